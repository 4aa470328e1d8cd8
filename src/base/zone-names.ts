/**
 * Time zones as people and programs write them beside a time: "Eastern", "EST",
 * "(UTC-05:00) Eastern Time (US & Canada)", "GMT Standard Time", "London",
 * "hora del este", "UTC-5".
 */
import { countryNamed, zoneOfCountry } from './countries.js';
import { fold } from './fold.js';
import { isZone, zoneFormat } from './zones.js';

/** What the words say. */
export interface ZoneWords {
  /**
   * `zone`: just this one. `area`: zones that share a clock for half of the year at least ("Mountain").
   * `half`: an area by its clock of one half of the year ("MST"). `offset`: how far from UTC.
   */
  readonly kind: 'zone' | 'area' | 'half' | 'offset';
  /** IANA zones that may be meant, the likeliest first. */
  readonly zones: readonly string[];
  /** One of the zones is as likely as the other. */
  readonly isOpen?: true;
  /** Minutes east of UTC. */
  readonly offset?: number;
}

/**
 * Names without "standard time", folded. Those of Windows (CLDR, windowsZones,
 * territory 001) stand here unless they name a country or the city of a zone.
 */
const NAMES: readonly (readonly [zone: string, names: string])[] = [
  ['America/New_York', 'eastern,us eastern,indiana east,et,est5edt,este,oriental'],
  ['America/Chicago', 'central,ct,cst6cdt,centro'],
  ['America/Denver', 'mountain,mt,mst7mdt,montana'],
  ['America/Phoenix', 'us mountain,arizona,mountain arizona'],
  ['America/Los_Angeles', 'pacific,pt,pst8pdt,pacifico'],
  ['America/Anchorage', 'alaskan,alaska'],
  ['America/Adak', 'aleutian,aleutian islands'],
  ['Pacific/Honolulu', 'hawaiian,hawaii,hawaii aleutian'],
  ['America/Halifax', 'atlantic,atlantico'],
  ['America/St_Johns', 'newfoundland'],
  ['America/Whitehorse', 'yukon'],
  ['America/Regina', 'canada central,saskatchewan'],
  ['America/Guatemala', 'central america'],
  ['America/Cancun', 'eastern mexico'],
  ['America/Mexico_City', 'central mexico,mexico'],
  ['America/Mazatlan', 'mountain mexico'],
  ['America/Tijuana', 'pacific mexico,baja california'],
  ['America/Bogota', 'sa pacific'],
  ['America/La_Paz', 'sa western'],
  ['America/Cayenne', 'sa eastern'],
  ['America/Santiago', 'pacific sa,chile'],
  ['America/Punta_Arenas', 'magallanes'],
  ['America/Sao_Paulo', 'e south america,brasilia'],
  ['America/Cuiaba', 'central brazilian'],
  ['America/Araguaina', 'tocantins'],
  ['America/Grand_Turk', 'turks and caicos'],
  ['America/Nuuk', 'greenland'],
  ['America/Miquelon', 'saint pierre'],
  ['Pacific/Easter', 'easter island'],
  ['Europe/London', 'gmt standard,british'],
  ['Europe/Lisbon', 'western european'],
  ['Europe/Berlin', 'w europe,central european,mez'],
  ['Europe/Warsaw', 'central european standard'],
  ['Europe/Budapest', 'central europe'],
  ['Europe/Paris', 'romance'],
  ['Europe/Bucharest', 'gtb'],
  ['Europe/Kiev', 'fle'],
  ['Europe/Chisinau', 'e europe'],
  ['Europe/Athens', 'eastern european'],
  ['Europe/Moscow', 'russian,moscow'],
  ['Europe/Minsk', 'belarus'],
  ['Atlantic/Reykjavik', 'greenwich'],
  ['Africa/Lagos', 'w central africa,west africa'],
  ['Africa/Nairobi', 'e africa,east africa'],
  ['Africa/Maputo', 'central africa'],
  ['Africa/Johannesburg', 'south african'],
  ['Africa/Tripoli', 'libya'],
  ['Africa/Windhoek', 'namibia'],
  ['Africa/Khartoum', 'sudan'],
  ['Africa/Juba', 'south sudan'],
  ['Asia/Beirut', 'middle east'],
  ['Asia/Amman', 'jordan'],
  ['Asia/Damascus', 'syria'],
  ['Asia/Hebron', 'west bank'],
  ['Asia/Baghdad', 'arabic'],
  ['Asia/Riyadh', 'arab'],
  ['Asia/Dubai', 'arabian,gulf'],
  ['Asia/Tehran', 'iran'],
  ['Asia/Baku', 'azerbaijan'],
  ['Asia/Tbilisi', 'georgian'],
  ['Asia/Yerevan', 'caucasus'],
  ['Asia/Kabul', 'afghanistan'],
  ['Asia/Tashkent', 'west asia'],
  ['Asia/Bishkek', 'central asia'],
  ['Asia/Rangoon', 'myanmar'],
  ['Asia/Bangkok', 'se asia'],
  ['Asia/Taipei', 'taipei'],
  ['Asia/Pyongyang', 'north korea'],
  ['Australia/Perth', 'w australia,australian western'],
  ['Australia/Darwin', 'aus central'],
  ['Australia/Adelaide', 'cen australia,australian central'],
  ['Australia/Brisbane', 'e australia'],
  ['Australia/Sydney', 'aus eastern,australian eastern'],
  ['Australia/Hobart', 'tasmania'],
  ['Pacific/Port_Moresby', 'west pacific'],
  ['Pacific/Guam', 'chamorro'],
  ['Pacific/Guadalcanal', 'central pacific'],
  ['Indian/Mauritius', 'mauritius'],
];

