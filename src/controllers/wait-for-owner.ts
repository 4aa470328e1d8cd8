/** A part that names a finder which is not there yet. Loaded only then. */
import { warn } from '../dev/warn.js';
import { ownerOf, type SessionPart } from './owner.js';

/** Resolves when the finder may be there: it may stand further down the page, or be upgraded later than its parts. */
export async function waitForOwner(part: SessionPart): Promise<void> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const { localName = '' } = ownerOf(part) ?? {};
  if (localName.includes('-')) await customElements.whenDefined(localName);
  if (part.isConnected && !ownerOf(part)?.claim) warn('for-missing', part.localName, part.htmlFor);
}
