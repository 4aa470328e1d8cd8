/** Languages that no native speaker has read yet (A21). To add one: its code here, in `language.ts` and `load.ts`, and two files. */
import { warn } from '../dev/warn.js';
import { en } from './en.js';
import type { Language, MoreMessages, OtherCode } from './language.js';
import type { Messages } from './messages.js';

const LANGUAGES: Readonly<Record<OtherCode, Language>> = {
  fr: { core: async () => (await import('./fr.js')).fr, more: () => import('./fr-more.js') },
  ar: { core: async () => (await import('./ar.js')).ar, more: () => import('./ar-more.js') },
};

/** The words of the first screen in one of them; the webmaster hears that they want a reader. */
export async function core(code: OtherCode): Promise<Messages> {
  warn('language-unreviewed', code);
  return { ...(await LANGUAGES[code].core(code)), beside: en };
}

/** The words of what opens later. */
export function more(code: OtherCode): Promise<MoreMessages> {
  return LANGUAGES[code].more(code);
}
