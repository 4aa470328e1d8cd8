/** The languages that ship, each a lazy chunk; English is at hand. */
import { en } from './en.js';
import type {
  AnswerMessages,
  DetailMessages,
  FilterMessages,
  HelpMessages,
  LadderMessages,
  Messages,
  NextMessages,
  PlaceMessages,
  StartMessages,
} from './messages.js';

/** The parts that open later. */
export interface MoreMessages {
  readonly answers: AnswerMessages;
  readonly help: HelpMessages;
  readonly filters: FilterMessages;
  readonly detail: DetailMessages;
  readonly next: NextMessages;
  readonly places: PlaceMessages;
  readonly ladder: LadderMessages;
  readonly start: StartMessages;
}

interface Language {
  /** A native speaker has read it; otherwise it is used only where the page or the host names it (A21). */
  readonly reviewed: boolean;
  readonly core: () => Promise<Messages> | Messages;
  readonly more: () => Promise<MoreMessages>;
}

const ENGLISH: Language = { reviewed: true, core: () => en, more: () => import('./en-more.js') };
const LANGUAGES: Readonly<Record<string, Language>> = {
  en: ENGLISH,
  es: { reviewed: false, core: async () => (await import('./es.js')).es, more: () => import('./es-more.js') },
};

/** The part of a tag that names the language: `es` of `es-MX`. */
export function languageOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
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
  return (LANGUAGES[languageOf(tag)] ?? ENGLISH).core();
}

/** The words of what opens later. Rejects where the chunk is missing. */
export function loadMore(tag: string): Promise<MoreMessages> {
  return (LANGUAGES[languageOf(tag)] ?? ENGLISH).more();
}
