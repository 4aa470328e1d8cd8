/** Whether two groups are found at one place, or behind one link or number. */
import { fold } from '../base/fold.js';
import type { Geo, Group, Place } from '../model/group.js';
import { kilometres } from './distance.js';

/** Where a group is found, as it is compared. */
export interface WayTraits {
  /** A text for each address, place of a town, link and number by which it is found; one that two groups share is the same. */
  readonly keys: readonly string[];
  /** Its point, where that is a doorstep or a street. */
  readonly point: Geo | undefined;
  readonly postalCode: string;
  readonly city: string;
  readonly hasPlace: boolean;
}

/** Points so near are one place, in kilometres. */
const NEAR = 0.25;
/** Points so far from each other are two. */
const FAR = 2;

/** Where a group is found, made ready to be compared. */
export function readWays(group: Group): WayTraits {
  const isThere = group.formats.length === 0 || group.formats.includes('in-person');
  const place: Place = (isThere && group.place) || {};
  const { geo, name = '', city = '' } = place;
  const town = fold(city);
  const code = postalCodeOf(place);
  const number = streetNumber(place);
  const links = [group.online?.url, group.url, group.joining?.url].map((url) => url && linkKey(url));
  const keys = [
    code && number && `a ${code} ${number}`,
    town && name && `t ${town} ${fold(name)}`,
    ...links.map((link) => link && `u ${link}`),
    ...(group.dialIn ?? []).map(({ number: dial, code: room = '' }) => `d ${digits(dial)} ${digits(room)}`),
  ];
  return {
    keys: [...new Set(keys.filter((key): key is string => Boolean(key)))],
    point: geo?.precision === 'exact' || geo?.precision === 'street' ? geo : undefined,
    postalCode: code,
    city: town,
    hasPlace: isThere,
  };
}

function digits(text: string): string {
  return text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
}

/** As it is written, without what names the side of a street; else the ZIP at the end of the whole address. */
function postalCodeOf({ postalCode, formatted = '' }: Place): string {
  const written = postalCode ?? /\b(\d{5})(?:-\d{4})?(?=\D*$)/.exec(formatted)?.[1] ?? '';
  return fold(written.replace(/^(\d{5})-?\d{4}$/, '$1')).replace(/ /g, '');
}

/** The first number of the street lines. */
function streetNumber({ lines, formatted = '' }: Place): string {
  const text =
    lines?.find((line) => /\d/.test(line)) ?? (lines?.length ? '' : formatted.replace(/\d{5}(?:-\d{4})?\D*$/, ''));
  return /\d+/.exec(text)?.[0] ?? '';
}

/** What a link carries about who sent somebody, and not about where it leads. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_ga|_gl|_hs\w+|ref_src)$/i;

/** A link without what does not tell where it leads: scheme, `www.`, tracking, the slash at the end. */
function linkKey(url: string): string {
  let link: URL;
  try {
    link = new URL(url);
  } catch {
    return '';
  }
  const query = [...link.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`);
  // "#/groups/12" is a page of its own; "#contact" is a place on one.
  const route = /^#!?\//.test(link.hash) ? link.hash : '';
  const host = link.host.replace(/^www\./, '');
  return `${host}${link.pathname.replace(/\/+$/, '')}${query.length > 0 ? `?${query.sort().join('&')}` : ''}${route}`;
}

/** Whether they share an address, a place of a town, a doorstep, a link or a number. */
export function shareWay(a: WayTraits, b: WayTraits): boolean {
  return a.keys.some((key) => b.keys.includes(key)) || apart(a, b) <= NEAR;
}

/** Whether their places cannot be one. What is online only has none. */
export function areElsewhere(a: WayTraits, b: WayTraits): boolean {
  if (!a.hasPlace || !b.hasPlace) return false;
  const distance = apart(a, b);
  if (!Number.isNaN(distance)) return distance > FAR;
  if (a.postalCode && b.postalCode) return a.postalCode !== b.postalCode;
  return a.city !== '' && b.city !== '' && a.city !== b.city;
}

/** In kilometres; NaN where that is not known. */
function apart(a: WayTraits, b: WayTraits): number {
  return a.point && b.point ? kilometres(a.point, b.point) : NaN;
}

/** Degrees from south to north in a cell; more than `NEAR` everywhere. */
const CELL = 0.005;

/** The cell of a point, as a number. */
export function cellOf({ lat, lng }: Geo): number {
  return cellAt(Math.floor(lat / CELL), lng, 0);
}

/** The cells in which a point near to this one may lie. */
export function cellsAround({ lat, lng }: Geo): readonly number[] {
  const row = Math.round(lat / CELL);
  return [row - 1, row].flatMap((south) => [cellAt(south, lng, -0.5), cellAt(south, lng, 0.5)]);
}

/** Cells of one row are as wide as high, so they are fewer towards the poles. `by` moves by so much of a cell. */
function cellAt(row: number, lng: number, by: number): number {
  const width = CELL / Math.max(0.01, Math.cos(((row + 0.5) * CELL * Math.PI) / 180));
  const count = Math.ceil(360 / width);
  const column = Math.floor(((lng + 180) / 360) * count + by);
  return row * 100_000 + ((column + count) % count);
}