/** Abbreviations for one half of the year; those that begin with "?" are as common in each of the zones. */
const LETTERS: readonly (readonly [letters: string, zones: string])[] = [
  ['est edt', 'America/New_York Australia/Sydney'],
  ['cst cdt', 'America/Chicago Asia/Shanghai America/Havana'],
  ['mst mdt', 'America/Denver'],
  ['pst pdt', 'America/Los_Angeles Asia/Manila'],
  ['akst akdt', 'America/Anchorage'],
  ['hst hdt hast', 'Pacific/Honolulu'],
  ['ast adt', 'America/Halifax Asia/Riyadh'],
  ['nst ndt', 'America/St_Johns'],
  ['gmt', 'UTC'],
  ['bst', 'Europe/London'],
  ['ist', '? Asia/Calcutta Europe/Dublin Asia/Jerusalem'],
  ['wet west', 'Europe/Lisbon'],
  ['cet cest', 'Europe/Berlin'],
  ['eet eest', 'Europe/Athens'],
  ['msk', 'Europe/Moscow'],
  ['wat', 'Africa/Lagos'],
  ['cat', 'Africa/Maputo'],
  ['eat', 'Africa/Nairobi'],
  ['sast', 'Africa/Johannesburg'],
  ['pkt', 'Asia/Karachi'],
  ['sgt', 'Asia/Singapore'],
  ['hkt', 'Asia/Hong_Kong'],
  ['jst', 'Asia/Tokyo'],
  ['kst', 'Asia/Seoul'],
  ['awst', 'Australia/Perth'],
  ['acst acdt', 'Australia/Adelaide'],
  ['aest aedt', 'Australia/Sydney'],
  ['nzst nzdt', 'Pacific/Auckland'],
  ['brt', 'America/Sao_Paulo'],
  ['art', 'America/Buenos_Aires'],
];

