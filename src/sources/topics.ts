/**
 * Topics that a category, tag or taxonomy term of somebody else's names outright:
 * "Postpartum", "Grief & pregnancy loss", "Para papás". Only labels are read so,
 * never a name or a description: there "not for dads" names dads too.
 */
import { remember } from '../base/remember.js';
import { fold } from './words-time.js';

/** Folded patterns, and the facts they state. "Weight loss" and "nursing home" are other things. */
const TOPICS: readonly (readonly [pattern: RegExp, ...facts: string[]])[] = [
  [/\bperinatal/, 'stage:pregnant', 'stage:postpartum'],
  [/\bpost ?-?(?:partum|natal)|\bposparto|\bnew (?:mom|mother|mum|parent|dad)s?\b/, 'stage:postpartum'],
  [/\bpregnan(?!cy (?:and infant )?loss)|\b(?:pre|ante)natal|\bexpecting\b|\bembaraz/, 'stage:pregnant'],
  [
    /\b(?:pregnancy|infant|baby|perinatal|neonatal)\b.*\b(?:loss|bereave)|\bmiscarriage|\bstill ?birth|\bstillborn|\bperdida (?:gestacional|perinatal)/,
    'stage:after-loss',
    'experience:loss',
  ],
  [/\bgrief\b|\bgrieving\b|\bbereave|\bduelo\b/, 'experience:loss'],
  [/\btfmr\b|\btermination for medical/, 'experience:tfmr'],
  [/\bdepress|\blow mood\b|\bdepresion/, 'experience:low-mood'],
  [/\banxiety\b|\banxious\b|\bansiedad\b/, 'experience:worry'],
  [/\bintrusive thoughts?\b/, 'experience:intrusive-thoughts'],
  [/\bbirth trauma\b|\btraumatic birth/, 'experience:birth-trauma'],
  [/\bnicu\b|\bpremature|\bpreemies?\b|\bprematur/, 'experience:nicu'],
  [/\bpsychosis\b/, 'experience:psychosis-recovery'],
  [/\bbipolar\b/, 'experience:bipolar'],
  [/\binfertil/, 'experience:infertility', 'stage:trying'],
  [/\bbreast ?-?feeding|\bchestfeeding|\blactation|\blactancia/, 'experience:feeding'],
  [/\bsubstance (?:use|abuse)|\baddiction|\bsobriety\b/, 'experience:substance-use'],
  [/\b(?:dads?|fathers?|fatherhood|paternity)\b|\b(?:para|de) (?:papas|padres)\b/, 'community:dads-partners'],
  [/\blgbtq?|\bqueer\b|\btransgender\b/, 'community:lgbtq'],
  [/\bblack (?:mom|mother|mama|parent|famil|women|birth)/, 'community:black-parents'],
  [/\bmilitary\b|\bveterans?\b/, 'community:military'],
  [/\bsingle (?:parent|mom|mother|dad|father)/, 'community:single'],
  [/\bteen(?:age)? (?:parent|mom|mother)/, 'community:teen'],
  [/\badopti(?:on|ve)|\bfoster (?:care|parent|famil)/, 'community:adoptive'],
  [/\btwins?\b|\bmultiples\b|\btriplets?\b/, 'community:multiples'],
  [/\basian (?:mom|mother|parent|famil|american)/, 'community:asian-parents'],
  [/\bnative american|\bindigenous\b|\bfirst nations\b/, 'community:indigenous'],
  [/\ben espanol\b|\bspanish\b|\bhispanohablantes\b/, 'language:es'],
  [/\bwheelchair\b|\bstep ?-?free\b/, 'stepFree'],
  [/\basl\b|\bsign language\b/, 'signLanguage'],
  [/\bchildcare (?:provided|available|on site)/, 'childcare'],
  [/\bbabies welcome\b|\bbaby ?-?friendly\b/, 'babyWelcome'],
];

/** The facts that a label states (see `facts.ts`); none where it names no topic. */
export const topicsOf: (label: string) => readonly string[] = remember(1000, (label) => {
  const folded = fold(label.slice(0, 200));
  const found = TOPICS.flatMap(([pattern, ...facts]) => (pattern.test(folded) ? facts : []));
  return [...new Set(found)];
});
