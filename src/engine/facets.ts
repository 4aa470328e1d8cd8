/** What a listing can be filtered by. */
import type { ComfortFact } from '../model/vocabulary.js';
import type { Group, Schedule } from '../model/group.js';
import { weekday } from './expand-rule.js';
import { displayZone, type Facets, type Listing } from './listing.js';
import { nextMeeting, type Occurrence } from './occurrences.js';
import type { FilterName } from './filters.js';
import { parseRule } from '../base/rule.js';
import { parseWall, toWall } from '../base/wall-time.js';

/** Every value that a filter can take in one index, numbered. */
export class Options {
  readonly list: { readonly name: FilterName; readonly value: string }[] = [];
  private readonly ids: Map<FilterName, Map<string, number>> = new Map<FilterName, Map<string, number>>();

  /** The number of a value, or -1 where no listing has it. */
  find(name: FilterName, value: string): number {
    return this.ids.get(name)?.get(value) ?? -1;
  }

  /** The numbers of a value, `name=value`, and of its finer ones: `language=es-mx` is `language=es` too. */
  like(option: string): readonly number[] {
    const [name, value = ''] = option.split('=');
    const ids = [];
    for (const [other, id] of this.ids.get(name as FilterName) ?? [])
      if (other === value || other.startsWith(`${value}-`)) ids.push(id);
    return ids;
  }

  /** The number of a value, given out at first sight. */
  add(name: FilterName, value: string): number {
    let ids = this.ids.get(name);
    if (ids === undefined) this.ids.set(name, (ids = new Map<string, number>()));
    let id = ids.get(value);
    if (id === undefined) ids.set(value, (id = this.list.push({ name, value }) - 1));
    return id;
  }
}

/** The facets of a listing, made once. `zone` is the visitor's. */
export function facetsOf(listing: Listing, options: Options, zone: string): Facets {
  return (listing.facets ??= readFacets(listing, options, zone));
}

type Add = (name: FilterName, value: string) => void;

function readFacets({ group, next }: Listing, options: Options, zone: string): Facets {
  const ids: number[] = [];
  const add: Add = (name, value) => {
    const id = options.add(name, value);
    if (!ids.includes(id)) ids.push(id);
  };
  for (const format of group.formats) add('format', format);
  if (next !== undefined) addTimes(add, group, next, zone);
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
  return ids;
}

const DAY_CODES = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;

/** Days and part of day, told in the zone in which they are shown. */
function addTimes(add: Add, group: Group, next: Occurrence, visitorZone: string): void {
  for (const schedule of group.schedule) {
    const meeting = schedule === next.schedule ? next : nextMeeting([schedule], next.start);
    if (meeting === undefined) continue;
    const shown = toWall(displayZone(group, schedule, visitorZone), meeting.start);
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
