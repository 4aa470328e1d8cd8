/** Reads places from questions, and sees answers from them. Loaded when a place is first asked for. */
import type { KnownPlace, PlaceTable, Point } from '../base/place-table.js';
import { slips } from '../base/edit-distance.js';
import { fold, foldWords } from '../base/fold.js';
import type { FilterName } from '../engine/filters.js';
import type { Listing } from '../engine/listing.js';
import { Viewpoint } from '../engine/nearby.js';
import { Points } from '../engine/points.js';
import type { Doubt, Near, Query } from '../engine/query.js';
import type { Catalogue } from '../engine/catalogue.js';
import type { Answer } from '../engine/run-query.js';
import { isOurs, singulars } from '../engine/terms.js';
import type { Correction } from '../engine/typos.js';
import { FILLERS, PEOPLE } from '../engine/vocabulary-words.js';
import { readAllWords } from '../engine/words.js';
import type { AskedAnswer } from './answer.js';
import type { NearIntent } from './intents.js';
import { guessPlaces } from './guess-place.js';
import { OwnPlaces } from './own-places.js';
import { meant, readPlace, type Gazetteer, type Reading } from './read-place.js';

/** Places from which the answers were seen last; a visitor asks from few. */
const REMEMBERED = 20;

/** While less than this is typed, it may become anything: "mo" is no Missouri yet. */
const LEAST_TYPED = 4;
/** Postcodes of a town that is meant though a group has its name too. */
const KNOWN = 4;

/** Works with places for the listings of one index. */
export class PlaceFinder implements Gazetteer {
  private readonly catalogue: Catalogue;
  private readonly table: PlaceTable | undefined;
  private readonly points: Points;
  private count = -1;
  private own: OwnPlaces | undefined;
  private readonly views: Map<KnownPlace, Viewpoint> = new Map<KnownPlace, Viewpoint>();

  constructor(catalogue: Catalogue, table: PlaceTable | undefined) {
    this.catalogue = catalogue;
    this.table = table;
    this.points = new Points(table);
  }

  /** The question with what was typed taken for a place, where it is one; `isLive` while it is being typed. */
  read(query: Query, typed: string, isLive: boolean): Query {
    if (isLive && typed.trim().length < LEAST_TYPED) return query;
    const reading = readPlace(typed, this);
    const asked = this.taken(query, typed, reading, isLive);
    if (reading.isOdd && !isLive) return { ...query, doubt: { typed, words: typed, places: [] } };
    return asked ?? query;
  }

  /** The question with a misspelt or unfinished place in it; undefined where its words are rather misspelt words. */
  guess(query: Query, correction: Correction | undefined): Query | undefined {
    const { table, catalogue } = this;
    if (!table) return undefined;
    const isKnown = (text: string): boolean =>
      foldWords(text).every((word) => isOurs(word) || catalogue.dictionary.find(word) !== undefined);
    const reading = readPlace(query.words, {
      // What some listing has is not misspelt, nor are words of ours, for which no table is brought.
      find: (text, isLed) => (isKnown(text) ? [] : guessPlaces(table, text, isLed)),
      isOddCode: () => false,
      isWord: isOurs,
      isIdle: (word) => this.isIdle(word),
      isInNames: () => false,
    });
    const [first] = reading.places;
    if (!first || (correction && isRatherWord(query.words, reading, correction))) return undefined;
    return this.taken(query, query.words, reading, false, true);
  }

  /** The question from where a wish says: what it was taken for, one of those she was asked for, or a point. */
  go(query: Query, { at, isHere }: NearIntent, before: Near | undefined): Query {
    if (at === undefined || at === null) return query;
    // What is no place changes nothing.
    const stay: Query = { ...query, near: before };
    if (typeof at !== 'object') {
      const text = String(at);
      const places = this.find(text);
      if (places.length === 0 && this.isOddCode(text))
        return { ...query, doubt: { typed: text, words: query.words, places } };
      const place = meant(places);
      if (place) return { ...query, near: { place } };
      return places.length > 0 ? { ...query, doubt: { typed: text, words: query.words, places } } : stay;
    }
    if (!('label' in at)) {
      // A host's script may hand in anything.
      const point = { lat: Number(at.lat), lng: Number(at.lng) };
      const isPoint = Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180;
      return isPoint ? { ...query, near: { place: this.here(point), ...(isHere ? { isHere: true } : {}) } } : stay;
    }
    // Where the device is has no name that could be typed.
    if (at.label === '') return { ...query, near: { place: at, isHere: true } };
    return { ...query, near: { place: at, typed: [query.words, at.label].filter(Boolean).join(' ') } };
  }

  /** The question with a place that a link names; what is none is looked for as words. */
  restore(query: Query, near: string | undefined): Query {
    if (!near) return query;
    const [place] = this.find(near);
    const typed = [query.words, near].filter(Boolean).join(' ');
    return place ? { ...query, near: { place, typed } } : { ...query, words: typed };
  }

  /** The place of a point; where the table is of that country, with its state. */
  here(point: Point): KnownPlace {
    const near = this.table?.nearest(point);
    const { country = '', region } = near ?? {};
    return { kind: 'postcode', label: '', size: 1, country, point, ...(region ? { region } : {}) };
  }

