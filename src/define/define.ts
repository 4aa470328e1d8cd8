/** Registration, apart from the classes: importing a class defines nothing. */
import { VERSION } from '../base/version.js';
import { warn } from '../dev/warn.js';

/**
 * In an engine below the floor an element would stand there without its looks, or with nothing at all: there the page's
 * own words stay (R6). Both came with Chrome 111, Firefox 113 and Safari 16.4. A server has no `CSS`.
 */
const isBelowFloor = (): unknown =>
  globalThis.CSS && !('replaceSync' in CSSStyleSheet.prototype && CSS.supports('color:color-mix(in srgb,red,red)'));

/**
 * Defines all of these tags or none: where another copy of the library holds
 * one of them, the first copy stays, and versions never mix. Never throws.
 */
export function define(tags: Readonly<Record<string, CustomElementConstructor>>): void {
  if (typeof customElements === 'undefined' || isBelowFloor()) return;
  for (const [tag, element] of Object.entries(tags)) {
    const holder = customElements.get(tag);
    if (holder === undefined || holder === element) continue;
    const version = (holder as { version?: string }).version ?? 'unknown';
    warn('two-copies', tag, `(first ${version}, this ${VERSION})`);
    return;
  }
  for (const [tag, element] of Object.entries(tags)) if (!customElements.get(tag)) customElements.define(tag, element);
}
