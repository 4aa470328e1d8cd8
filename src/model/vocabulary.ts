/**
 * The words the model is closed over. Everything that is open (audience,
 * access, terms) stays a plain string and is shown as written.
 */

/** What sort of group it is (D1). */
export const KINDS = [
  'peer-support',
  'professional-support',
  'therapy',
  'parent-baby',
  'class',
  'drop-in',
  'community',
  'online-community',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** Who leads it (D2); never inferred from the kind. */
export const LEADS = ['professional', 'trained-peer', 'both'] as const;
export type LedBy = (typeof LEADS)[number];

/** How one takes part (D5). */
export const FORMATS = ['in-person', 'online', 'phone'] as const;
export type Format = (typeof FORMATS)[number];

/** What eases the first step, and logistics: each yes, no or not stated (D6, D7). */
export const COMFORT_FACTS = [
  'noNeedToTalk',
  'noDiagnosis',
  'cameraOff',
  'lateOk',
  'firstNameOnly',
  'feedFreely',
  'confidential',
  'babyWelcome',
  'siblingsWelcome',
  'childcare',
  'stepFree',
  'stroller',
  'onTransit',
  'parking',
  'captions',
  'signLanguage',
] as const;
export type ComfortFact = (typeof COMFORT_FACTS)[number];

/** What somebody does to come. */
export const JOIN_MODES = ['drop-in', 'sign-up', 'waitlist', 'referral', 'contact'] as const;
export type JoinMode = (typeof JOIN_MODES)[number];

/** Whether one can come now. `closed` is never shown. */
export const STATUSES = ['open', 'waitlist', 'full', 'paused', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

/** Stages of the road to and through parenthood that have words of their own (D4). */
export const STAGES = ['pregnant', 'postpartum', 'older-child', 'after-loss', 'trying'] as const;

/** Experiences that have words of their own (D4). */
export const EXPERIENCES = [
  'low-mood',
  'worry',
  'intrusive-thoughts',
  'birth-trauma',
  'nicu',
  'loss',
  'tfmr',
  'psychosis-recovery',
  'feeding',
  'substance-use',
  'infertility',
  'bipolar',
] as const;

/** Communities that have words of their own (D4). */
export const COMMUNITIES = [
  'dads-partners',
  'lgbtq',
  'black-parents',
  'military',
  'spanish-speaking',
  'single',
  'teen',
  'adoptive',
  'multiples',
  'asian-parents',
  'indigenous',
  'disability',
] as const;
