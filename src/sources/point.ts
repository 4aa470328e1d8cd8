/**
 * A point held against the address beside it. Feeds swap latitude and longitude
 * (an example of FHIR's Plan-Net guide does), or give the middle of the country.
 * Only where the address names a state or province is that sure.
 */
import { countryCode } from '../base/countries.js';
import { regionCode } from '../base/place-zone.js';
import type { Geo, Place, Precision } from '../model/group.js';
import { readNumber, type Raw, type Report } from './read.js';

type Box = readonly [south: number, north: number, west: number, east: number];

/** States and territories as whole degrees, half a degree and more around all their ZIP codes. */
const STATES =
  'AK 51 72 -180 -129,AL 29 36 -89 -84,AR 32 37 -96 -89,AS -15 -10 -172 -168,AZ 30 38 -116 -108,CA 32 43 -125 -113,' +
  'CO 36 42 -110 -101,CT 40 43 -75 -71,DC 38 40 -78 -76,DE 37 41 -77 -74,FL 24 32 -88 -79,GA 29 36 -87 -80,GU 12 15 144 146,' +
  'HI 18 29 -179 -154,IA 39 44 -98 -89,ID 41 50 -118 -110,IL 36 43 -92 -87,IN 37 43 -89 -84,KS 36 41 -103 -94,' +
  'KY 36 40 -90 -81,LA 28 34 -95 -88,MA 40 44 -74 -69,MD 37 41 -80 -74,ME 42 48 -72 -66,MI 41 49 -91 -81,' +
  'MN 43 50 -98 -89,MO 35 42 -97 -88,MP 13 21 144 147,MS 29 36 -92 -87,MT 44 50 -117 -103,NC 33 38 -85 -74,' +
  'ND 45 50 -105 -96,NE 39 44 -105 -94,NH 42 46 -74 -70,NJ 38 42 -77 -73,NM 30 38 -110 -102,NV 34 43 -121 -113,' +
  'NY 40 46 -81 -71,OH 37 43 -86 -80,OK 33 38 -104 -93,OR 41 47 -125 -116,PA 39 43 -82 -74,PR 17 19 -68 -65,' +
  'RI 40 43 -73 -70,SC 31 36 -84 -78,SD 41 47 -105 -95,TN 34 38 -91 -81,TX 25 38 -108 -93,UT 36 43 -115 -108,' +
  'VA 36 40 -85 -74,VI 17 19 -66 -64,VT 42 46 -74 -70,WA 45 50 -126 -116,WI 42 48 -94 -86,WV 36 42 -84 -77,WY 40 46 -112 -103';
/** All provinces together. */
const CANADA: Box = [41, 84, -142, -52];

let boxes: ReadonlyMap<string, Box> | undefined;

function stateBoxes(): ReadonlyMap<string, Box> {
  boxes ??= new Map(
    STATES.split(',').map((text) => {
      const [code = '', ...edges] = text.split(' ');
      return [code, edges.map(Number) as unknown as Box];
    }),
  );
  return boxes;
}

/** Where a point of this address can lie; undefined where that cannot be told. */
function boxesFor({ region = '', country = '' }: Pick<Place, 'region' | 'country'>): readonly Box[] | undefined {
  const land = countryCode(country);
  const code = regionCode(region);
  if (land !== undefined && !/^(?:US|CA|PR|VI|GU|MP|AS)$/.test(land)) return undefined;
  if (land === 'CA') return [CANADA];
  const state = stateBoxes().get(code ?? (land === 'US' ? '' : (land ?? '')));
  if (state !== undefined) return [state];
  if (code !== undefined) return [CANADA];
  return land === 'US' ? [...stateBoxes().values()] : undefined;
}

/**
 * The point of an address. One that lies in another state, in the sea at 0°, or off the globe is reported
 * and left out; where its two numbers are plainly swapped it is reported and put right.
 */
export function readPoint(
  raw: Raw,
  fields: readonly [lat: string, lng: string],
  address: Pick<Place, 'region' | 'country'>,
  precision: Precision,
  report: Report,
): Geo | undefined {
  const [lat, lng] = fields.map((field) => readNumber(raw, field, report));
  if (lat === undefined || lng === undefined || (lat === 0 && lng === 0)) return undefined;
  const areas = boxesFor(address);
  const fits = (north: number, east: number): boolean =>
    areas === undefined
      ? Math.abs(north) <= 90 && Math.abs(east) <= 180 && north !== 0
      : areas.some(([s, n, w, e]) => north >= s && north <= n && east >= w && east <= e);
  if (fits(lat, lng)) return { lat, lng, precision };
  report(fields[0], 'point-impossible');
  return areas !== undefined && fits(lng, lat) ? { lat: lng, lng: lat, precision } : undefined;
}
