/** Registration, apart from the classes: importing a class defines nothing. */
import { VERSION } from '../base/version.js';
import { warn } from '../dev/warn.js';

/**
 * Defines all of these tags or none: where another copy of the library holds
 * one of them, the first copy stays, and versions never mix. Never throws.
 */
export function define(tags: Readonly<Record<string, CustomElementConstructor>>): void {
  if (typeof customElements === 'undefined') return;
  for (const [tag, element] of Object.entries(tags)) {
    const holder = customElements.get(tag);
    if (holder === undefined || holder === element) continue;
    const version = (holder as { version?: string }).version ?? 'unknown';
    warn('two-copies', tag, `(first ${version}, this ${VERSION})`);
    return;
  }
  for (const [tag, element] of Object.entries(tags)) if (!customElements.get(tag)) customElements.define(tag, element);
}
