/** English: the words of what opens later. */
import type {
  AnswerMessages,
  DetailMessages,
  FilterMessages,
  HelpMessages,
  LadderMessages,
  NextMessages,
  PlaceMessages,
  StartMessages,
  Unit,
} from './messages.js';

const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

const groups = (n: number): string => (n === 1 ? '1 group' : `${n.toLocaleString('en')} groups`);

/** Values that are told otherwise after a loss: by the loss, or without what she has lost (D19). */
const AFTER_LOSS: Readonly<Record<string, string>> = {
  pregnant: 'Pregnant after a loss',
  trying: 'Trying again',
  nicu: 'Time in the NICU',
  infertility: 'Infertility',
  single: 'Single',
  teen: 'Teens',
  disability: 'People with a disability',
};

/** The opened help strip. */
export const help: HelpMessages = {
  danger: 'If you or your baby may be in danger:',
  dangerAfterLoss: 'If you may be in danger:',
  localEmergency: 'Call your local emergency number.',
  suicide: 'For thoughts of suicide, any hour:',
  suicideSpanish: 'For Spanish, press 2.',
  maternal: 'To talk, free, any hour. Not an emergency line.',
  maternalLanguages: 'English, Spanish and 60 more languages.',
  psi: 'Leave a message. They call back from 8 am to 11 pm Eastern. Not an emergency line.',
  inSpanish: 'in Spanish',
  numbersChecked: (date) => `We checked these numbers on ${date}.`,
};

/** The filter panel. */
export const filters: FilterMessages = {
  headings: {
    join: 'How to join',
    when: 'When',
    kind: 'What kind',
    for: 'For whom',
    like: 'What it’s like',
    led: 'Led by',
    language: 'Language',
    cost: 'Cost',
    access: 'Getting there',
  },
  choices: {
    free: 'Free',
    professional: 'A professional',
    'trained-peer': 'A trained parent who’s been there',
    'peer-support': 'Peer support group',
    'professional-support': 'Support group with a professional',
  },
  afterLoss: { ...AFTER_LOSS, 'trained-peer': 'A trained person who’s been there' },
  soon: 'In the next 24 hours',
  parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  more: 'More',
  fewer: 'Fewer',
  show: (n) => (n === 0 ? 'See what else there is' : `Show ${groups(n)}`),
  clearAll: 'Clear all',
  remove: (label) => `Remove ${label}`,
  without: (label, n) => `Without “${label}”: ${groups(n)}`,
  moreFromHome: (n) => `${n.toLocaleString('en')} you can join from home.`,
  showAll: 'Show all',
};

/** The next group that can be joined. */
export const next: NextMessages = {
  lead: 'The next group you can join:',
  none: 'No group is open to join right now.',
};

const miles = (n: number, unit: Unit): string =>
  `${n.toLocaleString('en')} ${unit === 'mi' ? 'mile' : 'kilometer'}${n === 1 ? '' : 's'}`;

