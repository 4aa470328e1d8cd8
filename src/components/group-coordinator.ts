/** `<group-coordinator>`: whom to ask in one state, on any page. */
import type { PropertyDeclarations } from 'lit';
import { GroupShell, type BodyModule } from './group-shell.js';

/**
 * Whom to ask in your state: the coordinators that the feed names for it.
 *
 * @summary The people who know one state and help to look there: never a crisis line, and it says so.
 * @slot - Your own words; they stand until somebody can be named, and where nobody can. A JSON script in it is the feed.
 * @csspart coordinator - One coordinator.
 * @csspart coordinator-name - The name of the person, or of the office.
 * @csspart coordinator-note - The sentence that says what they do, and that they are not for emergencies.
 * @csspart coordinator-link - Each link to write, call or read more.
 * @csspart coordinator-help - The help line below.
 */
export class GroupCoordinator extends GroupShell {
  static override properties: PropertyDeclarations = { src: {}, type: {}, region: {}, country: {} };

  /** Exact first URL of the feed, resolved against the page. */
  src: string | undefined;

  /** Format of the feed; recognised from its content where left out. */
  type: string | undefined;

  /** State or province, by name or code, such as `WY`; without it, only who serves everywhere is named. */
  region: string | undefined;

  /** ISO 3166-1 country of the region, and of the help line; `US` where left out. */
  country: string | undefined;

  protected override load(): Promise<BodyModule<this>> {
    return import('./coordinator-body.js');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-coordinator': GroupCoordinator;
  }
}
