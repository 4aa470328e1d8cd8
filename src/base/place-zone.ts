/**
 * The time zone of a place, for feeds that give none. Where a state lies in two
 * zones and no ZIP code tells more, it is the one in which most people live;
 * what uses this marks the zone as assumed.
 */
import type { Place } from '../model/group.js';
import { countryCode, zoneOfCountry } from './countries.js';
import { fold } from './fold.js';
import { ZIP_RUNS, ZIP_ZONES } from './zip-zones.js';

/** Whatever of a place tells its zone. */
export type PlaceHints = { readonly [K in 'postalCode' | 'region' | 'country']?: Place[K] | undefined };

type Zones = readonly (readonly [zone: string, states: string])[];

/** Codes and folded names, "OR oregon": the United States and Canada, whose codes differ. */
const STATES: Zones = [
  [
    'America/New_York',
    'CT connecticut,DC district of columbia,DE delaware,FL florida,GA georgia,IN indiana,KY kentucky,MA massachusetts,MD maryland,' +
      'ME maine,MI michigan,NC north carolina,NH new hampshire,NJ new jersey,NY new york,OH ohio,PA pennsylvania,RI rhode island,' +
      'SC south carolina,VA virginia,VT vermont,WV west virginia',
  ],
  [
    'America/Chicago',
    'AL alabama,AR arkansas,IA iowa,IL illinois,KS kansas,LA louisiana,MN minnesota,MO missouri,MS mississippi,ND north dakota,' +
      'NE nebraska,OK oklahoma,SD south dakota,TN tennessee,TX texas,WI wisconsin',
  ],
  ['America/Denver', 'CO colorado,ID idaho,MT montana,NM new mexico,UT utah,WY wyoming'],
  ['America/Phoenix', 'AZ arizona'],
  ['America/Los_Angeles', 'CA california,NV nevada,OR oregon,WA washington'],
  ['America/Anchorage', 'AK alaska'],
  ['Pacific/Honolulu', 'HI hawaii'],
  ['America/Puerto_Rico', 'PR puerto rico,VI us virgin islands'],
  ['Pacific/Guam', 'GU guam,MP northern mariana islands'],
  ['Pacific/Pago_Pago', 'AS american samoa'],
  ['America/Toronto', 'ON ontario,QC quebec'],
  ['America/Edmonton', 'AB alberta,NT northwest territories'],
  ['America/Vancouver', 'BC british columbia'],
  ['America/Winnipeg', 'MB manitoba'],
  ['America/Regina', 'SK saskatchewan'],
  ['America/Halifax', 'NS nova scotia,NB new brunswick,PE prince edward island'],
  ['America/St_Johns', 'NL newfoundland,NL newfoundland and labrador'],
  ['America/Whitehorse', 'YT yukon'],
  ['America/Iqaluit', 'NU nunavut'],
];

/** States with a part in another zone. A ZIP code that would put any other there is a slip, or the 12345 of an example. */
const PARTS: Readonly<Record<string, string>> = {
  'America/New_York': 'TN',
  'America/Chicago': 'FL IN KY MI',
  'America/Denver': 'AZ KS ND NE NV OR SD TX',
  'America/Los_Angeles': 'ID',
  'America/Adak': 'AK',
};

