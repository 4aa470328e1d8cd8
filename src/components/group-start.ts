/** `<group-start>`: how to start a group. */
import type { PropertyDeclarations } from 'lit';
import { GroupShell, type BodyModule } from './group-shell.js';

/**
 * How to start a group: the steps, and with a feed the courses and the person to write to.
 *
 * @summary Help to start a group, in a few steps; works without a feed.
 * @slot - Your own words; they stand until ours are there. A JSON script in it is the feed.
 * @csspart start - The whole.
 * @csspart start-title - What it is.
 * @csspart start-choice - Each of the two answers to who she is.
 * @csspart start-step - One step.
 * @csspart start-link - The link to a course or a kit of the feed.
 * @csspart coordinator - Somebody to write to.
 * @csspart coordinator-name - The name of the person, or of the office.
 * @csspart coordinator-note - The sentence that says what they do, and that they are not for emergencies.
 * @csspart coordinator-link - Each link to write, call or read more.
 */
export class GroupStart extends GroupShell {
  static override properties: PropertyDeclarations = { src: {}, type: {}, region: {}, country: {} };

  /** Exact first URL of the feed, resolved against the page. */
  src: string | undefined;

  /** Format of the feed; recognised from its content where left out. */
  type: string | undefined;

  /** State or province, by name or code, such as `WY`. */
  region: string | undefined;

  /** ISO 3166-1 country of the region; `US` where left out. */
  country: string | undefined;

  protected override load(): Promise<BodyModule<this>> {
    return import('./start-body.js');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-start': GroupStart;
  }
}
