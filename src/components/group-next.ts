/** `<group-next>`: one live sentence, as in a blog post: the next group that can be joined. */
import type { PropertyDeclarations } from 'lit';
import { GroupShell, type BodyModule } from './group-shell.js';

/**
 * The next group that can be joined, in one sentence.
 *
 * @summary One live sentence: the next group that can be joined, when, and how.
 * @slot - Your own words; they stand until the sentence is there, and where there is none.
 * @csspart next - The sentence with its link.
 * @csspart next-name - The group's name.
 * @csspart next-when - When it meets, or until when it is on.
 * @csspart next-how - How or where it meets.
 * @csspart next-action - The link for the one thing to do next.
 */
export class GroupNext extends GroupShell {
  static override properties: PropertyDeclarations = { src: {}, type: {}, preset: {} };

  /** Exact first URL of the feed, resolved against the page. */
  src: string | undefined;

  /** Format of the feed; recognised from its content where left out. */
  type: string | undefined;

  /** Filters that the group must fit, such as `kind=therapy&format=online`. */
  preset: string | undefined;

  protected override load(): Promise<BodyModule<this>> {
    return import('./next-sentence.js');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-next': GroupNext;
  }
}