const BY_NAME = new Map<string, ZoneWords>([
  ...NAMES.flatMap(([zone, names]) => names.split(',').map((name) => [name, { kind: 'area', zones: [zone] }] as const)),
  ...LETTERS.flatMap(([letters, list]) => {
    const zones = list.split(' ').filter((zone) => zone !== '?');
    const words: ZoneWords = { kind: 'half', zones, ...(list.startsWith('?') ? { isOpen: true } : {}) };
    return letters.split(' ').map((name) => [name, words] as const);
  }),
]);

/** "(UTC-05:00) Eastern Time": the offset before a name says less than the name. */
const LEADING_OFFSET = /^\((?:UTC|GMT)[^)]*\)\s*(?=\S)|^(?:UTC|GMT)\s*[+-]\d[\d:]*\s+(?=\S)/i;
const OFFSET = /^(?:UTC|GMT)?\s*([+-]?)(\d{1,2})(?::?([0-5]\d)|\.(\d+))?$/i;
const FILLER = /\b(?:standard|daylight|summer|time|zone|hora|horario|estandar|verano|de|del|la)\b/g;
/** The words of "EST/EDT" and "Brussels, Copenhagen, Madrid, Paris". */
const BETWEEN = /\s*[/,;|]\s*|\s+(?:-|–|or|and|o|y)\s+/;

/** What the words about a zone mean, or undefined where they name none. */
export function readZoneWords(text: string): ZoneWords | undefined {
  const words = text.slice(0, 100).replace(LEADING_OFFSET, '').trim();
  const [, sign, hours, minutes = 0, part = 0] = OFFSET.exec(words) ?? [];
  if (hours !== undefined) {
    const offset = Number(hours) * 60 + Number(minutes) + Math.round(Number(`0.${part}`) * 60);
    return offset > 14 * 60 ? undefined : { kind: 'offset', zones: [], offset: sign === '-' ? -offset : offset };
  }
  const iana = words.replace(/\s+/g, '_');
  if (iana.includes('/') && isZone(iana)) return { kind: 'zone', zones: [iana] };
  const whole = namedIn(words);
  const parts = words.split(BETWEEN);
  if (whole !== undefined || parts.length < 2) return whole;
  // "ET/PT" is no zone, and no part of "Pacific/Nowhere" is one.
  const [first, ...rest] = parts.map(namedIn);
  return rest.every((one) => one !== undefined && one.zones[0] === first?.zones[0]) ? first : cityIn(parts);
}

function namedIn(text: string): ZoneWords | undefined {
  const key = keyOf(text);
  if (/^(?:utc|z|zulu|(?:coordinated )?universal)$/.test(key)) return { kind: 'zone', zones: ['UTC'] };
  // With its "standard" first: Windows has "Central Europe" and "Central European", "GMT Standard" is no GMT.
  const names = [fold(text).replace(/ time$/, ''), key, key.replace(LAND, '')];
  const found = names.map((name) => BY_NAME.get(name)).find((words) => words !== undefined);
  if (found !== undefined) return found;
  // "Japan", "Eire": zones of the database by an older name; not every engine tells the newer one.
  const newer = /^[a-z-]+$/i.test(text) ? zoneFormat(text)?.resolvedOptions().timeZone : undefined;
  if (newer !== undefined) return { kind: 'zone', zones: [newer] };
  const zone = zoneOfCountry(countryNamed(key) ?? '');
  return zone === undefined ? cityIn([text]) : { kind: 'zone', zones: [zone] };
}

/** "Eastern US", "Pacific US Canada". */
const LAND = /(?<=\S)(?: (?:us|u s|usa|canada|and))+$/;

function keyOf(text: string): string {
  return fold(text).replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
}

let cities: ReadonlyMap<string, string> | undefined;

/** The first city after which a zone is named: "London", "New York". */
function cityIn(names: readonly string[]): ZoneWords | undefined {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [fold(zone.replace(/^.*\//, '')), zone] as const),
  );
  const zone = names.map((name) => cities?.get(keyOf(name))).find((one) => one !== undefined);
  return zone === undefined ? undefined : { kind: 'zone', zones: [zone] };
}