/** Places and distances. */
export const places: PlaceMessages = {
  useLocation: 'Use my location',
  locationNote: 'We use your rough area once. We do not keep it.',
  locating: 'Finding your area…',
  denied: 'That’s fine. Type a town or ZIP.',
  slow: 'This is taking long. Type a town or ZIP.',
  unavailable: 'We can’t find your area. Type a town or ZIP.',
  here: 'your area',
  near: (label) => `Near ${label}`,
  change: 'Change',
  radius: 'How far',
  within: (n, unit) => `Within ${miles(n, unit)}`,
  anyDistance: 'Any distance',
  finding: 'Looking for your place…',
  which: (name) => `Which ${name}?`,
  whichMore: 'Not one of these? Type its state too.',
  missing: 'We can’t look up places right now. You can search again, or join from home.',
  nearMe: 'For groups close to you, type a town or ZIP, or press “Use my location”.',
  state: (name) => `${name} (state)`,
  oddCode: (code) => `We do not know the code “${code}”. A ZIP has five numbers. You can type a town too.`,
  asWords: (n, text) => `${groups(n)} with the word “${text}”`,
  withoutPlace: (n) => `Anywhere: ${groups(n)}`,
  resultsNear: (n, label) => `${groups(n)} near ${label}. Nearest first.`,
  resultsIn: (n, region) => `${groups(n)} in ${region}. Soonest first.`,
  unplaced: (n) => `${n.toLocaleString('en')} more ${n === 1 ? 'does' : 'do'} not say how far.`,
  moreHome: (n) => `${n.toLocaleString('en')} more you can join from home.`,
  guessed: (typed, label) => `Nothing for “${typed}”. Showing ${label}.`,
  distance: (n, unit) => (n < 1 ? `less than ${miles(1, unit)}` : `about ${miles(n, unit)}`),
  distanceFrom: (distance, label) =>
    `${distance.charAt(0).toUpperCase()}${distance.slice(1)} from the center of ${label}.`,
  rough: 'We only know its town or ZIP, so this is a guess.',
  distanceUnknown: 'how far is not listed',
};

/** The way on where little or nothing is near. */
export const ladder: LadderMessages = {
  none: 'No groups close by yet. Here’s what you can do.',
  few: 'More you can do',
  nothing: 'Here’s what you can do',
  homeTitle: 'Join from home',
  home: (n) => `${groups(n)} you can join from home.`,
  homeAll: (n) => `Show all ${n.toLocaleString('en')} from home`,
  nearestTitle: 'The nearest in person',
  nearest: (distance) => `The nearest group is ${distance} away.`,
  nearestAll: 'Show groups at any distance',
  whomTitle: 'Someone who knows your area',
  volunteer: (region) => `A volunteer in ${region} can help you look. Not for emergencies.`,
  volunteerAnywhere: 'A volunteer can help you look. Not for emergencies.',
  office: (region) => `They work in ${region} and may know what is near you. Not for emergencies.`,
  officeAnywhere: 'They may know what is near you. Not for emergencies.',
  speaks: (languages) => `Speaks ${languages}`,
  knows: (subjects) => `Knows about: ${subjects}`,
  replies: (time) => `Replies: ${time}`,
  talkTitle: 'Talk to someone now',
  professionalTitle: 'Find a trained professional',
  startTitle: 'For later: help to start a group',
};

/** How to start a group. */
export const start: StartMessages = {
  title: 'Help to start a group',
  lead: 'A group can be small. Even one or two people is a success.',
  who: 'Which is closer to you?',
  professional: 'I work with families',
  parent: 'I’ve been through it',
  steps: {
    professional: [
      ['Get trained', 'Take a course in leading a support group.'],
      ['Find a second leader', 'Someone with training who’s been there is a good match.'],
      ['Find a place', 'A clinic, a library or a place of worship may lend a room. A video call works too.'],
      ['Plan for hard moments', 'Write down whom to call if someone is in danger, and share it.'],
      ['Tell a coordinator', 'They can help people find your group.'],
    ],
    parent: [
      ['Take your time', 'It helps to feel steady yourself first.'],
      ['Get trained', 'There are courses for people who want to lead a group.'],
      ['Find a second leader', 'Two people can share the work. One can be a professional.'],
      ['Find a place', 'A clinic, a library or a place of worship may lend a room. A video call works too.'],
      ['Plan for hard moments', 'Know whom to call if someone is in danger. You do not have to be a therapist.'],
      ['Tell a coordinator', 'They can help people find your group.'],
    ],
  },
  guides: 'Guides you can use',
  ask: 'Someone to write to',
};

