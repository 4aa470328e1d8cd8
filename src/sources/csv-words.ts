/** Words of a hand-made table, English and Spanish, → the closed words of the model. */
import type { Format, JoinMode, Kind, LedBy, Status } from '../model/vocabulary.js';
import { fold } from './words-time.js';

type Words<T extends string> = readonly (readonly [word: T, ways: RegExp])[];

// The first that fits wins, so the more exact ones come first.
const KIND_WORDS: Words<Kind> = [
  ['online-community', /online (?:community|forum)|\bforum|chat group|comunidad en linea|foro/],
  ['therapy', /therapy|therapeutic|terapia/],
  ['professional-support', /professional|profesional/],
  [
    'parent-baby',
    /(?:parent|mom|mum|mommy|mother|dad|caregiver)s?(?: (?:and|&|with)|-and-| \+) ?(?:me|bab|child|tot|infant)|(?:mama|papa)s? y bebe|playgroup/,
  ],
  ['class', /\bclass|course|workshop|clase|curso|taller/],
  ['drop-in', /drop[ -]?in|walk[ -]?in|sin cita/],
  ['peer-support', /peer|support|apoyo|self-help/],
  ['community', /community|social|meetup|comunidad/],
];

const LEAD_WORDS: Words<LedBy> = [
  [
    'both',
    /\bboth\b|\bambos\b|(?:professional|therapist|clinician).*(?:and|&|\+).*(?:peer|parent)|peer.*(?:and|&|\+).*(?:professional|therapist|clinician)/,
  ],
  ['trained-peer', /\bpeer|trained (?:parent|mom|mother|volunteer|survivor)|mama capacitada|\bpares?\b/],
  [
    'professional',
    /professional|therapist|psycholog|social worker|clinician|counsel|nurse|midwife|doula|profesional|terapeuta|psicolog|trabajador.? social|enfermer/,
  ],
];

const STATUS_WORDS: Words<Status> = [
  ['waitlist', /wait ?-?list|waiting list|lista de espera/],
  ['full', /^full|\blleno\b|completo|no (?:spaces|spots)/],
  ['paused', /pause|on hold|on a? ?break|suspend|hiatus|temporar|pausa|suspendid/],
  ['closed', /closed|cancel|ended|inactive|discontinued|cerrado|terminado|cancelad/],
  ['open', /open|active|running|yes|abierto|activo|current/],
];

const JOIN_WORDS: Words<JoinMode> = [
  ['waitlist', /wait/],
  ['referral', /referr|remisi|derivaci/],
  [
    'drop-in',
    /drop|walk|just (?:show|come)|show up|no (?:sign|regist|rsvp|appointment)|come any|sin (?:inscrip|cita)|solo ven/,
  ],
  ['sign-up', /sign|regist|rsvp|enroll|book|inscri/],
  ['contact', /call|e-?mail|text|contact|write|llam|escrib|correo/],
];

const FORMAT_WORDS: readonly (readonly [formats: readonly Format[], ways: RegExp])[] = [
  [['in-person', 'online'], /hybrid|hibrid|both|ambos/],
  [['in-person'], /person|onsite|on-site|face|presencial/],
  [['online'], /online|virtual|video|zoom|teams|google meet|web|en linea/],
  [['phone'], /phone|telef|call|conference line/],
];

/** Stages, experiences and communities by other names. */
const AUDIENCE_WORDS: readonly (readonly [fact: string, ways: RegExp])[] = [
  ['stage:pregnant', /^(?:pregnan(?:t|cy)|expecting(?: parents| moms| mothers)?|prenatal|antenatal|embaraz\w+)$/],
  ['stage:postpartum', /^(?:post-?partum|postnatal|new (?:parents|moms|mothers|mums)|pos-?parto|postparto)$/],
  ['stage:after-loss', /^(?:(?:after )?(?:a )?(?:pregnancy |infant |baby )?loss|bereaved(?: parents)?|perdida|duelo)$/],
  ['stage:trying', /^(?:ttc|trying(?: to conceive)?)$/],
  ['experience:low-mood', /^(?:low mood|depression|depresion)$/],
  ['experience:worry', /^(?:anxiety|worry|ansiedad)$/],
  ['experience:nicu', /^(?:nicu(?: parents| families)?|ucin)$/],
  ['experience:birth-trauma', /^(?:birth trauma|traumatic birth)$/],
  ['experience:infertility', /^(?:infertility|infertilidad)$/],
  ['community:dads-partners', /^(?:dads?|fathers?|partners?|dads (?:and|&) partners|papas|padres y parejas|parejas)$/],
  ['community:lgbtq', /^lgbtq?i?a?\+?$/],
  ['community:military', /^(?:military(?: families)?|veterans?|militar(?:es)?)$/],
  ['community:spanish-speaking', /^(?:spanish[ -]speak\w+|latin[oax] (?:parents|moms)|hispanohablantes)$/],
  ['community:single', /^single (?:parents?|moms?|mothers?)$/],
  ['community:teen', /^(?:teens?|teen (?:parents?|moms?)|young parents|adolescentes)$/],
  ['community:adoptive', /^adopti\w+(?: parents| families)?$/],
  ['community:multiples', /^(?:multiples|twins)$/],
  ['community:black-parents', /^black (?:parents|moms|mothers|families)$/],
];

function wordOf<T>(text: string, table: readonly (readonly [T, RegExp])[]): T | undefined {
  const folded = fold(text);
  return table.find(([, ways]) => ways.test(folded))?.[0];
}

/** The kind that a cell means, or undefined. */
export function kindOf(text: string): Kind | undefined {
  return wordOf(text, KIND_WORDS);
}

/** Who leads, or undefined. */
export function leadOf(text: string): LedBy | undefined {
  return wordOf(text, LEAD_WORDS);
}

/** The status that a cell means, or undefined. */
export function statusOf(text: string): Status | undefined {
  return wordOf(text, STATUS_WORDS);
}

/** How one joins, or undefined. */
export function joinModeOf(text: string): JoinMode | undefined {
  return wordOf(text, JOIN_WORDS);
}

/** The formats that a word means; none where it is not understood. */
export function formatsOf(text: string): readonly Format[] {
  return wordOf(text, FORMAT_WORDS) ?? [];
}

/** The fact (see `facts.ts`) that a word for an audience means, or undefined. */
export function audienceFact(text: string): string | undefined {
  return wordOf(text, AUDIENCE_WORDS);
}
