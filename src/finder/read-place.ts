/** What a question says of where: "dads near 97202" is two words for dads and a place. */
import { fold } from '../base/fold.js';
import type { KnownPlace } from '../base/place-table.js';

/** What is asked while a question is read. */
export interface Gazetteer {
  /** The places that a text names as a whole, the larger first; `isLed` where "in" or "near" stands before it. */
  find(text: string, isLed: boolean): readonly KnownPlace[];
  /** Written like a postal code, but none that is known. */
  isOddCode(text: string): boolean;
  /** A word of ours that says what kind of group, or nothing: never a place beside others. */
  isWord(word: string): boolean;
  /** A word of ours that says nothing of the kind of group: "moms", "groups", "near". */
  isIdle(word: string): boolean;
  /** A word in the name of some group. */
  isInNames(word: string): boolean;
}

/** A question taken apart. */
export interface Reading {
  /** What is left without the place, and that says what is wanted. */
  readonly words: string;
  /** The places that it may mean, the larger first; none where it names none. */
  readonly places: readonly KnownPlace[];
  /** A code that nobody knows stands in it. */
  readonly isOdd?: true;
}

const ZIP = /(?:^|[^\p{L}\p{N}-])(\d{5}(?:-?\d{4})?)(?![\p{L}\p{N}-])/u;
const LEAD = /^(?:(?:near|in|around|by|at|close to|outside|cerca de|en)\s+)+/i;
const LEADS = /(?:^|\s)(?:near|in|around|close to|outside|from|cerca de|en)\s+(?=\S)/gi;
const TRAILING =
  /(?:(?:^|[\s,]+)(?:near|in|or|around|by|at|to|close|outside|from|the|i|we|live|living|cerca|de|en|vivo|y|and))*[\s,]*$/i;
/** What is before a name without being of it. */
const QUALIFIER =
  /^(?:the\s+)?(?:(?:downtown|upstate|greater|metro|central|(?:north|south)(?:east|west)?(?:ern)?|(?:east|west)(?:ern)?)\s+)?/i;
/** Towns of these names are few and small; after "in" and "near" the words are meant. */
const NO_TOWNS: ReadonlySet<string> = new Set(
  'home house casa hogar may early war park lake river hill mountain rock center university village street post camp day bay'.split(
    ' ',
  ),
);
/** No name of a place has more words, its state included. */
const MOST = 6;
/** Nobody types more; a pasted book must not hang the page. */
const LONGEST = 200;
/** Postcodes of a town that is known well enough to be meant beside other words, though it may be a word itself. */
const KNOWN = 4;

/** Takes a question apart. What is a place as a whole is one; beside other words it must be plain that it is. */
export function readPlace(text: string, gazetteer: Gazetteer): Reading {
  const typed = text.trim();
  const reader = new Reader(typed, gazetteer);
  return (typed.length > LONGEST ? undefined : reader.read()) ?? { words: typed, places: [] };
}

class Reader {
  private readonly typed: string;
  private readonly gazetteer: Gazetteer;
  /** All is in capitals: "ME" is no state then. */
  private readonly isLoud: boolean;

  constructor(typed: string, gazetteer: Gazetteer) {
    this.typed = typed;
    this.gazetteer = gazetteer;
    this.isLoud = /\s/.test(typed) && typed === typed.toUpperCase();
  }

  read(): Reading | undefined {
    const bare = this.typed.replace(LEAD, '');
    const isLed = bare !== this.typed;
    const isWord = isLed ? !this.mayBeTown(bare) : this.isOwnWord(bare);
    const places = isWord ? [] : this.find(bare, isLed);
    if (places.length > 0) return { words: '', places };
    if (this.gazetteer.isOddCode(bare)) return this.odd();
    return this.readZip() ?? this.readLed() ?? this.readBeside();
  }

  private odd(): Reading {
    return { words: this.typed, places: [], isOdd: true };
  }

  private readZip(): Reading | undefined {
    const { typed } = this;
    const zip = ZIP.exec(typed);
    if (!zip?.[1]) return undefined;
    const places = this.find(zip[1], true);
    if (places.length > 0)
      return this.reading(typed.slice(0, zip.index), typed.slice(zip.index + zip[0].length), places);
    return this.gazetteer.isOddCode(zip[1]) ? this.odd() : undefined;
  }

