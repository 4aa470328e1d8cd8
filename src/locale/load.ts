/** Finds the words of a language. Each is a lazy chunk; English is at hand. */
import { en } from './en.js';
import type { Language, MoreMessages, OtherCode } from './language.js';
import type { Messages } from './messages.js';

export type { MoreMessages } from './language.js';

const ENGLISH: Language = { reviewed: true, core: () => en, more: () => import('./en-more.js') };
const OTHER: Language<OtherCode> = {
  core: async (code) => (await import('./other-languages.js')).core(code),
  more: async (code) => (await import('./other-languages.js')).more(code),
};
const OTHERS: Readonly<Record<OtherCode, typeof OTHER>> = { fr: OTHER, ar: OTHER };
const LANGUAGES = {
  en: ENGLISH,
  es: { core: async () => (await import('./es.js')).es, more: () => import('./es-more.js') },
  ...OTHERS,
} as Readonly<Record<string, Language>>;

/** The part of a tag that names the language: `es` of `es-MX`. */
export function languageOf(tag: string): string {
  return tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}

/** Whether we have words in the language of a tag. */
export function isSpoken(tag: string): boolean {
  return Object.hasOwn(LANGUAGES, languageOf(tag));
}

/** Whether the words of a language were read by a native speaker. */
export function isReviewed(tag: string): boolean {
  return LANGUAGES[languageOf(tag)]?.reviewed ?? false;
}

/** The words of the first screen; at once where they are at hand. Rejects where the chunk is missing. */
export function loadMessages(tag: string): Promise<Messages> | Messages {
  const lang = languageOf(tag);
  return (LANGUAGES[lang] ?? ENGLISH).core(lang);
}

/** The words of what opens later. Rejects where the chunk is missing. */
export function loadMore(lang: string): Promise<MoreMessages> {
  return (LANGUAGES[lang] ?? ENGLISH).more(lang);
}
