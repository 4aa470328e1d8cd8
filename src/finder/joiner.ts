/**
 * Puts the listings of several feeds into one index, each group once. Loaded
 * where there is more than one feed. What comes later and is there already is
 * not added; what it tells is kept until the lists have ended, so that no card
 * changes under who reads it.
 */
import { joinGroups } from '../engine/fill-gaps.js';
import { addGroups, type Index } from '../engine/index-listings.js';
import type { Listing } from '../engine/listing.js';
import { clustersOf, isCrowd, Matcher, type Member } from '../engine/merge.js';
import { nextMeeting } from '../engine/occurrences.js';
import type { Group } from '../model/group.js';

/** Members that are one group, and what all of them say. */
interface Joined {
  readonly members: readonly Member[];
  readonly group: Group;
}

/** One feed, as far as it has come. */
interface Fed {
  readonly harvest: { readonly groups: readonly Group[] };
}

/** A library of several feeds. */
interface Shelves {
  readonly index: Index;
  readonly entries: readonly Fed[];
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The listings of one index by the feeds that hold them. */
export class Joiner {
  private readonly now: () => number;
  private index: Index;
  /** In the order in which they are named. */
  private feeds: readonly Fed[] = [];
  private matcher: Matcher = new Matcher(0);
  private listings: Map<Member, Listing> = new Map<Member, Listing>();
  /** What was found since the lists last ended. */
  private found: Map<ReadonlySet<Member>, readonly Joined[]> = new Map<ReadonlySet<Member>, readonly Joined[]>();
  /** The feed that first had this id. */
  private holders: Map<string, number> = new Map<string, number>();
  /** Two feeds have one id, of one group or of two. */
  private isShared = false;
  private there: ReadonlyMap<Group, Listing> = new Map<Group, Listing>();

  constructor(shelves: Shelves) {
    this.now = shelves.now;
    this.index = shelves.index;
    this.start(shelves);
  }

  /** Begins anew with an index. What is in it stays. */
  start({ index, entries }: Shelves): void {
    this.index = index;
    this.feeds = entries;
    this.matcher = new Matcher(this.now());
    this.listings = new Map();
    this.found = new Map();
    this.holders = new Map();
    this.isShared = false;
    this.there = new Map(index.listings.map((listing) => [listing.group, listing]));
  }

  /** Adds more of a feed's groups. */
  add(from: Fed, groups: readonly Group[]): void {
    const feed = this.feeds.indexOf(from);
    for (const group of groups) {
      // An event that is over says nothing of a group that another list has.
      if (group.status === 'closed' && group.schedule.length > 0 && !nextMeeting(group.schedule, this.now())) continue;
      const member = this.matcher.add(group, feed);
      const listing = this.there.get(group);
      if (listing) this.listings.set(member, listing);
      const holder = this.holders.get(group.id);
      if (holder === undefined) this.holders.set(group.id, feed);
      else this.isShared ||= holder !== feed;
      const { family } = member;
      // Where very many are alike each stands, and they are not looked through for every one that comes.
      if (family && !(isCrowd(family) && this.found.has(family))) this.find(family);
      else if (!listing) this.show(group, member);
    }
  }

  private find(family: ReadonlySet<Member>): void {
    const groups = clustersOf(family).map(joined);
    this.found.set(family, groups);
    for (const one of groups) {
      if (!one.members.some((member) => this.listings.has(member))) this.show(one.group, headOf(one));
    }
  }

  /** The lists have ended: gaps are filled where they are. The card of the group with the id `selected` keeps its name. */
  settle(selected?: string): void {
    const open = selected === undefined ? undefined : this.index.listings.find(({ group }) => group.id === selected);
    const gone = new Set<Listing>();
    for (const [family, all] of this.found) {
      // Two families that have become one are found under the larger.
      if (family.values().next().value?.family !== family) continue;
      const groups = isCrowd(family) ? clustersOf(family).map(joined) : all;
      for (const one of groups) this.settleOne(one, open, gone);
    }
    this.found.clear();
    if (gone.size > 0) this.index.listings = this.index.listings.filter((listing) => !gone.has(listing));
    if (this.isShared) this.nameApart(open);
    // What was read of the list is read anew.
    this.index.count += 1;
  }

  private settleOne(one: Joined, open: Listing | undefined, gone: Set<Listing>): void {
    const { members } = one;
    const shown = members.filter((member) => this.listings.has(member));
    const listingOf = (member: Member): Listing => this.listings.get(member) as Listing;
    const opened = shown.find((member) => listingOf(member) === open);
    const oldest = shown.map(listingOf).sort((a, b) => a.order - b.order)[0];
    const kept = opened ? open : oldest;
    for (const member of shown) if (listingOf(member) !== kept) gone.add(listingOf(member));
    for (const member of shown) this.listings.delete(member);
    if (!kept) return this.show(one.group, headOf(one));
    const head = opened ?? headOf(one);
    const group = opened ? joinGroups(opened.group, othersOf(one, opened)) : one.group;
    if (group.status === 'closed' && !opened) {
      gone.add(kept);
      return;
    }
    this.listings.set(head, kept);
    refill(kept, opened && open ? { ...group, id: open.group.id } : group, this.now());
  }

  private show(group: Group, member: Member): void {
    if (group.status === 'closed') return;
    const { feed } = member;
    addGroups(this.index, [this.holders.get(group.id) === feed ? group : withOwnId(group, feed)], this.now());
    this.listings.set(member, this.index.listings.at(-1) as Listing);
  }

  /** Where feeds have one id for several groups, it is that of the feed named first; a card that is open keeps its own. */
  private nameApart(open: Listing | undefined): void {
    const holders = new Map<string, number>();
    for (const [{ group, feed }, listing] of this.listings) {
      const isOpen = listing === open && listing.group.id === group.id;
      holders.set(group.id, isOpen ? -1 : Math.min(holders.get(group.id) ?? feed, feed));
    }
    for (const [{ group, feed }, listing] of this.listings) {
      const { id } = holders.get(group.id) === feed ? group : withOwnId(group, feed);
      if (listing !== open && listing.group.id !== id) listing.group = { ...listing.group, id };
    }
  }
}

/** A joiner that goes on with what is in an index, and adds what else the feeds have given. */
export function join(shelves: Shelves): Joiner {
  const joiner = new Joiner(shelves);
  for (const entry of shelves.entries) joiner.add(entry, entry.harvest.groups);
  return joiner;
}

function joined(members: readonly Member[]): Joined {
  const [head, ...others] = members.map(({ group }) => group);
  return { members, group: joinGroups(head as Group, others) };
}

function headOf({ members }: Joined): Member {
  return members[0] as Member;
}

function othersOf({ members }: Joined, head: Member): readonly Group[] {
  return members.filter((member) => member !== head).map(({ group }) => group);
}

/** An id of two feeds in the one that is named later. */
function withOwnId(group: Group, feed: number): Group {
  return { ...group, id: `${group.id}~${feed + 1}` };
}

function refill(listing: Listing, group: Group, now: number): void {
  if (listing.group === group) return;
  if (listing.group.schedule !== group.schedule) listing.next = nextMeeting(group.schedule, now);
  listing.group = group;
}