/** States of other countries with several zones. Those that are themselves in two zones without a clear half are left out. */
const OTHER_STATES: Readonly<Record<string, Zones>> = {
  AU: [
    ['Australia/Sydney', 'NSW new south wales,ACT australian capital territory'],
    ['Australia/Melbourne', 'VIC victoria'],
    ['Australia/Brisbane', 'QLD queensland'],
    ['Australia/Adelaide', 'SA south australia'],
    ['Australia/Perth', 'WA western australia'],
    ['Australia/Hobart', 'TAS tasmania'],
    ['Australia/Darwin', 'NT northern territory'],
  ],
  BR: [
    [
      'America/Sao_Paulo',
      'SP sao paulo,RJ rio de janeiro,MG minas gerais,ES espirito santo,PR parana,SC santa catarina,RS rio grande do sul,GO goias,' +
        'DF distrito federal,BA bahia,SE sergipe,AL alagoas,PE pernambuco,PB paraiba,RN rio grande do norte,CE ceara,PI piaui,' +
        'MA maranhao,TO tocantins,PA para,AP amapa',
    ],
    ['America/Manaus', 'AM amazonas,RO rondonia,RR roraima,MT mato grosso,MS mato grosso do sul'],
    ['America/Rio_Branco', 'AC acre'],
  ],
  ES: [['Atlantic/Canary', 'CN canarias,GC las palmas,TF santa cruz de tenerife,IC islas canarias,IC canary islands']],
  MX: [
    [
      'America/Mexico_City',
      'CDMX ciudad de mexico,DF mexico city,DF distrito federal,AGS aguascalientes,CAMP campeche,CHIS chiapas,COAH coahuila,COL colima,' +
        'DGO durango,GTO guanajuato,GRO guerrero,HGO hidalgo,JAL jalisco,MEX estado de mexico,MICH michoacan,MOR morelos,NL nuevo leon,' +
        'OAX oaxaca,PUE puebla,QRO queretaro,SLP san luis potosi,TAB tabasco,TLAX tlaxcala,VER veracruz,YUC yucatan,ZAC zacatecas',
    ],
    ['America/Tijuana', 'BC baja california'],
    ['America/Mazatlan', 'BCS baja california sur,SIN sinaloa,NAY nayarit'],
    ['America/Hermosillo', 'SON sonora'],
    ['America/Cancun', 'QROO quintana roo,QR quintana roo'],
  ],
  PT: [['Atlantic/Azores', '20 azores,20 acores']],
};

/** The countries to which `STATES` belong; elsewhere the same letters name other regions (CA in Italy, MA in Brazil). */
const HAS_STATES = /^(?:US|CA|PR|VI|GU|MP|AS)$/;

/** Code and zone of a state, by its folded code and by its folded name. */
function tableOf(zones: Zones): ReadonlyMap<string, readonly [code: string, zone: string]> {
  return new Map(
    zones.flatMap(([zone, states]) =>
      states.split(',').flatMap((state) => {
        const code = state.slice(0, state.indexOf(' '));
        const found = [code, zone] as const;
        return [[code.toLowerCase(), found] as const, [state.slice(code.length + 1), found] as const];
      }),
    ),
  );
}

const AT_HOME = tableOf(STATES);
const ABROAD = new Map(Object.entries(OTHER_STATES).map(([country, zones]) => [country, tableOf(zones)]));

/** The postal code of a state or province of the United States or Canada ("Oregon" → "OR"), or undefined. */
export function regionCode(region: string): string | undefined {
  return AT_HOME.get(fold(region))?.[0];
}

/** The zone of a place by its ZIP code, else its state, else its country, or undefined where none of them tells. */
export function zoneOfPlace({ postalCode = '', region = '', country = '' }: PlaceHints): string | undefined {
  const land = country.trim() === '' ? undefined : (countryCode(country) ?? '');
  const state = fold(region);
  if (land !== undefined && !HAS_STATES.test(land)) return ABROAD.get(land)?.get(state)?.[1] ?? zoneOfCountry(land);
  const [code = '', found] = AT_HOME.get(state) ?? [];
  // Without a country five digits beside a foreign region may be a code of Germany, Spain or Mexico.
  const isZip = land === undefined ? code !== '' || state === '' : land !== 'CA';
  const ofZip = isZip ? zoneOfZip(postalCode, land !== undefined) : undefined;
  if (ofZip !== undefined && (found === undefined || PARTS[ofZip]?.includes(code))) return ofZip;
  return found ?? (land === undefined ? undefined : zoneOfCountry(land));
}

let starts: number[] | undefined;
let zones: string[] = [];

/** The zone of a ZIP code; of one that lost its leading zero in a table too, where it is sure to be one. */
function zoneOfZip(text: string, isSure: boolean): string | undefined {
  const [, digits] = /^\s*(\d{3,5})(?:-\d{4})?\s*$/.exec(text) ?? [];
  if (digits === undefined || (digits.length < 5 && !isSure)) return undefined;
  if (starts === undefined) {
    let start = 0;
    const runs = [...ZIP_RUNS.matchAll(/([0-9a-z]+)([A-Z])/g)];
    starts = runs.map(([, step = '']) => (start += parseInt(step, 36)));
    zones = runs.map(([, , letter = '']) => ZIP_ZONES[letter.charCodeAt(0) - 65] ?? '');
  }
  const next = starts.findIndex((start) => start > Number(digits));
  return zones.at(next < 0 ? -1 : next - 1) || undefined;
}