  /** A place after "in" or "near", to the end or before words that all are ours: "moms in Houston on Tuesdays". */
  private readLed(): Reading | undefined {
    const leads = [...this.typed.matchAll(LEADS)].reverse();
    for (const { 0: lead, index } of leads) {
      const words = this.typed.slice(index + lead.length).split(/\s+/);
      for (let length = Math.min(MOST, words.length); length > 0; length -= 1) {
        const part = words.slice(0, length).join(' ');
        const rest = words.slice(length);
        if (!this.areOurs(rest) || !this.mayBeTown(part)) continue;
        const places = this.find(part, true);
        if (isSentence(places, words[length - 1], rest)) continue;
        if (places.length > 0) return this.reading(this.typed.slice(0, index), rest.join(' '), places);
        if (this.gazetteer.isOddCode(part)) return this.odd();
      }
    }
    return undefined;
  }

  /** A place at the end or the beginning of words that all are ours: "dads portland", "texas moms". */
  private readBeside(): Reading | undefined {
    const words = this.typed.split(/\s+/);
    for (let length = Math.min(MOST, words.length - 1); length > 0; length -= 1) {
      const ends = [
        [words.slice(-length), words.slice(0, -length)],
        [words.slice(0, length), words.slice(length)],
      ] as const;
      for (const [part, rest] of ends) {
        if (!this.areOurs(rest)) continue;
        const places = this.find(part.join(' '), false);
        const isEnd = part !== ends[1][0];
        if (!isEnd && isSentence(places, part.at(-1), rest)) continue;
        if (places.length > 0 && this.isPlain(part, places, isEnd)) return this.reading(rest.join(' '), '', places);
      }
    }
    return undefined;
  }

  /**
   * Several words that name a place do. One must be neither ours, nor of a group's name, nor "or" and "in" of the
   * states; and a town that is small must be written like a name.
   */
  private isPlain(part: readonly string[], [first]: readonly KnownPlace[], isEnd: boolean): boolean {
    const [only = ''] = part;
    if (part.length > 1 || this.isCode(only)) return true;
    const word = fold(only);
    if (word.length < 3 || this.gazetteer.isWord(word) || this.gazetteer.isInNames(word)) return false;
    return (first?.size ?? 0) >= KNOWN || (isEnd && !this.isLoud && /^\p{Lu}/u.test(only) && !NO_TOWNS.has(word));
  }

  private find(text: string, isLed: boolean): readonly KnownPlace[] {
    const places = this.gazetteer.find(text, isLed);
    const name = text.replace(QUALIFIER, '');
    const isNamed = places.length > 0 || name === text || !this.mayBeTown(name);
    return isNamed ? places : this.gazetteer.find(name, isLed);
  }

  private reading(before: string, after: string, places: readonly KnownPlace[]): Reading {
    const parts = [before.replace(TRAILING, '').replace(/[\s(:;-]+$/, ''), after.replace(/^[\s,.;:!?)-]+/, '').trim()];
    const words = parts.filter(Boolean).join(' ');
    const isIdle = words.split(/\s+/).every((word) => this.gazetteer.isIdle(fold(word)));
    return { words: isIdle ? '' : words, places };
  }

  private areOurs(words: readonly string[]): boolean {
    return words.every((word) => this.gazetteer.isWord(fold(word)));
  }

  private isOwnWord(part: string): boolean {
    return !/\s/.test(part) && !this.isCode(part) && this.gazetteer.isWord(fold(part));
  }

  private mayBeTown(part: string): boolean {
    return !this.isOwnWord(part) && !NO_TOWNS.has(fold(part));
  }

  /** "OR" is a state, "or" is a word. */
  private isCode(word: string): boolean {
    return /^[A-Z]{2}$/.test(word) && !(this.isLoud && this.gazetteer.isWord(fold(word)));
  }
}

/** "Brooklyn in the evening" is not Brooklyn, Indiana; "portland or on tuesdays" is in Oregon. */
function isSentence([first]: readonly KnownPlace[], last: string = '', rest: readonly string[]): boolean {
  return rest.length > 0 && /^(?:in|or|me|de|la|al)$/.test(last) && (first?.size ?? 0) < KNOWN;
}

/**
 * The one place that is meant: the only one, or one that is so much larger that
 * hardly anybody means another. A state is, unless a large city has its name.
 */
export function meant(places: readonly KnownPlace[]): KnownPlace | undefined {
  const [first, ...others] = places;
  if (first?.kind === 'region') {
    const [city, ...more] = others.filter(({ size }) => size >= LARGE);
    // The District of Columbia is hardly more than its city.
    if (!city) return first;
    return city.region === first.region && more.length === 0 && first.size < 2 * city.size ? city : undefined;
  }
  return first && first.size >= MUCH * (others[0]?.size ?? 0) ? first : undefined;
}

const MUCH = 8;
/** Postcodes of a large city. */
const LARGE = 20;
