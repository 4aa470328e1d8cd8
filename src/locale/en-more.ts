/** English: the words of what opens later. */
import type { AnswerMessages, DetailMessages, FilterMessages, HelpMessages, NextMessages } from './messages.js';

const groups = (n: number): string => (n === 1 ? '1 group' : `${n.toLocaleString('en')} groups`);

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
  soon: 'In the next 24 hours',
  parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  more: 'More',
  fewer: 'Fewer',
  show: (n) => `Show ${groups(n)}`,
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

/** The sentence above the cards, once something was asked. */
export const answers: AnswerMessages = {
  lossOn: 'Only groups for loss.',
  home: (n) => `${groups(n)} you can join from home.`,
  words: (n, words) => `${groups(n)} for “${words}”.`,
  fitting: (n) => `${groups(n)} that ${n === 1 ? 'fits' : 'fit'}.`,
  noneForLoss: 'No loss group is listed here yet. These people can help.',
  showing: (shown, of) => `Showing ${shown.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  typo: (typed, shown, n) => `Nothing for “${typed}”. Showing ${shown}: ${groups(n)}.`,
  slow: 'Still loading. You can call or text now.',
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
  whatToExpect: 'What to expect',
  size: (size) => `Usual size: ${size}`,
  membership: { open: 'Come any time', fixed: 'The same people each time' },
  gettingThere: 'Getting there',
  transit: 'Bus or train',
  parking: 'Parking',
  access: 'Access',
  serves: 'Area',
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
  ledByNotListed: 'Led by: not listed',
  credential: 'Training',
  offeredBy: 'Offered by',
  listedBy: (feed) => `Listed by ${feed}`,
  updated: (date) => `Changed ${date}`,
  alsoListed: 'Also listed as',
};
