/**
 * Whether a listing has a value of a filter. Asked of the group itself: facets are numbered for counting, and reading
 * those of every listing takes longer than an answer may. Days and parts of the day are the exception.
 */
import type { ComfortFact } from '../model/vocabulary.js';
import type { Catalogue } from './catalogue.js';
import { facetsOf } from './facets.js';
import type { FilterName } from './filters.js';
import type { Listing } from './listing.js';

/** Whether a listing has any of the values that were asked for. */
export type OptionTest = (listing: Listing) => boolean;

/** A test for one filter; `isAsked` tells the values. The same as asking the facets of the listing, only sooner. */
export function optionTest(
  name: Exclude<FilterName, 'soon'>,
  isAsked: (value: string) => boolean,
  { options, index }: Catalogue,
): OptionTest {
  switch (name) {
    case 'format':
      return ({ group }) => group.formats.some(isAsked);
    case 'kind':
      return ({ group }) => group.kind !== 'other' && isAsked(group.kind);
    case 'stage':
    case 'experience':
    case 'community':
      return ({ group }) => group.audience[name].some(isAsked);
    case 'led':
      return ({ group: { ledBy } }) =>
        ledBy === 'both' ? isAsked('professional') || isAsked('trained-peer') : ledBy !== undefined && isAsked(ledBy);
    case 'language':
      return ({ group }) => group.languages.some((language) => isAsked(language.toLowerCase()));
    case 'cost':
      return ({ group }) => group.cost?.free === true && isAsked('free');
    case 'access':
      return ({ group }) => group.access.some(isAsked);
    case 'comfort':
      return ({ group: { comfort } }) =>
        Object.keys(comfort).some((fact) => comfort[fact as ComfortFact] === true && isAsked(fact));
    default:
      return (listing) =>
        facetsOf(listing, options, index.zone).some((id) => {
          const option = options.list[id];
          return option?.name === name && isAsked(option.value);
        });
  }
}
