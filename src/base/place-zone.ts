/**
 * The time zone of a US state or a country, for feeds that give none. A state
 * that lies in two zones gets the one where most people live; what uses this
 * marks the zone as assumed.
 */

const STATES: readonly (readonly [zone: string, codes: string])[] = [
  ['America/New_York', 'CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV'],
  ['America/Chicago', 'AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI'],
  ['America/Denver', 'CO ID MT NM UT WY'],
  ['America/Phoenix', 'AZ'],
  ['America/Los_Angeles', 'CA NV OR WA'],
  ['America/Anchorage', 'AK'],
  ['Pacific/Honolulu', 'HI'],
  ['America/Puerto_Rico', 'PR VI'],
  ['Pacific/Guam', 'GU MP'],
  ['Pacific/Pago_Pago', 'AS'],
  ['America/Toronto', 'ON QC'],
  ['America/Edmonton', 'AB NT'],
  ['America/Vancouver', 'BC'],
  ['America/Winnipeg', 'MB'],
  ['America/Regina', 'SK'],
  ['America/Halifax', 'NS NB PE'],
  ['America/St_Johns', 'NL'],
  ['America/Whitehorse', 'YT'],
];

const STATE_NAMES: Readonly<Record<string, string>> = {
  alabama: 'AL',
  alaska: 'AK',
  arizona: 'AZ',
  arkansas: 'AR',
  california: 'CA',
  colorado: 'CO',
  connecticut: 'CT',
  delaware: 'DE',
  'district of columbia': 'DC',
  florida: 'FL',
  georgia: 'GA',
  hawaii: 'HI',
  idaho: 'ID',
  illinois: 'IL',
  indiana: 'IN',
  iowa: 'IA',
  kansas: 'KS',
  kentucky: 'KY',
  louisiana: 'LA',
  maine: 'ME',
  maryland: 'MD',
  massachusetts: 'MA',
  michigan: 'MI',
  minnesota: 'MN',
  mississippi: 'MS',
  missouri: 'MO',
  montana: 'MT',
  nebraska: 'NE',
  nevada: 'NV',
  'new hampshire': 'NH',
  'new jersey': 'NJ',
  'new mexico': 'NM',
  'new york': 'NY',
  'north carolina': 'NC',
  'north dakota': 'ND',
  ohio: 'OH',
  oklahoma: 'OK',
  oregon: 'OR',
  pennsylvania: 'PA',
  'rhode island': 'RI',
  'south carolina': 'SC',
  'south dakota': 'SD',
  tennessee: 'TN',
  texas: 'TX',
  utah: 'UT',
  vermont: 'VT',
  virginia: 'VA',
  washington: 'WA',
  'west virginia': 'WV',
  wisconsin: 'WI',
  wyoming: 'WY',
  'puerto rico': 'PR',
  alberta: 'AB',
  'british columbia': 'BC',
  manitoba: 'MB',
  'new brunswick': 'NB',
  newfoundland: 'NL',
  'nova scotia': 'NS',
  ontario: 'ON',
  quebec: 'QC',
  saskatchewan: 'SK',
};

const COUNTRIES: Readonly<Record<string, string>> = {
  GB: 'Europe/London',
  UK: 'Europe/London',
  IE: 'Europe/Dublin',
  FR: 'Europe/Paris',
  DE: 'Europe/Berlin',
  ES: 'Europe/Madrid',
  IT: 'Europe/Rome',
  NL: 'Europe/Amsterdam',
  NZ: 'Pacific/Auckland',
  PR: 'America/Puerto_Rico',
};

/** Where `STATES` lie; elsewhere the same letters name other regions (CA in Italy, MA in Brazil). */
const HAS_STATES = /^(?:us|u\.s\.|united states|estados unidos|ee.*uu|can|ca$|(?:pr|vi|gu|mp|as)$)/i;

/** The postal code of a state or province ("Oregon" → "OR"), or undefined. */
export function regionCode(region: string): string | undefined {
  const text = region.trim();
  const upper = text.toUpperCase();
  if (STATES.some(([, codes]) => codes.split(' ').includes(upper))) return upper;
  const name = text.toLowerCase();
  return Object.hasOwn(STATE_NAMES, name) ? STATE_NAMES[name] : undefined;
}

/** The zone of a place by its state, else by its country, or undefined where neither tells. */
export function zoneOfPlace(region: string | undefined, country: string | undefined): string | undefined {
  const land = country?.trim() ?? '';
  const code = region !== undefined && (land === '' || HAS_STATES.test(land)) ? regionCode(region) : undefined;
  if (code !== undefined) return STATES.find(([, codes]) => codes.split(' ').includes(code))?.[0];
  return COUNTRIES[land.toUpperCase()];
}