  /** What a place shows of an answer: what is near comes first, and the rest is kept for the ladder. */
  see(place: KnownPlace, { listings, sure }: Answer, radius: number): AskedAnswer {
    const view = this.viewFrom(place);
    const [said, unsaid] = [listings.slice(0, sure), listings.slice(sure)].map((part) => view.part(part, radius));
    const both = (of: 'near' | 'unplaced' | 'home' | 'beyond') => [...(said?.[of] ?? []), ...(unsaid?.[of] ?? [])];
    const first = [...(said?.near ?? []), ...(said?.unplaced ?? [])];
    return {
      listings: [...first, ...(unsaid?.near ?? []), ...(unsaid?.unplaced ?? [])],
      sure: first.length,
      nearby: {
        radius,
        near: both('near').length,
        unplaced: both('unplaced').length,
        home: both('home'),
        beyond: both('beyond'),
      },
    };
  }

  /** What of an answer is open to her where she is: groups from home may be for some states only. */
  seeFromHome(place: KnownPlace, { listings, sure }: Answer): Answer {
    const view = this.viewFrom(place);
    const first = listings.slice(0, sure).filter(({ group }) => view.isOpenFromHome(group));
    const rest = listings.slice(sure).filter(({ group }) => view.isOpenFromHome(group));
    return { listings: [...first, ...rest], sure: first.length };
  }

  /** Whether a listing counts for an option, with only what is near, or only what is from home. */
  counter(
    place: KnownPlace,
    radius: number,
    isFromHome: boolean,
  ): (listing: Listing, name: FilterName, value: string) => boolean {
    const view = this.viewFrom(place);
    // A format alone decides which of the two is shown.
    return (listing, name, value) =>
      (name === 'format' ? value !== 'in-person' : isFromHome)
        ? view.isOpenFromHome(listing.group)
        : /near|unplaced/.test(view.where(listing, radius) ?? '');
  }

  /** Sees the listings from a place; distances are measured once. */
  viewFrom(place: KnownPlace): Viewpoint {
    this.refresh();
    let view = this.views.get(place);
    if (view === undefined) {
      if (this.views.size >= REMEMBERED) this.views.clear();
      this.views.set(place, (view = new Viewpoint(place, this.points)));
    }
    return view;
  }

  find(text: string): readonly KnownPlace[] {
    const places = this.table?.find(text) ?? [];
    if (places.length > 0) return places;
    this.refresh();
    this.own ??= new OwnPlaces(this.catalogue.index.listings, this.table?.country ?? '');
    return this.own.find(text);
  }

  /** The name of a state by its code. */
  regionName(code: string): string | undefined {
    return this.table?.regionName(code);
  }

  isOddCode(text: string): boolean {
    return this.table?.isOddCode(text) ?? false;
  }

  isWord(word: string): boolean {
    return isOurs(word);
  }

  isIdle(word: string): boolean {
    return word === '' || singulars(word).some((form) => FILLERS.has(form) || PEOPLE.has(form));
  }

  isInNames(word: string): boolean {
    const { index, dictionary } = this.catalogue;
    readAllWords(index.listings, dictionary);
    const number = dictionary.find(word);
    if (number === undefined) return false;
    return index.listings.some(
      ({ order, group }) => dictionary.has(order, number, 0) && fold(group.place?.city ?? '') !== word,
    );
  }

  /** One place that is meant is taken; of several she is asked which, once she has finished typing. */
  private taken(
    query: Query,
    typed: string,
    { words, places }: Reading,
    isLive: boolean,
    isGuess = false,
  ): Query | undefined {
    if (places.length === 0) return undefined;
    const place = meant(places);
    // "Willow" may be the group of that name, and not the town in Alaska.
    const isName = place?.kind === 'town' && place.size < KNOWN && this.isInNames(fold(typed));
    if (place && !isName) {
      const near: Near = { place, typed, ...(isGuess ? { isGuess: true } : {}) };
      return { ...query, words, near, doubt: undefined };
    }
    const doubt: Doubt = { typed, words, places };
    return isLive ? undefined : { ...query, words: typed, doubt };
  }

  /** Listings that came since change what is known of places. */
  private refresh(): void {
    const { count } = this.catalogue.index;
    if (count === this.count) return;
    this.count = count;
    this.own = undefined;
    this.views.clear();
  }
}

/**
 * Whether what was taken for a place is rather a misspelt word: something that is no name of the place is nearer to it,
 * or is one of ours and as near, as to "anxity".
 */
function isRatherWord(typed: string, { words, places }: Reading, { changed }: Correction): boolean {
  const left = foldWords(words);
  const label = foldWords(places[0]?.label ?? '');
  const names = [...label, label.slice(0, -1).join('')];
  return foldWords(typed).some((word) => {
    const near = left.includes(word) ? [] : (changed.get(word) ?? []);
    const [first] = near;
    if (first === undefined || near.some((one) => label.includes(one))) return false;
    const toPlace = Math.min(...names.map((name) => slipsTo(word, name)));
    return slipsTo(word, first) < toPlace + (isOurs(first) ? 1 : 0);
  });
}

/** The slips from a word to another one, or to its beginning. */
function slipsTo(word: string, other: string): number {
  const { whole, begin } = slips(word, other, 2);
  return Math.min(whole, begin);
}
