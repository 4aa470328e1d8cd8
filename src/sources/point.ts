/**
 * A point held against the address beside it. Feeds swap latitude and longitude
 * (an example of FHIR's Plan-Net guide does), lose the minus sign of the west, or
 * give the middle of the country. Only where the address names a country, a state
 * or a province is that sure.
 */
import { countryCode } from '../base/countries.js';
import { regionCode, type PlaceHints } from '../base/place-zone.js';
import type { Geo, Precision } from '../model/group.js';
import { readNumber, type Raw, type Report } from './read.js';

type Box = readonly [south: number, north: number, west: number, east: number];

/**
 * States and territories as whole degrees, half a degree and more around all their ZIP codes. The Aleutians reach over the
 * date line.
 */
const STATES =
  'AK 51 72 -180 -129,AK 51 55 172 180,AL 29 36 -89 -84,AR 32 37 -96 -89,AS -15 -10 -172 -168,AZ 30 38 -116 -108,CA 32 43 -125 -113,' +
  'CO 36 42 -110 -101,CT 40 43 -75 -71,DC 38 40 -78 -76,DE 37 41 -77 -74,FL 24 32 -88 -79,GA 29 36 -87 -80,GU 12 15 144 146,' +
  'HI 18 29 -179 -154,IA 39 44 -98 -89,ID 41 50 -118 -110,IL 36 43 -92 -87,IN 37 43 -89 -84,KS 36 41 -103 -94,' +
  'KY 36 40 -90 -81,LA 28 34 -95 -88,MA 40 44 -74 -69,MD 37 41 -80 -74,ME 42 48 -72 -66,MI 41 49 -91 -81,' +
  'MN 43 50 -98 -89,MO 35 42 -97 -88,MP 13 21 144 147,MS 29 36 -92 -87,MT 44 50 -117 -103,NC 33 38 -85 -74,' +
  'ND 45 50 -105 -96,NE 39 44 -105 -94,NH 42 46 -74 -70,NJ 38 42 -77 -73,NM 30 38 -110 -102,NV 34 43 -121 -113,' +
  'NY 40 46 -81 -71,OH 37 43 -86 -80,OK 33 38 -104 -93,OR 41 47 -125 -116,PA 39 43 -82 -74,PR 17 19 -68 -65,' +
  'RI 40 43 -73 -70,SC 31 36 -84 -78,SD 41 47 -105 -95,TN 34 38 -91 -81,TX 25 38 -108 -93,UT 36 43 -115 -108,' +
  'VA 36 40 -85 -74,VI 17 19 -66 -64,VT 42 46 -74 -70,WA 45 50 -126 -116,WI 42 48 -94 -86,WV 36 42 -84 -77,WY 40 46 -112 -103';
/** Whole countries with all their islands. */
const LANDS =
  'AU -56 -9 72 169,CA 41 84 -142 -52,GB 49 61 -9 2,IE 51 56 -11 -5,MX 14 33 -119 -86,NZ -54 -28 165 180,NZ -54 -28 -180 -175';

const TERRITORIES = /^(?:PR|VI|GU|MP|AS)$/;
/** Countries that the meridian of Greenwich runs through; elsewhere a longitude of 0 stands for "unknown". */
const ON_MERIDIAN = /^(?:GB|FR|ES|DZ|ML|BF|TG|GH)$/;
/** What a region without a country may be besides a state or province: "Toronto, CA", Baja California, Nuevo León. */
const NAMESAKES: Readonly<Record<string, string>> = { CA: 'CA', BC: 'MX', NL: 'MX' };

const states = boxesIn(STATES);
const lands = boxesIn(LANDS);

function boxesIn(text: string): ReadonlyMap<string, readonly Box[]> {
  const boxes = new Map<string, Box[]>();
  for (const [code = '', ...edges] of text.split(',').map((one) => one.split(' '))) {
    const box = edges.map(Number) as unknown as Box;
    boxes.set(code, [...(boxes.get(code) ?? []), box]);
  }
  return boxes;
}

/** Where a point of this address can lie; undefined where that cannot be told. */
function boxesFor(land: string | undefined, region: string): readonly Box[] | undefined {
  const code = regionCode(region);
  const isState = code !== undefined && states.has(code);
  const own = code === undefined ? undefined : (states.get(code) ?? lands.get('CA'));
  if (land === undefined) return own && [...own, ...(lands.get(NAMESAKES[code ?? ''] ?? '') ?? [])];
  const isAmerican = land === 'US' || TERRITORIES.test(land);
  const whole = land === 'US' ? [...states.values()].flat() : (isAmerican ? states : lands).get(land);
  if (!isAmerican && land !== 'CA') return whole;
  // Two letters that are no state are a base abroad, or an island state with American ZIP codes.
  if (code === undefined) return land === 'US' && /^[a-z]{2}$/i.test(region.trim()) ? undefined : whole;
  if (isState ? land === 'US' || land === code : land === 'CA') return own;
  // Where the two contradict each other, either may be right.
  return [...(whole ?? []), ...(own ?? [])];
}

/** A state's letters alone may mean a region elsewhere (WA in Australia), but not on this continent. */
function isNorthAmerican(lat: number, lng: number): boolean {
  return lat > 15 && lng < -50;
}

/**
 * The point of an address. One that lies in another state or country, at 0°, or off the globe is reported
 * and left out; where its two numbers are plainly swapped, or one lost its minus sign, it is reported and put right.
 */
export function readPoint(
  raw: Raw,
  [latField, lngField]: readonly [lat: string, lng: string],
  { region = '', country = '' }: PlaceHints,
  precision: Precision,
  report: Report,
): Geo | undefined {
  const [lat, lng] = [readNumber(raw, latField, report), readNumber(raw, lngField, report)];
  if (lat === undefined || lng === undefined || (lat === 0 && lng === 0)) return undefined;
  const land = countryCode(country);
  const boxes = boxesFor(land, region);
  const fits = ([north, east]: readonly [number, number]): boolean =>
    boxes?.some(([s, n, w, e]) => north >= s && north <= n && east >= w && east <= e) ?? false;
  const isZero = lat === 0 || (lng === 0 && !ON_MERIDIAN.test(land ?? ''));
  const isOnGlobe = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  const isOpen = boxes === undefined || (land === undefined && !isNorthAmerican(lat, lng));
  const written = [lat, lng] as const;
  if (fits(written)) return { lat, lng, precision };
  const ways = [
    [lng, lat],
    [lat, -lng],
    [-lat, lng],
  ] as const;
  const mended = isZero ? undefined : ways.find(fits);
  if (mended === undefined && isOpen && isOnGlobe && !isZero) return { lat, lng, precision };
  report(lng === 0 ? lngField : latField, 'point-impossible');
  return mended && { lat: mended[0], lng: mended[1], precision };
}
