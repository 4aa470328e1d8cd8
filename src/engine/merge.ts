/**
 * Finds the groups that several feeds list. Each listing is compared only with
 * the few that share a key with it, so the work grows with the lists and not
 * with their product.
 */
import type { Group } from '../model/group.js';
import { cellOf, cellsAround } from './same-place.js';
import { contradict, isSameGroup, traitsOf, type Traits } from './same-group.js';
import { APART, WEEK } from './same-time.js';

/** One listing of one feed. */
export interface Member {
  readonly group: Group;
  /** Number of its feed, in the order in which the feeds are named. */
  readonly feed: number;
  /** Its place in that feed. */
  readonly place: number;
  readonly traits: Traits;
  /** Listings of other feeds that are the same group. */
  readonly kin: Member[];
  /** All that are tied to it, itself included; undefined while it has no kin. */
  family: Set<Member> | undefined;
}

/** With so many listings one is compared at most: a link that hundreds have tells no group from another. */
const MOST_COMPARED = 200;
/** Where more are alike, nobody can tell which is which, and all stand. */
const MOST_ALIKE = 40;
/** Minutes in one step of the keys of times; two of them hold all that is `APART` or less. */
const STEP = 2 * APART;
const STEPS: number = WEEK / STEP;

/** The listings of all feeds so far. They may come in any order between the feeds; in that of its own feed each. */
export class Matcher {
  /** Comparisons made so far. */
  compared = 0;
  private readonly now: number;
  private readonly counts: Map<number, number> = new Map<number, number>();
  /** By number, since a text for each of some hundred thousand keys would fill the memory; two keys may be one number. */
  private readonly shelves: Map<number, Member | Member[]> = new Map<number, Member | Member[]>();

  /** `now`: epoch milliseconds; clocks are compared by their offsets at this instant. */
  constructor(now: number) {
    this.now = now;
  }

  /** Takes the next listing of a feed, and finds its kin among those that came before. */
  add(group: Group, feed: number): Member {
    const { counts } = this;
    const place = counts.get(feed) ?? 0;
    counts.set(feed, place + 1);
    const member: Member = { group, feed, place, traits: traitsOf(group, this.now), kin: [], family: undefined };
    const { ways, slots, name } = member.traits;
    const found = ways.keys.map(numberOf);
    const called = numberOf(name.key);
    // The first feed has nobody to be compared with.
    if (counts.size > 1) this.findKin(member, ways.point ? [...found, ...cellsAround(ways.point)] : found, called);
    if (ways.point) found.push(cellOf(ways.point));
    for (const way of found) {
      this.put(mix(way, slots.length > 0 ? mix(called, DATED) : called), member);
      for (const { minutes } of slots)
        for (const minute of minutes) this.put(mix(way, Math.floor(minute / STEP)), member);
    }
    return member;
  }

  private put(key: number, member: Member): void {
    const shelf = this.shelves.get(key);
    if (!shelf) this.shelves.set(key, member);
    else if (Array.isArray(shelf)) shelf.push(member);
    else if (shelf !== member) this.shelves.set(key, [shelf, member]);
  }

  /** Where and when; and where and by which name, for those without a time. */
  private findKin(member: Member, ways: readonly number[], called: number): void {
    const seen = new Set<Member>();
    const { slots } = member.traits;
    for (const way of ways) {
      this.compare(member, mix(way, called), seen);
      if (slots.length === 0) this.compare(member, mix(way, mix(called, DATED)), seen);
      for (const { minutes } of slots)
        for (const minute of minutes) {
          const step = Math.round(minute / STEP);
          this.compare(member, mix(way, (step + STEPS - 1) % STEPS), seen);
          this.compare(member, mix(way, step % STEPS), seen);
        }
    }
  }

  private compare(member: Member, key: number, seen: Set<Member>): void {
    const shelf = this.shelves.get(key);
    if (!shelf) return;
    for (const other of Array.isArray(shelf) ? shelf : [shelf]) {
      if (other.feed === member.feed || seen.has(other)) continue;
      if (seen.size >= MOST_COMPARED || isCrowd(member.family)) return;
      seen.add(other);
      this.compared += 1;
      if (isSameGroup(member.traits, other.traits)) tie(member, other);
    }
  }
}

/** Beside a name: of one that has a time. */
const DATED = 1;

/** A number for a text, 32 bits (FNV-1a). */
function numberOf(text: string): number {
  let number = -2128831035;
  for (let i = 0; i < text.length; i += 1) number = Math.imul(number ^ text.charCodeAt(i), 16777619);
  return number;
}

function mix(a: number, b: number): number {
  const mixed = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function tie(a: Member, b: Member): void {
  a.kin.push(b);
  b.kin.push(a);
  const [one, other] = [a.family ?? new Set([a]), b.family ?? new Set([b])];
  const [large, small] = one.size < other.size ? [other, one] : [one, other];
  a.family = b.family = large;
  if (large === small) return;
  for (const member of small) {
    large.add(member);
    member.family = large;
  }
}

/** Whether so many are alike that all of them stand. */
export function isCrowd(family: ReadonlySet<Member> | undefined): boolean {
  return family !== undefined && family.size > MOST_ALIKE;
}

/**
 * The members of one family as groups: in each at most one of a feed, that of
 * the feed named first at its head. The same for the same members, in whatever
 * order they came. A feed that lists two is believed: what may be either of two
 * that differ stands alone, and so do all where very many are alike.
 */
export function clustersOf(family: ReadonlySet<Member>): readonly (readonly Member[])[] {
  const members = [...family].sort((a, b) => a.feed - b.feed || a.place - b.place);
  if (isCrowd(family)) return members.map((member) => [member]);
  const alone: Member[][] = [];
  const clusters: Member[][] = [];
  for (const member of members) {
    if (isTorn(member)) alone.push([member]);
    else {
      const fitting = clusters.find((cluster) => fits(member, cluster));
      if (fitting) fitting.push(member);
      else clusters.push([member]);
    }
  }
  return [...clusters, ...alone];
}

function fits(member: Member, cluster: readonly Member[]): boolean {
  return (
    cluster.some((other) => member.kin.includes(other)) &&
    cluster.every((other) => other.feed !== member.feed && !contradict(member.traits, other.traits))
  );
}

/** Whether two that are its kin are not each other's: of one feed, or by what they state. */
function isTorn({ kin }: Member): boolean {
  return kin.some((one, i) =>
    kin.some((other, j) => {
      if (j <= i) return false;
      return one.feed === other.feed ? !isSameGroup(one.traits, other.traits) : contradict(one.traits, other.traits);
    }),
  );
}
