/** The words of a listing, folded and numbered once for searching. */
import type { Dictionary } from './dictionary.js';
import type { Listing } from './listing.js';

/** Takes the words of a listing into the dictionary, once. */
export function readWords({ group, order }: Listing, dictionary: Dictionary): void {
  if (dictionary.isRead(order, group)) return;
  const { place, audience, organization } = group;
  dictionary.read(order, group, [
    [group.name],
    [place?.city, place?.region, place?.postalCode, place?.name, place?.formatted],
    [
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
    ],
  ]);
}

/** Takes in the words of all listings that were not read yet. */
export function readAllWords(listings: readonly Listing[], dictionary: Dictionary): void {
  for (const listing of listings) readWords(listing, dictionary);
}
