/** Where somebody serves: a state as people write it, several of them, or a whole country. */
import { countryCode } from '../base/countries.js';
import { fold } from '../base/fold.js';
import { regionCode } from '../base/place-zone.js';
import { STATE_NAMES } from '../base/us-states.js';

/** Whatever of a record tells where it serves. */
export interface Serving {
  readonly region?: string;
  readonly country?: string;
}

/** A state by its name, "Wyoming", where a host may have written its code; any other region as it is written. */
export function regionName(region: string, country: string): string {
  const code = landOf(country) === 'US' ? regionCode(region) : undefined;
  return (code && STATE_NAMES.get(code)) ?? region;
}

/** Whether no region is named, or no other than the whole country. */
export function isEverywhere({ region = '' }: Serving): boolean {
  return fold(region) === '' || NATIONWIDE.test(fold(region));
}

/** Whether it serves all of a country; of any, where none is known. */
export function servesAll(one: Serving, country: string | undefined): boolean {
  return isEverywhere(one) && isSameLand(one.country, country);
}

const NATIONWIDE = /^(?:national|nationwide|countrywide|all states|all 50 states|usa?|united states)$/;

/** Whether it names its regions, and `hers`, by code or name, is one of them. */
export function servesOnly({ region = '', country }: Serving, hers: string, land: string | undefined): boolean {
  if (!isSameLand(country, land)) return false;
  const wanted = regionCode(hers);
  const where = landOf(country) ?? landOf(land);
  // Elsewhere the same letters name other regions: WA is Western Australia too.
  if (where !== undefined && !/^(?:US|CA)$/.test(where)) {
    return (landOf(land) !== undefined || wanted === undefined) && partsOf(region).some((part) => isSame(part, hers));
  }
  return wanted === undefined ? partsOf(region).some((part) => isSame(part, hers)) : codesIn(region).includes(wanted);
}

function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** True also where one of the two is not known. */
function isSameLand(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [landOf(a), landOf(b)];
  return one === undefined || other === undefined || one === other;
}

/** The code of a country; the territories of the United States belong to it. */
function landOf(country: string | undefined): string | undefined {
  if (country === undefined || country.trim() === '') return undefined;
  const code = countryCode(country) ?? fold(country);
  return /^(?:PR|VI|GU|MP|AS)$/.test(code) ? 'US' : code;
}

/** "WY, MT", "Wyoming and Montana", "Newfoundland and Labrador": the regions that a text names. */
function partsOf(text: string): readonly string[] {
  const isOne = regionCode(text) !== undefined;
  return isOne ? [text] : text.split(/[,;/&|+\n]/).flatMap((part) => split(part.trim()));
}

/** By words, where the whole is not one name: "and" stands in that of a province too. */
function split(part: string): readonly string[] {
  return regionCode(part) === undefined ? part.split(AND) : [part];
}

const AND = /(?:^|\s)(?:and|y)\s/i;

/** The codes of the states and provinces that a text names. */
function codesIn(text: string): readonly string[] {
  const parts = partsOf(text.replace(/\./g, ''));
  // "Washington, DC", "Delaware, OH": beside a code a name is that of a town.
  const coded = parts.flatMap((part) => [...part.matchAll(/(?:^|\s)([A-Z]{2})(?=\s|$)/g)].map(([, code = '']) => code));
  const codes = coded.filter((code) => regionCode(code) !== undefined);
  return codes.length > 0 ? codes : parts.flatMap((part) => regionCode(part) ?? []);
}
