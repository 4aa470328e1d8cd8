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
  /** The English words, to stand beside these where help is offered: nobody has read these, nor are they the services' own. */
  readonly beside?: Messages;

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
  readonly emptyFeed: string;
  readonly groupGone: string;
  readonly tryAgain: string;

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
  /** Stands before the name of the day. */
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

/** The sentence above the cards once something was asked. Of several lists `partly` tells how many are there, `notLoaded` names those that are not. */
export interface AnswerMessages {
  readonly partly: (loaded: number, of: number) => string;
  readonly cutOff: string;
  readonly notLoaded: (labels: string) => string;
  /** The list could not be had; what is shown was kept on this day. */
  readonly saved: (date: string) => string;
  /** Whose list it is. */
  readonly listFrom: (label: string) => string;
  readonly lossOn: string;
  readonly noneForLoss: string;
  readonly home: (count: number) => string;
  readonly words: (count: number, words: string) => string;
  readonly fitting: (count: number) => string;
  readonly unsure: (count: number) => string;
  /** What misspelt words were taken for, and how many groups that gives. */
  readonly typo: (typed: string, shown: string, count: number) => string;
  readonly showing: (shown: number, of: number) => string;
  /** The last line on paper: the day, and the host of the page. */
  readonly printed: (date: string, host: string) => string;
  /** Loading takes long. */
  readonly slow: string;
  /** For words about a life, where no group has them. */
  readonly urgent: string;
}

/** The words of the filter panel, of its chips, and of the ways back when nothing fits. */
export interface FilterMessages {
  readonly headings: Readonly<
    Record<'join' | 'when' | 'kind' | 'for' | 'like' | 'led' | 'language' | 'cost' | 'access', string>
  >;
  /** Words for choices that read otherwise in the panel than on a card. */
  readonly choices: Readonly<Record<string, string>>;
  /** Words that read otherwise after a loss, by value. */
  readonly afterLoss: Readonly<Record<string, string>>;
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

/** Miles or kilometres. */
export type Unit = 'mi' | 'km';

/** The words around places and distances. */
export interface PlaceMessages {
  readonly useLocation: string;
  /** Stands beside that button, before it is pressed (P8). */
  readonly locationNote: string;
  readonly locating: string;
  readonly denied: string;
  readonly slow: string;
  readonly unavailable: string;
  readonly here: string;
  readonly near: (label: string) => string;
  readonly change: string;
  /** Label of the choice of a radius. */
  readonly radius: string;
  readonly within: (distance: number, unit: Unit) => string;
  readonly anyDistance: string;
  readonly finding: string;
  readonly which: (name: string) => string;
  readonly whichMore: string;
  /** The file with the places did not come. */
  readonly missing: string;
  /** For "near me". */
  readonly nearMe: string;
  readonly state: (name: string) => string;
  readonly oddCode: (code: string) => string;
  /** Groups that have the word, where it was taken for a place. */
  readonly asWords: (count: number, text: string) => string;
  readonly withoutPlace: (count: number) => string;
  /** The results sentence: near a place, in a state. */
  readonly resultsNear: (count: number, label: string) => string;
  readonly resultsIn: (count: number, region: string) => string;
  readonly unplaced: (count: number) => string;
  readonly moreHome: (count: number) => string;
  readonly guessed: (typed: string, label: string) => string;
  /** "about 3 miles"; below one, "less than 1 mile". */
  readonly distance: (count: number, unit: Unit) => string;
  /** A whole sentence: how far, and from what it was measured. */
  readonly distanceFrom: (distance: string, label: string) => string;
  readonly rough: string;
  readonly distanceUnknown: string;
}

/** The words of the way on where little or nothing is near (D13). */
export interface LadderMessages {
  /** Nothing is near; little is near; there is nothing at all. */
  readonly none: string;
  readonly few: string;
  readonly nothing: string;
  readonly homeTitle: string;
  readonly home: (count: number) => string;
  readonly homeAll: (count: number) => string;
  readonly nearestTitle: string;
  readonly nearest: (distance: string) => string;
  readonly nearestAll: string;
  readonly whomTitle: string;
  readonly volunteer: (region: string) => string;
  readonly volunteerAnywhere: string;
  readonly office: (region: string) => string;
  readonly officeAnywhere: string;
  readonly speaks: (languages: string) => string;
  readonly knows: (subjects: string) => string;
  readonly replies: (time: string) => string;
  readonly talkTitle: string;
  readonly professionalTitle: string;
  readonly startTitle: string;
}

/** How to start a group (D15). */
export interface StartMessages {
  readonly title: string;
  readonly lead: string;
  readonly who: string;
  readonly professional: string;
  readonly parent: string;
  readonly steps: Readonly<Record<'professional' | 'parent', readonly (readonly [title: string, text: string])[]>>;
  readonly guides: string;
  readonly ask: string;
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
  /** Facts that would be denied twice under "No". */
  readonly plainly: Readonly<Partial<Record<ComfortFact, string>>>;
  /** What "confidential" does not cover. */
  readonly limits: string;
  /** Words that read otherwise after a loss, by value. */
  readonly afterLoss: Readonly<Record<string, string>>;
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
  readonly therapy: string;
  readonly therapyNotListed: string;
  /** How many meetings a series has, and the days of the first and the last. */
  readonly series: (count: number, first: string, last: string) => string;
  readonly seriesNotListed: string;
  readonly screeningNotListed: string;
  readonly ledByNotListed: string;
  readonly checkNotListed: string;
  readonly credential: string;
  readonly offeredBy: string;
  /** Stands before the names of all lists that have the group. */
  readonly listedBy: string;
  readonly updated: (date: string) => string;
  readonly alsoListed: string;
}
