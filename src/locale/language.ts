/** What a language is made of, and which there are beside English and Spanish. */
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

/** The words of a language, and who has read them (A21). */
export interface Language<Code = string> {
  /** A native speaker has; otherwise it is used only where the page or the host names it. */
  readonly reviewed?: true;
  /** The words of the first screen; at once where they are at hand. */
  readonly core: (code: Code) => Promise<Messages> | Messages;
  readonly more: (code: Code) => Promise<MoreMessages>;
}

/** Languages that stand in `other-languages.ts`; the first screen knows no more than their codes. */
export type OtherCode = 'fr' | 'ar';
