/** The words of a listing, folded and numbered once for searching. */
import { foldWords } from '../base/fold.js';
import type { Group } from '../model/group.js';
import type { Dictionary } from './dictionary.js';
import type { Listing, Words } from './listing.js';

/** The words of a listing, made once. */
export function wordsOf(listing: Listing, dictionary: Dictionary): Words {
  return (listing.words ??= readWords(listing.group, dictionary));
}

function readWords(group: Group, dictionary: Dictionary): Words {
  const { place, audience, organization } = group;
  const numbers = new Set<number>();
  const add = (...texts: readonly (string | undefined)[]): number => {
    for (const text of texts) if (text) for (const word of foldWords(text)) numbers.add(dictionary.add(word));
    return numbers.size;
  };
  const placeAt = add(group.name);
  const bodyAt = add(place?.city, place?.region, place?.postalCode, place?.name, place?.formatted);
  add(organization?.name, group.kindLabel, group.kind);
  add(...audience.stage, ...audience.experience, ...audience.community);
  add(...(place?.lines ?? []), group.serves?.text);
  add(...group.terms.map((term) => term.label ?? term.code), group.scheduleText, group.description);
  return { numbers: Uint32Array.from(numbers), placeAt, bodyAt };
}
