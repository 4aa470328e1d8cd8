/** One group of what several feeds say of it. Nothing is made up: each field is as one of them states it. */
import type { Group, Provenance } from '../model/group.js';

/** Fields whose values may be told apart from the rest, as one feed states them. */
const WHOLE = [
  'url',
  'ledBy',
  'serves',
  'dialIn',
  'asksFor',
  'cost',
  'languages',
  'joining',
  'access',
  'contacts',
  'formats',
  'updatedAt',
  'terms',
] as const;

/** Fields that are text in the language of the listing. */
const TEXTS = ['description', 'notice', 'credential', 'insurance'] as const;

/**
 * The group with what it does not state filled from the others, the first of
 * them first. Its own id, name and statements stand; the newest check counts.
 * An older word that it is closed gives way to a newer one, and the other way
 * round. All provenance is kept.
 */
export function joinGroups(first: Group, others: readonly Group[]): Group {
  return others.reduce(join, first);
}

function join(group: Group, other: Group): Group {
  const { audience, comfort, expect } = group;
  const filled: Record<string, unknown> = { ...group };
  for (const field of WHOLE) fill(filled, other, field);
  if (group.lang === other.lang) for (const field of TEXTS) fill(filled, other, field);
  if (isUnstated(group.minAge) && isUnstated(group.maxAge)) {
    fill(filled, other, 'minAge');
    fill(filled, other, 'maxAge');
  }
  const axes = Object.entries(other.audience).filter(([axis]) => isUnstated(audience[axis as keyof typeof audience]));
  const joined: Group = {
    ...(filled as unknown as Group),
    ...kindOf(group, other),
    ...timesOf(group, other),
    ...placeOf(group, other),
    ...statusOf(group, other),
    audience: { ...audience, ...Object.fromEntries(axes) },
    comfort: { ...other.comfort, ...comfort },
    ...(expect || other.expect ? { expect: { ...other.expect, ...expect } } : {}),
    also: sourcesOf(group, other),
  };
  const isWelcome = joined.comfort.babyWelcome !== false && isUnstated(joined.babyMaxAgeMonths);
  const baby = isWelcome ? other.babyMaxAgeMonths : undefined;
  return baby === undefined ? joined : { ...joined, babyMaxAgeMonths: baby };
}

function isUnstated(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function fill(into: Record<string, unknown>, from: Group, field: keyof Group): void {
  if (isUnstated(into[field]) && !isUnstated(from[field])) into[field] = from[field];
}

/** "Other" without a word of its own says nothing. */
function kindOf({ kind, kindLabel }: Group, other: Group): Partial<Group> {
  if (kind !== 'other' || kindLabel !== undefined) return {};
  return { kind: other.kind, ...(other.kindLabel === undefined ? {} : { kindLabel: other.kindLabel }) };
}

/** When it meets is told by one of them, in words and dates. */
function timesOf({ schedule, scheduleText, lang }: Group, other: Group): Partial<Group> {
  if (schedule.length > 0) return {};
  const text = scheduleText ?? (lang === other.lang ? other.scheduleText : undefined);
  return { schedule: other.schedule, ...(text === undefined ? {} : { scheduleText: text }) };
}

/** Where it meets, by video too: a part that is missing is filled, for both speak of one place. */
function placeOf({ place, online, organization, lang }: Group, other: Group): Partial<Group> {
  const { notes: _notes, transit: _transit, parking: _parking, ...bare } = other.place ?? {};
  const more = lang === other.lang ? other.place : bare;
  const room = online?.url === undefined || online.url === other.online?.url ? other.online : undefined;
  const isOneOffice = !organization || organization.name === other.organization?.name;
  const office = isOneOffice ? other.organization : undefined;
  return {
    ...(place || other.place ? { place: { ...more, ...place } } : {}),
    ...(online || room ? { online: { ...room, ...online } } : {}),
    ...(organization || office
      ? { organization: { ...office, ...organization } as Group['organization'] & object }
      : {}),
  };
}

/** The newest check, and of two words on whether it is closed the newer one; undated ones are the older. */
function statusOf(group: Group, other: Group): Partial<Group> {
  const { status, verifiedAt = '', remaining } = group;
  const checked = [verifiedAt, other.verifiedAt ?? ''].sort().at(-1);
  const isOverruled = (status === 'closed') !== (other.status === 'closed') && lastWord(other) > lastWord(group);
  const left = status === other.status && !isOverruled ? (remaining ?? other.remaining) : undefined;
  return {
    ...(checked ? { verifiedAt: checked } : {}),
    ...(isOverruled ? { status: other.status } : {}),
    ...(left === undefined ? {} : { remaining: left }),
  };
}

function lastWord({ verifiedAt = '', updatedAt = '' }: Group): number {
  return Math.max(Date.parse(verifiedAt) || -Infinity, Date.parse(updatedAt) || -Infinity);
}

function sourcesOf({ source, also = [] }: Group, other: Group): readonly Provenance[] {
  const told = new Set([source, ...also].map(({ feed, url }) => `${feed} ${url}`));
  return [...also, ...[other.source, ...(other.also ?? [])].filter(({ feed, url }) => !told.has(`${feed} ${url}`))];
}
