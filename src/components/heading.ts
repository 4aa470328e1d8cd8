/** A heading of a level that the host sets. */
import { html, type TemplateResult } from 'lit';

/** A native heading of level 1 to 6, with `part` as its class and part, and focusable from script. */
export function heading(level: number, part: string, content: unknown): TemplateResult {
  switch (Math.min(6, Math.max(1, Math.round(level) || 3))) {
    case 1:
      return html`<h1 class=${part} part=${part} tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 class=${part} part=${part} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 class=${part} part=${part} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 class=${part} part=${part} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 class=${part} part=${part} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 class=${part} part=${part} tabindex="-1">${content}</h6>`;
  }
}
