/** A heading of a level that the host sets. */
import { html, type TemplateResult } from 'lit';

const templates = new Map<number, TemplateStringsArray>();

/** One template a level, kept, as Lit tells templates apart by their strings (its own `static-html` does the same). */
function templateOf(level: number): TemplateStringsArray {
  let strings = templates.get(level);
  if (strings === undefined) {
    const parts = [`<h${level} class=`, ' part=', ` tabindex="-1">`, `</h${level}>`];
    templates.set(level, (strings = Object.assign(parts, { raw: parts })));
  }
  return strings;
}

/** A native heading of level 1 to 6, with `part` as its class and part, and focusable from script. */
export function heading(level: number, part: string, content: unknown): TemplateResult {
  return html(templateOf(Math.min(6, Math.max(1, Math.round(level) || 3))), part, part, content);
}
