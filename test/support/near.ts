/** Groups in and around one town, and the way to ask for a place. */
import { aRecord, type GroupRecord, weekly } from '../fixtures/records.js';
import { parts, until, wordsOf } from './deep.js';
import type { State } from './finder.js';

const VIDEO: GroupRecord = { name: '', formats: ['online'], online: { url: 'https://meet.example.org/night' } };

/** Open to everybody by video, soonest of all. */
export const NIGHT_LINE: GroupRecord = aRecord({
  ...VIDEO,
  name: 'Night line',
  schedule: [weekly('2026-11-22T20:00')],
});

/** Less than a mile from the middle of 97202, three miles from it, and known by its town only. */
export const PORTLAND: readonly GroupRecord[] = [
  aRecord({
    name: 'Oak room',
    place: {
      name: 'Oak House',
      city: 'Portland',
      region: 'OR',
      geo: { lat: 45.523, lng: -122.676, precision: 'exact' },
    },
  }),
  aRecord({
    name: 'Next door',
    place: { city: 'Portland', region: 'OR', geo: { lat: 45.4812, lng: -122.6485, precision: 'exact' } },
  }),
  aRecord({ name: 'Town hall', place: { city: 'Portland', region: 'OR' } }),
];

/** Forty-two miles from there. */
export const SALEM: GroupRecord = aRecord({ name: 'Salem circle', place: { city: 'Salem', region: 'OR' } });

/** On the other coast. */
export const BOSTON: GroupRecord = aRecord({
  name: 'Harbor circle',
  place: { name: 'Harbor House', city: 'Boston', region: 'MA', postalCode: '02118' },
});

/** Meets in person, but the feed does not say where. */
export const SOMEWHERE: GroupRecord = aRecord({ name: 'Somewhere', place: {} });

/** Asks by Enter, and waits for all of the answer. */
export async function ask(state: State, text: string): Promise<void> {
  await state.type(text);
  await state.enter();
  await arrive(state);
}

/** Waits until a place has been looked up and all of the answer is there. */
export async function arrive(state: State): Promise<void> {
  await until(() => !state.finder.session?.snapshot.finding);
  await state.finder.updateComplete;
  await state.settle();
}

/** The headings of the ladder, from its top. */
export function rungs({ box }: State): readonly string[] {
  return parts(box, 'list-rung').map(wordsOf);
}

/** The choice of how far. */
export function radiusOf({ box }: State): HTMLSelectElement {
  const [select] = parts<HTMLSelectElement>(box, 'search-radius');
  if (!select) throw new Error('no choice of how far');
  return select;
}

/** The one that is chosen. */
export function chosen(select: HTMLSelectElement): string {
  return wordsOf(select.selectedOptions[0]);
}
