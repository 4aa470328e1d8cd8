/** Styles that come with a lazily loaded part. */
import type { CSSResult, LitElement } from 'lit';

/** Adds a sheet to an element's root, once; constructed sheets pass a strict CSP. */
export function addStyles(element: LitElement, { styleSheet }: CSSResult): void {
  const root = element.shadowRoot;
  if (!root || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
