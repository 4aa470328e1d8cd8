/** The words of a listing, folded once for searching. */
import { fold } from '../base/fold.js';
import type { Group } from '../model/group.js';
import type { Listing, Words } from './listing.js';

/** The folded words of a listing, made once. */
export function wordsOf(listing: Listing): Words {
  return (listing.words ??= foldGroup(listing.group));
}

function foldGroup(group: Group): Words {
  const { place, audience, organization } = group;
  const name = ` ${fold(group.name)}\n`;
  const where = ` ${fold(join(place?.city, place?.region, place?.postalCode, place?.name, place?.formatted))}\n`;
  const rest = fold(
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
  );
  return { text: `${name}${where} ${rest}`, placeAt: name.length, bodyAt: name.length + where.length };
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
