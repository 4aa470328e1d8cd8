/** The words of a listing, folded and numbered once for searching. */
import type { Group } from '../model/group.js';
import type { Dictionary } from './dictionary.js';
import type { Listing, Words } from './listing.js';

/** The words of a listing, made once. */
export function wordsOf(listing: Listing, dictionary: Dictionary): Words {
  return (listing.words ??= readWords(listing.group, dictionary));
}

function readWords(group: Group, dictionary: Dictionary): Words {
  const { place, audience, organization } = group;
  const [nameAt, [placeAt = 0, bodyAt = 0, endAt = 0]] = dictionary.read([
    group.name,
    join(place?.city, place?.region, place?.postalCode, place?.name, place?.formatted),
    join(
      organization?.name,
      group.kindLabel,
      group.kind,
      ...audience.stage,
      ...audience.experience,
      ...audience.community,
      ...(place?.lines ?? []),
      group.serves?.text,
      ...group.terms.map((term) => term.label ?? term.code),
      group.scheduleText,
      group.description,
    ),
  ]);
  return { nameAt, placeAt, bodyAt, endAt };
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
