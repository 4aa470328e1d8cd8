/** Waits for the finder that a part names, where it is not there yet. Loaded only then. */
import { warn } from '../dev/warn.js';
import { ownerOf, type SessionPart } from './owner.js';

/**
 * Resolves when the finder is there, or the part is not: it may stand further down the page, be upgraded later than its
 * parts, or come whenever the host likes. The webmaster hears of it where the page has loaded without one.
 */
export async function waitForOwner(part: SessionPart): Promise<void> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const { localName = '' } = ownerOf(part) ?? {};
  if (localName.includes('-')) await customElements.whenDefined(localName);
  if (!part.isConnected || ownerOf(part)?.claim) return;
  warn('for-missing', part.localName, part.htmlFor);
  await arrival(part);
}

/** Resolves when something with the name that the part says has come into its root, or the part has left. */
function arrival(part: SessionPart): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (part.isConnected && !ownerOf(part)?.claim) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(part.getRootNode(), { childList: true, subtree: true, attributeFilter: ['id', 'for'] });
  });
}
