/** Where little or nothing is near: everything else that can help, in the order in which it helps (D12 to D15). */
import type { Coordinator, Resource } from '../model/feed.js';
import type { Listing } from '../engine/listing.js';
import { regionCode } from '../base/place-zone.js';
import { FROM_HOME, isFromHome, type Query } from '../engine/query.js';
import { withFilter } from '../engine/filters.js';
import type { Asker } from './asker.js';
import { regionName } from './serves.js';
import type { Snapshot } from './snapshot.js';
import { coordinatorsFor, resourcesFor } from './whom.js';

/** One rung: its best, and how many there are in all. */
export interface Rung {
  readonly listings: readonly Listing[];
  readonly count: number;
}

/** All rungs; one without anything is left out by who shows it. */
export interface Ladder {
  /** Fewer than three are near, or none fits at all. */
  readonly isThin: boolean;
  readonly home: Rung;
  readonly beyond: Rung;
  /** The name of her state, where it is known. */
  readonly region: string | undefined;
  readonly coordinators: readonly Coordinator[];
  readonly helplines: readonly Resource[];
  readonly professionals: readonly Resource[];
  /** Training, and help to start a group. */
  readonly starts: readonly Resource[];
}

/** Fewer than so many near are few. */
const FEW = 3;
/** Cards, people or links on a rung: more would only tire. */
const SHOWN = 2;
/** A group for adults is one for every mother; one that begins later is not. */
const ADULT = 18;

const rung = (listings: readonly Listing[]): Rung => ({ listings: listings.slice(0, SHOWN), count: listings.length });

/** The rungs of what a snapshot shows; `lang` is the language that she reads. */
export function ladderOf(snapshot: Snapshot, asker: Asker | undefined, lang: string): Ladder {
  const { nearby, matches, total, query, coordinators, resources, settings } = snapshot;
  const isThin = total === 0 || matches === 0 || (nearby !== undefined && nearby.near < FEW);
  const region = query.near ? query.near.place.region : regionCode(query.words);
  const serve = (...kinds: readonly Resource['kind'][]): readonly Resource[] =>
    resourcesFor(resources, kinds, region, lang, settings.country).slice(0, SHOWN);
  return {
    isThin,
    home: rung(asker ? likeliest(homeOf(snapshot, asker), lang) : []),
    beyond: rung(asker && isThin ? beyondOf(snapshot, asker) : []),
    region: region && (asker?.placing?.regionName(region) ?? regionName(region, settings.country ?? 'US')),
    coordinators: isThin ? coordinatorsFor(coordinators, region, lang, settings.country).slice(0, SHOWN) : [],
    helplines: isThin ? serve('helpline') : [],
    professionals: isThin ? serve('professional') : [],
    starts: isThin ? serve('start-a-group', 'training') : [],
  };
}

/**
 * Those that can be joined now, if any can; first those in her language, then those for every age. Only two are shown, and
 * one that is full, or for somebody else, is no help.
 */
function likeliest(listings: readonly Listing[], lang: string): readonly Listing[] {
  const open = listings.filter(({ group }) => group.status === 'open' && group.remaining !== 0);
  const doubts = ({ group: { languages, minAge = 0, maxAge } }: Listing): number => {
    const isHers = languages.some((language) => language.toLowerCase().startsWith(lang));
    return (isHers ? 0 : languages.length > 0 ? 4 : 1) + (maxAge !== undefined || minAge > ADULT ? 2 : 0);
  };
  return [...(open.length > 0 ? open : listings)].sort((a, b) => doubts(a) - doubts(b));
}

/** What can be joined from home and fits; where nothing fits, whatever can be joined. */
function homeOf({ nearby, query, locked, now, matches }: Snapshot, asker: Asker): readonly Listing[] {
  if (locked.format || (matches > 0 && isFromHome(query.filters))) return [];
  if (nearby && nearby.home.length > 0) return nearby.home;
  if (matches > 0 && !nearby) return [];
  const fitting = asker.answer({ ...query, filters: withFilter(query.filters, 'format', FROM_HOME) }, now).listings;
  // All that fit from home are near as well, and stand in the list already.
  if (matches > 0 && fitting.length > 0) return [];
  return fitting.length > 0
    ? fitting
    : asker.answer(bare(query, withFilter(locked, 'format', FROM_HOME)), now).listings;
}

/** What is further away and fits; where nothing fits, the nearest that there is. */
function beyondOf({ nearby, query, locked, now, matches }: Snapshot, asker: Asker): readonly Listing[] {
  if (nearby && (nearby.beyond.length > 0 || matches > 0)) return nearby.beyond;
  if (!nearby) return [];
  const any = asker.answer(bare(query, locked), now);
  return [...any.listings.slice(0, any.nearby?.near), ...(any.nearby?.beyond ?? [])];
}

function bare({ loss, near }: Query, filters: Query['filters']): Query {
  return { words: '', filters, loss, near };
}
