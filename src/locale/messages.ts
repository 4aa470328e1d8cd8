/**
 * Every word that the elements say of themselves, typed: a language that lacks
 * one does not compile. Parameters and plurals are functions. What shows before
 * the first results is `Messages`; the rest is loaded with what shows it.
 */
import type { Repeat } from '../model/when.js';
import type { ComfortFact, Format, Kind, LedBy, Status } from '../model/vocabulary.js';

/** The words of the first screen. */
export interface Messages {
  /** BCP 47 tag of these words. */
  readonly lang: string;
  /** Tag for dates and numbers where the page's own names no region. */
  readonly intl: string;
  readonly dir: 'ltr' | 'rtl';

  readonly helpHeading: string;
  readonly call: (number: string) => string;
  readonly text: (number: string, word?: string) => string;
  readonly helpMore: string;

  readonly searchLabel: string;
  readonly search: string;
  readonly searchHint: string;
  readonly fromHome: string;
  readonly afterLoss: string;
  readonly dads: string;

  readonly filters: string;

  /** How many groups, and no more. */
  readonly results: (count: number) => string;
  readonly resultsAll: (count: number) => string;
  readonly noneFits: string;
  readonly notStated: string;
  readonly showMore: (count: number) => string;

  readonly loading: string;
  readonly failed: string;
  readonly unreadable: string;
  readonly offline: string;
  readonly partly: (loaded: number, of: number) => string;
  readonly cutOff: string;
  readonly emptyFeed: string;
  readonly groupGone: string;
  readonly tryAgain: string;
  readonly listFrom: (label: string) => string;

  readonly kinds: Readonly<Record<Kind, string>>;
  readonly ledBy: Readonly<Record<LedBy, string>>;
  readonly formats: Readonly<Record<Format, string>>;
  readonly hybrid: (other: 'online' | 'phone') => string;
  readonly comforts: Readonly<Record<ComfortFact, string>>;
  /** Words for values of the open vocabularies; a value that is not here is shown as written. */
  readonly values: Readonly<Record<string, string>>;
  readonly free: string;
  readonly askReduced: string;
  readonly noSignUp: string;
  readonly statuses: Readonly<Record<Exclude<Status, 'open' | 'closed'>, string>>;
  readonly placesLeft: (count: number) => string;
  readonly checked: (date: string) => string;
  readonly checkFirst: string;
  readonly lastChecked: (date: string) => string;

  readonly today: string;
  readonly tomorrow: string;
  /** Without an end where the feed did not tell one. */
  readonly onNow: (until?: string) => string;
  readonly yourTime: string;
  readonly length: (minutes: number) => string;
  readonly repeats: (
    repeat: Repeat,
    dayName: (day: number) => string,
    list: (items: readonly string[]) => string,
  ) => string;
  readonly askWhen: string;

  readonly expect: string;
  readonly directions: string;
  readonly join: string;
  readonly signUp: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  /** Follows a button's word, for those who do not see which card it stands on. */
  readonly forGroup: (name: string) => string;
}

/** The words of the opened help strip. */
export interface HelpMessages {
  readonly danger: string;
  readonly dangerAfterLoss: string;
  readonly localEmergency: string;
  readonly suicide: string;
  readonly suicideSpanish: string;
  readonly maternal: string;
  readonly maternalLanguages: string;
  readonly psi: string;
  readonly inSpanish: string;
  readonly numbersChecked: (date: string) => string;
}

/** The sentence above the cards, once something was asked. */
export interface AnswerMessages {
  readonly lossOn: string;
  readonly noneForLoss: string;
  readonly home: (count: number) => string;
  readonly words: (count: number, words: string) => string;
  readonly fitting: (count: number) => string;
  /** What misspelt words were taken for, and how many groups that gives. */
  readonly typo: (typed: string, shown: string, count: number) => string;
  readonly showing: (shown: number, of: number) => string;
  /** Loading takes long. */
  readonly slow: string;
}

/** The words of the filter panel, of its chips, and of the ways back when nothing fits. */
export interface FilterMessages {
  readonly headings: Readonly<
    Record<'join' | 'when' | 'kind' | 'for' | 'like' | 'led' | 'language' | 'cost' | 'access', string>
  >;
  /** Words for choices that read otherwise in the panel than on a card. */
  readonly choices: Readonly<Record<string, string>>;
  readonly soon: string;
  readonly parts: Readonly<Record<'morning' | 'afternoon' | 'evening', string>>;
  readonly more: string;
  readonly fewer: string;
  readonly show: (count: number) => string;
  readonly clearAll: string;
  readonly remove: (label: string) => string;
  readonly without: (label: string, count: number) => string;
  readonly moreFromHome: (count: number) => string;
  readonly showAll: string;
}

/** The words around the next group that can be joined. */
export interface NextMessages {
  /** Stands before the group's name. */
  readonly lead: string;
  readonly none: string;
}

/** The words of an opened card. */
export interface DetailMessages {
  readonly whatHappens: string;
  readonly forWhom: string;
  readonly ages: (min: number | undefined, max: number | undefined) => string;
  readonly babiesUpTo: (months: number) => string;
  readonly notFor: string;
  readonly nextDates: string;
  readonly lastMeeting: string;
  readonly noMeeting: (dates: readonly string[], list: (items: readonly string[]) => string) => string;
  readonly timesIn: (zone: string) => string;
  readonly zoneAssumed: (zone: string) => string;
  /** How several schedules of one group go on. */
  readonly often: string;
  readonly facts: string;
  readonly yes: string;
  readonly no: string;
  readonly notListed: string;
  readonly whatToExpect: string;
  readonly size: (size: string) => string;
  readonly membership: Readonly<Record<'open' | 'fixed', string>>;
  readonly gettingThere: string;
  readonly transit: string;
  readonly parking: string;
  readonly access: string;
  readonly serves: string;
  readonly nationwide: string;
  readonly joining: string;
  readonly joinModes: Readonly<Record<'drop-in' | 'sign-up' | 'waitlist' | 'referral' | 'contact', string>>;
  readonly asksFor: (items: string) => string;
  readonly passcode: string;
  readonly dialIn: string;
  readonly code: (code: string) => string;
  readonly cost: string;
  readonly insurance: string;
  readonly languages: string;
  readonly contact: string;
  readonly callName: (name: string) => string;
  readonly emailName: (name: string) => string;
  readonly visit: (name: string) => string;
  readonly notTherapy: string;
  readonly ledByNotListed: string;
  readonly credential: string;
  readonly offeredBy: string;
  readonly listedBy: (feed: string) => string;
  readonly updated: (date: string) => string;
  readonly alsoListed: string;
}