/** The sentence above the cards, once something was asked. */
export const answers: AnswerMessages = {
  listFrom: (label) => `This list comes from ${label}.`,
  partly: (loaded, of) => `${NUMBERS[loaded] ?? loaded} of ${(NUMBERS[of] ?? String(of)).toLowerCase()} lists loaded.`,
  cutOff: 'Only part of the list loaded.',
  notLoaded: (labels) => `We could not load: ${labels}.`,
  saved: (date) => `Showing a saved copy from ${date}. Check before you go.`,
  lossOn: 'Only groups for loss.',
  home: (n) => `${groups(n)} you can join from home.`,
  words: (n, words) => `${groups(n)} for “${words}”.`,
  fitting: (n) => `${groups(n)} that ${n === 1 ? 'fits' : 'fit'}.`,
  unsure: (n) => `${groups(n)} ${n === 1 ? 'does' : 'do'} not say.`,
  noneForLoss: 'No loss group is listed here yet. These people can help.',
  showing: (shown, of) => `Showing ${shown.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  printed: (date, host) => `Printed on ${date} from ${host}.`,
  typo: (typed, shown, n) => `Nothing for “${typed}”. Showing ${shown}: ${groups(n)}.`,
  slow: 'Still loading. You can call or text now.',
  urgent: 'Someone can talk with you now.',
};

/** The opened card. */
export const detail: DetailMessages = {
  whatHappens: 'What happens there',
  forWhom: 'Who it is for',
  ages: (min, max) => {
    if (min !== undefined && max !== undefined) return `Ages ${min} to ${max}`;
    return min !== undefined ? `Ages ${min} and up` : `Ages up to ${max}`;
  },
  babiesUpTo: (months) => `Babies up to ${months === 1 ? '1 month' : `${months} months`}`,
  notFor: 'Not for',
  nextDates: 'Next dates',
  lastMeeting: 'last meeting',
  noMeeting: (dates, list) => `No meeting ${list(dates)}`,
  timesIn: (zone) => `Times are in ${zone}.`,
  zoneAssumed: (zone) => `The list does not clearly give the time zone. We took it to be ${zone}.`,
  often: 'How often',
  facts: 'Good to know',
  yes: 'Yes',
  no: 'No',
  notListed: 'Not listed',
  plainly: {
    noNeedToTalk: 'Stay quiet',
    noDiagnosis: 'Come without a diagnosis',
    stepFree: 'A way in without steps',
  },
  limits: 'This has limits: a leader may get help if someone is in danger.',
  afterLoss: {
    ...AFTER_LOSS,
    'trained-peer': 'led by a trained person who’s been there',
    both: 'led by a professional and a trained person',
  },
  whatToExpect: 'What to expect',
  size: (size) => `Usual size: ${size}`,
  membership: { open: 'Come any time', fixed: 'The same people each time' },
  gettingThere: 'Getting there',
  transit: 'Bus or train',
  parking: 'Parking',
  access: 'Access',
  serves: 'For people who live in',
  nationwide: 'Anywhere in the country',
  joining: 'How to join',
  joinModes: {
    'drop-in': 'No sign-up',
    'sign-up': 'Sign up first',
    waitlist: 'There is a waiting list',
    referral: 'Someone has to refer you',
    contact: 'Write or call first',
  },
  asksFor: (items) => `Sign-up asks for: ${items}`,
  passcode: 'You need a passcode. Ask the group for it.',
  dialIn: 'By phone',
  code: (code) => `Code ${code}`,
  cost: 'Cost',
  insurance: 'Insurance',
  languages: 'Language',
  contact: 'Contact',
  callName: (name) => `Call ${name}`,
  emailName: (name) => `Email ${name}`,
  visit: (name) => `Go to ${name}`,
  notTherapy: 'This group is not therapy.',
  therapy: 'This group is therapy.',
  therapyNotListed: 'Therapy or not: not listed',
  series: (count, first, last) => `${count} meetings, ${first} to ${last}`,
  seriesNotListed: 'How many meetings: not listed',
  screeningNotListed: 'A talk before you join: not listed',
  ledByNotListed: 'Led by: not listed',
  checkNotListed: 'Last checked: not listed',
  credential: 'Training',
  offeredBy: 'Offered by',
  listedBy: 'Listed by',
  updated: (date) => `Changed ${date}`,
  alsoListed: 'Also listed as',
};
