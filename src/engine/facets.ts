/** What a listing can be filtered by. */
import type { ComfortFact } from '../model/vocabulary.js';
import type { Group, Schedule } from '../model/group.js';
import { weekday } from './expand-rule.js';
import { displayZone, isRemote, type Listing } from './listing.js';
import { nextMeeting, type Occurrence } from './occurrences.js';
import type { FilterName } from './filters.js';
import { FROM_HOME } from './query.js';
import { parseRule } from '../base/rule.js';
import { parseWall, toWall } from '../base/wall-time.js';
import { longer } from './word-table.js';

/** Every value that a filter can take in one index, numbered; and for each listing the numbers of its values, its facets. */
export class Options {
  readonly list: { readonly name: FilterName; readonly value: string }[] = [];
  /** The facets of one listing after the other: numbers in a row are far quicker to go through than objects. */
  numbers: Uint32Array = new Uint32Array(1024);
  /** Where in `numbers` the facets of a listing begin, and where they end: at `spanOf`. */
  spans: Uint32Array = new Uint32Array(2048);
  /** By the order of a listing: what was read there. Another meeting may be on another day. */
  private readonly groups: Group[] = [];
  private readonly meetings: (Occurrence | undefined)[] = [];
  private used = 0;
  private readonly ids: Map<FilterName, Map<string, number>> = new Map<FilterName, Map<string, number>>();

  /** The numbers of a value, `name=value`, and of its finer ones: `language=es-mx` is `language=es` too. */
  like(option: string): readonly number[] {
    const [name, value = ''] = option.split('=');
    const ids = [];
    for (const [other, id] of this.ids.get(name as FilterName) ?? [])
      if (other === value || other.startsWith(`${value}-`)) ids.push(id);
    return ids;
  }

  /** Whether the facets of a listing, as it is now, are in `numbers`. */
  isRead({ order, group, next }: Listing): boolean {
    return this.groups[order] === group && this.meetings[order] === next;
  }

  /** Takes in the facets of a listing, once. `zone` is the visitor's. */
  read(listing: Listing, zone: string): void {
    if (this.isRead(listing)) return;
    const { order, group, next } = listing;
    this.groups[order] = group;
    this.meetings[order] = next;
    while (4 * order >= this.spans.length) this.spans = longer(this.spans);
    const [told, fromHome] = [spanOf(listing, false), spanOf(listing, true)];
    this.readSpan(told, listing, zone);
    if (hasTwoClocks(group, zone)) this.readSpan(fromHome, listing, zone, FROM_HOME);
    else this.spans.copyWithin(fromHome, told, told + 2);
  }

  private readSpan(at: number, listing: Listing, zone: string, asked?: readonly string[]): void {
    const start = (this.spans[at] = this.used);
    readFacets(listing, zone, asked, (name, value) => {
      const id = this.add(name, value);
      for (let i = start; i < this.used; i += 1) if (this.numbers[i] === id) return;
      if (this.used === this.numbers.length) this.numbers = longer(this.numbers);
      this.numbers[this.used++] = id;
    });
    this.spans[at + 1] = this.used;
  }

  /** The number of a value, given out at first sight. */
  private add(name: FilterName, value: string): number {
    let ids = this.ids.get(name);
    if (ids === undefined) this.ids.set(name, (ids = new Map<string, number>()));
    let id = ids.get(value);
    if (id === undefined) ids.set(value, (id = this.list.push({ name, value }) - 1));
    return id;
  }
}

type Add = (name: FilterName, value: string) => void;

/** Where in `spans` a listing stands; the times of some are others where she asks from home. */
export function spanOf({ order }: Listing, isFromHome: boolean): number {
  return 4 * order + (isFromHome ? 2 : 0);
}

/** Whether the times of a group are told by another clock where she asks from home. */
export function hasTwoClocks({ formats, schedule }: Group, visitorZone: string): boolean {
  return formats.length > 1 && !isRemote(formats) && schedule.some(({ zone }) => zone !== visitorZone);
}

function readFacets({ group, next }: Listing, zone: string, asked: readonly string[] | undefined, add: Add): void {
  for (const format of group.formats) add('format', format);
  if (next !== undefined) addTimes(add, group, next, (schedule) => displayZone(group, schedule, zone, asked));
  if (group.kind !== 'other') add('kind', group.kind);
  for (const axis of ['stage', 'experience', 'community'] as const)
    for (const value of group.audience[axis]) add(axis, value);
  const leads = group.ledBy === 'both' ? ['professional', 'trained-peer'] : [group.ledBy];
  for (const lead of leads) if (lead !== undefined) add('led', lead);
  for (const value of group.languages) add('language', value.toLowerCase());
  if (group.cost?.free) add('cost', 'free');
  for (const value of group.access) add('access', value);
  const { comfort } = group;
  // Few of the many facts are stated; those that are, are walked.
  for (const fact of Object.keys(comfort) as ComfortFact[]) if (comfort[fact] === true) add('comfort', fact);
}

const DAY_CODES = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;

/** Days and part of day, told in the zone in which they are shown. */
function addTimes(add: Add, group: Group, next: Occurrence, zoneOf: (schedule: Schedule) => string): void {
  for (const schedule of group.schedule) {
    const meeting = schedule === next.schedule ? next : nextMeeting([schedule], next.start);
    if (meeting === undefined) continue;
    const shown = toWall(zoneOf(schedule), meeting.start);
    const own = toWall(schedule.zone, meeting.start);
    const shift = weekday(shown) - weekday(own);
    for (const day of daysOfRule(schedule, own)) add('day', DAY_CODES[(day + shift + 7) % 7] as string);
    const hour = Math.floor(shown / 3_600_000) % 24;
    add('part', hour < 5 || hour >= 17 ? 'evening' : hour < 12 ? 'morning' : 'afternoon');
  }
}

function daysOfRule(schedule: Schedule, wall: number): readonly number[] {
  const rule = schedule.rrule === undefined ? undefined : parseRule(schedule.rrule);
  if (rule !== undefined && rule.byDay.length > 0) return rule.byDay.map(({ day }) => day);
  if (rule?.freq === 'DAILY') return [0, 1, 2, 3, 4, 5, 6];
  return [weekday(rule?.freq === 'WEEKLY' ? parseWall(schedule.start) : wall)];
}
