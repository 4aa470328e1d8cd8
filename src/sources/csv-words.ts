/** Words of a hand-made table, English and Spanish, → the closed words of the model. */
import type { Format, JoinMode, Kind, LedBy, Status } from '../model/vocabulary.js';
import { partDenied } from './csv-denied.js';
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
  [
    'trained-peer',
    /\bpeer|trained (?:parent|mom|mother|volunteer|survivor)|volunteer (?:parent|mom|mum|mother|dad|father|survivor)|(?:mama|papa|madre|padre)s? voluntari|mama capacitada|\bpares?\b/,
  ],
  [
    'professional',
    /professional|therapist|psycholog|social worker|clinician|counsel|nurse|midwife|doula|profesional|terapeuta|psicolog|trabajador.? social|enfermer/,
  ],
];

/** A closed group keeps its members (D8), and goes on. */
const FIXED_GROUP = /\bclosed (?:(?:peer|support|process|therapy|small) ){0,2}(?:group|circle|cohort|membership)\b/;

const STATUS_WORDS: Words<Status> = [
  ['waitlist', /wait ?-?list|waiting list|lista de espera/],
  [
    'full',
    /^full\b(?! access)|[-–,;:(] ?full(?=\s*(?:$|[),;.!]))|\b(?:is|are|now|currently|group|class) full\b|\bfully booked|\blleno\b|completo/,
  ],
  [
    'full',
    /\bclosed (?:to|for) (?:all )?(?:new\w*|more|additional|further)\b|\bcerrad[oa]s? (?:a|para) (?:nuev|mas\b)/,
  ],
  ['full', /\b(?:registration|enroll?ment|membership|sign[ -]?ups?|intake)(?: is| are)?(?: now| currently)? closed\b/],
  ['paused', /\bpaus[ae]|on hold|\bon (?:an? )?(?:[a-z]+ )?break\b|suspend|hiatus|tempora[lr]|suspendid/],
  [
    'closed',
    /\b(?:closed|cancell?ed|(?<!open[ -])ended|discontinued|inactiv[eao]|cerrad[oa]s?|terminad[oa]s?|cancelad[oa]s?)\b/,
  ],
  [
    'open',
    /open|active|running|yes|abierto|activo|^current$|^currently meeting|\bextended (?:through|thru|until|till|to|into)\b/,
  ],
];

const ACTIVITY = '(?:activ|meet|run(?:s|ning)?\\b|open|operat|offer|happen|held|exist|availab|reun|abiert|funcion)';
/** What a status means that says what is not so. */
const DENIED_STATUS_WORDS: Words<Status> = [
  [
    'full',
    /(?:accept|tak)ing(?! (?:drop|walk|insurance|calls))|new (?:members|parents|people|participants|families)|space|spot|\broom|opening|place|seat|availability|cupo|lugar/,
  ],
  ['closed', new RegExp(`(?:longer|ya no) .*${ACTIVITY}|${ACTIVITY}.* any ?more|^(?:not|n['’]t) active\\W*$`)],
  ['paused', new RegExp(ACTIVITY)],
];

/** The same where the rest of the cell says that it is open. */
const PLAIN_DENIALS: Words<Status> = [
  [
    'full',
    /(?:accept|tak)ing (?:any )?new|new (?:members|parents|people|participants|families)|^no (?:open )?(?:space|spot|seat|opening|room)s?(?: left| available)?\W*$/,
  ],
  ['paused', /^(?:not|n['’]t|never) (?:currently |yet |now )?(?:meeting|running|active|open)\W*$/],
];

const JOIN_WORDS: Words<JoinMode> = [
  ['waitlist', /\bwait/],
  // "Preferred" is no referral, and "Facebook" no booking.
  ['referral', /\breferr|remisi|derivaci/],
  ['drop-in', /\bdrop|\bwalk|just (?:show|come)|show up|come any|sin cita|solo ven/],
  ['sign-up', /\bsign(?![ -]?in\b)|regist|rsvp|enroll|\bbook|appointment|inscri|con cita/],
  ['contact', /\bcall|e-?mail|\btext|\bcontact|\bwrite|llam|escrib|correo/],
];

const FORMAT_WORDS: readonly (readonly [formats: readonly Format[], ways: RegExp])[] = [
  [['in-person', 'online'], /hybrid|hibrid|both|ambos/],
  [
    ['in-person'],
    /\bin[ -]?person\b|\ben persona\b|\bon[ -]?site\b|\bface[ -]to[ -]face\b|\bf2f\b|presencial|\bcara a cara\b/,
  ],
  [
    ['online'],
    /\bon-?line|virtual|video|zoom|teams|google meet|\bweb(?!\s?(?:site|page))|facetime|facebook(?! page)|en linea/,
  ],
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

function wordOf<T>(folded: string, table: readonly (readonly [T, RegExp])[]): T | undefined {
  return table.find(([, ways]) => ways.test(folded))?.[0];
}

/** The kind that a cell means, or undefined. */
export function kindOf(text: string): Kind | undefined {
  return wordOf(partDenied(text).said, KIND_WORDS);
}

/** Who leads, or undefined. */
export function leadOf(text: string): LedBy | undefined {
  return wordOf(partDenied(text).said, LEAD_WORDS);
}

/** The status that a cell means, or undefined. "No longer running" is as much of a status as "Closed". */
export function statusOf(text: string): Status | undefined {
  const { said, denied } = partDenied(text);
  const found = wordOf(said.replace(FIXED_GROUP, 'open'), STATUS_WORDS);
  if (denied === '' || (found !== undefined && found !== 'open')) return found;
  // "Active (no meetings on holidays)" is no break: beside a plain yes only a plain no counts.
  return wordOf(denied.trim(), found === 'open' ? PLAIN_DENIALS : DENIED_STATUS_WORDS) ?? found;
}

/** Whether the cell calls the group a closed one: one whose members stay the same. */
export function isFixedGroup(text: string): boolean {
  return FIXED_GROUP.test(partDenied(text).said);
}

/** How one joins, or undefined. Who need not sign up may drop in, unless the cell asks for something else. */
export function joinModeOf(text: string): JoinMode | undefined {
  const { said, denied } = partDenied(text);
  const found = wordOf(said, JOIN_WORDS);
  const isFree =
    /sign[ -]?up|regist|rsvp|enroll|appointment|\bbook|inscri|\bcita/.test(denied) &&
    !/drop|walk|fee|cost|deadline|^can(?:not|['’]t)|^n['’]t (?:sign|regist|book|enroll)|\bnew\b|online|accept|current|\byet\b|this time/.test(
      denied,
    );
  const asksFirst = /\b(?:first|ahead|before|must|required|antes|primero)\b/.test(said);
  return isFree && (found === undefined || (found === 'contact' && !asksFirst)) ? 'drop-in' : found;
}

/** The formats that a word means; none where it is not understood. */
export function formatsOf(word: string): readonly Format[] {
  return wordOf(fold(word), FORMAT_WORDS) ?? [];
}

/** The fact (see `facts.ts`) that a word for an audience means, or undefined. */
export function audienceFact(text: string): string | undefined {
  return wordOf(fold(text), AUDIENCE_WORDS);
}
