/** Countries as feeds write them: a code, or a common name in English or Spanish. */
import { fold } from './fold.js';

/** Code, names, zone; no zone where a country has several. Names are folded. */
const COUNTRIES: readonly (readonly [code: string, names: string, zone?: string])[] = [
  ['US', 'usa,u s,u s a,united states,united states of america,estados unidos,eeuu,ee uu'],
  ['CA', 'can,canada'],
  ['MX', 'mexico,estados unidos mexicanos'],
  ['AU', 'australia'],
  ['BR', 'brazil,brasil'],
  ['RU', 'russia,rusia'],
  ['ID', 'indonesia'],
  ['PR', 'puerto rico', 'America/Puerto_Rico'],
  ['VI', 'us virgin islands', 'America/Puerto_Rico'],
  ['GU', 'guam', 'Pacific/Guam'],
  ['MP', 'northern mariana islands', 'Pacific/Guam'],
  ['AS', 'american samoa', 'Pacific/Pago_Pago'],
  [
    'GB',
    'uk,u k,united kingdom,reino unido,great britain,gran bretana,england,inglaterra,scotland,escocia,wales,gales,northern ireland',
    'Europe/London',
  ],
  ['IE', 'ireland,irlanda,republic of ireland', 'Europe/Dublin'],
  ['FR', 'france,francia', 'Europe/Paris'],
  ['DE', 'germany,alemania,deutschland', 'Europe/Berlin'],
  ['ES', 'spain,espana', 'Europe/Madrid'],
  ['PT', 'portugal', 'Europe/Lisbon'],
  ['IT', 'italy,italia', 'Europe/Rome'],
  ['NL', 'netherlands,the netherlands,holland,paises bajos,holanda,nederland', 'Europe/Amsterdam'],
  ['BE', 'belgium,belgica', 'Europe/Brussels'],
  ['LU', 'luxembourg,luxemburgo', 'Europe/Luxembourg'],
  ['CH', 'switzerland,suiza,schweiz', 'Europe/Zurich'],
  ['AT', 'austria,osterreich', 'Europe/Vienna'],
  ['SE', 'sweden,suecia', 'Europe/Stockholm'],
  ['NO', 'norway,noruega', 'Europe/Oslo'],
  ['DK', 'denmark,dinamarca', 'Europe/Copenhagen'],
  ['FI', 'finland,finlandia', 'Europe/Helsinki'],
  ['IS', 'iceland,islandia', 'Atlantic/Reykjavik'],
  ['EE', 'estonia', 'Europe/Tallinn'],
  ['LV', 'latvia,letonia', 'Europe/Riga'],
  ['LT', 'lithuania,lituania', 'Europe/Vilnius'],
  ['PL', 'poland,polonia', 'Europe/Warsaw'],
  ['CZ', 'czechia,czech republic,chequia,republica checa', 'Europe/Prague'],
  ['SK', 'slovakia,eslovaquia', 'Europe/Bratislava'],
  ['HU', 'hungary,hungria', 'Europe/Budapest'],
  ['SI', 'slovenia,eslovenia', 'Europe/Ljubljana'],
  ['HR', 'croatia,croacia', 'Europe/Zagreb'],
  ['RO', 'romania,rumania', 'Europe/Bucharest'],
  ['BG', 'bulgaria', 'Europe/Sofia'],
  ['GR', 'greece,grecia', 'Europe/Athens'],
  ['MT', 'malta', 'Europe/Malta'],
  ['TR', 'turkey,turquia,turkiye', 'Europe/Istanbul'],
  ['UA', 'ukraine,ucrania', 'Europe/Kiev'],
  ['NZ', 'new zealand,nueva zelanda,aotearoa', 'Pacific/Auckland'],
  ['ZA', 'south africa,sudafrica', 'Africa/Johannesburg'],
  ['EG', 'egypt,egipto', 'Africa/Cairo'],
  ['NG', 'nigeria', 'Africa/Lagos'],
  ['KE', 'kenya,kenia', 'Africa/Nairobi'],
  ['GH', 'ghana', 'Africa/Accra'],
  ['UG', 'uganda', 'Africa/Kampala'],
  ['TZ', 'tanzania', 'Africa/Dar_es_Salaam'],
  ['ET', 'ethiopia,etiopia', 'Africa/Addis_Ababa'],
  ['ZW', 'zimbabwe', 'Africa/Harare'],
  ['MA', 'morocco,marruecos', 'Africa/Casablanca'],
  ['IL', 'israel', 'Asia/Jerusalem'],
  ['AE', 'united arab emirates,uae,emiratos arabes unidos', 'Asia/Dubai'],
  ['SA', 'saudi arabia,arabia saudita,arabia saudi', 'Asia/Riyadh'],
  ['IN', 'india', 'Asia/Calcutta'],
  ['PK', 'pakistan', 'Asia/Karachi'],
  ['BD', 'bangladesh', 'Asia/Dhaka'],
  ['LK', 'sri lanka', 'Asia/Colombo'],
  ['NP', 'nepal', 'Asia/Katmandu'],
  ['CN', 'china', 'Asia/Shanghai'],
  ['HK', 'hong kong', 'Asia/Hong_Kong'],
  ['TW', 'taiwan', 'Asia/Taipei'],
  ['JP', 'japan,japon', 'Asia/Tokyo'],
  ['KR', 'south korea,korea,corea del sur,republic of korea', 'Asia/Seoul'],
  ['SG', 'singapore,singapur', 'Asia/Singapore'],
  ['MY', 'malaysia,malasia', 'Asia/Kuala_Lumpur'],
  ['PH', 'philippines,filipinas', 'Asia/Manila'],
  ['TH', 'thailand,tailandia', 'Asia/Bangkok'],
  ['VN', 'vietnam,viet nam', 'Asia/Saigon'],
  ['AR', 'argentina', 'America/Buenos_Aires'],
  ['BO', 'bolivia', 'America/La_Paz'],
  ['CO', 'colombia', 'America/Bogota'],
  ['CR', 'costa rica', 'America/Costa_Rica'],
  ['CU', 'cuba', 'America/Havana'],
  ['DO', 'dominican republic,republica dominicana', 'America/Santo_Domingo'],
  ['EC', 'ecuador', 'America/Guayaquil'],
  ['GT', 'guatemala', 'America/Guatemala'],
  ['HN', 'honduras', 'America/Tegucigalpa'],
  ['HT', 'haiti', 'America/Port-au-Prince'],
  ['JM', 'jamaica', 'America/Jamaica'],
  ['NI', 'nicaragua', 'America/Managua'],
  ['PA', 'panama', 'America/Panama'],
  ['PE', 'peru', 'America/Lima'],
  ['PY', 'paraguay', 'America/Asuncion'],
  ['SV', 'el salvador', 'America/El_Salvador'],
  ['TT', 'trinidad and tobago,trinidad y tobago', 'America/Port_of_Spain'],
  ['UY', 'uruguay', 'America/Montevideo'],
  ['VE', 'venezuela', 'America/Caracas'],
];

const ZONES = new Map(COUNTRIES.flatMap(([code, , zone]) => (zone === undefined ? [] : [[code, zone] as const])));
const NAMES = new Map(COUNTRIES.flatMap(([code, names]) => names.split(',').map((name) => [name, code] as const)));

/** The two-letter code (ISO 3166-1) of a country that is named in words, or undefined. */
export function countryNamed(text: string): string | undefined {
  return NAMES.get(fold(text));
}

/** The two-letter code of a country as the field of a feed holds it: a name, or a code ("UK" too). */
export function countryCode(text: string): string | undefined {
  return countryNamed(text) ?? (/^\s*[a-z]{2}\s*$/i.test(text) ? text.trim().toUpperCase() : undefined);
}

/** The zone of a country that has one, by its code. */
export function zoneOfCountry(code: string): string | undefined {
  return ZONES.get(code);
}
