/**
 * Whether a listing has a value of a filter. Its facets tell where they have been read; else the group itself is asked,
 * since reading those of every listing takes longer than an answer may. Days and parts of the day only facets tell.
 */
import type { ComfortFact } from '../model/vocabulary.js';
import type { Catalogue } from './catalogue.js';
import type { Group } from '../model/group.js';
import { spanOf } from './facets.js';
import type { FilterName } from './filters.js';
import type { Listing } from './listing.js';

type IsAsked = (value: string) => boolean;

/** Whether a listing has any of the values that were asked for. */
export type OptionTest = (listing: Listing) => boolean;

/** A test for one filter; `isAsked` tells the values. The times of a group that is both are told by her clock where she asks from home. */
export function optionTest(
  name: Exclude<FilterName, 'soon'>,
  isAsked: IsAsked,
  { options, index }: Catalogue,
  isFromHome: boolean,
): OptionTest {
  const ofGroup = groupTest(name, isAsked);
  /** By number of an option: whether it will do. */
  const known: boolean[] = [];
  const ask = (id: number): boolean => {
    const option = options.list[id];
    return (known[id] = option?.name === name && isAsked(option.value));
  };
  return (listing) => {
    if (!options.isRead(listing)) {
      if (ofGroup !== undefined) return ofGroup(listing.group);
      options.read(listing, index.zone);
    }
    const { numbers, spans } = options;
    const at = spanOf(listing, isFromHome);
    const end = spans[at + 1] as number;
    for (let i = spans[at] as number; i < end; i += 1) {
      const id = numbers[i] as number;
      if (known[id] ?? ask(id)) return true;
    }
    return false;
  };
}

/** The same of a group itself, sooner than its facets can be read. */
function groupTest(name: FilterName, isAsked: IsAsked): ((group: Group) => boolean) | undefined {
  switch (name) {
    case 'format':
      return ({ formats }) => formats.some(isAsked);
    case 'kind':
      return ({ kind }) => kind !== 'other' && isAsked(kind);
    case 'stage':
    case 'experience':
    case 'community':
      return ({ audience }) => audience[name].some(isAsked);
    case 'led':
      return ({ ledBy }) =>
        ledBy === 'both' ? isAsked('professional') || isAsked('trained-peer') : ledBy !== undefined && isAsked(ledBy);
    case 'language':
      return ({ languages }) => languages.some((language) => isAsked(language.toLowerCase()));
    case 'cost':
      return ({ cost }) => cost?.free === true && isAsked('free');
    case 'access':
      return ({ access }) => access.some(isAsked);
    case 'comfort':
      return ({ comfort }) =>
        Object.keys(comfort).some((fact) => comfort[fact as ComfortFact] === true && isAsked(fact));
    default:
      return undefined;
  }
}
