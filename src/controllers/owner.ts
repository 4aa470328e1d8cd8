/** The finder to which a part belongs that the host has laid out itself. */
import type { LitElement } from 'lit';
import type { Session } from '../finder/session-contract.js';

/** A finder, as far as its parts need to know it. */
export interface SessionOwner extends LitElement {
  readonly session: Session | undefined;
  /** A part laid out by the host takes the place of the finder's own, and is updated when the session is another. */
  claim(part: LitElement): () => void;
}

/** A part of a finder: inside it, it is given the session; outside it names the finder with `for`. */
export interface SessionPart extends LitElement {
  session: Session | undefined;
  htmlFor: string;
}

/** The element that `for` names, in the same document or shadow root; not always a finder, or not yet. */
export function ownerOf(part: SessionPart): Partial<SessionOwner> | null {
  return part.htmlFor ? (part.getRootNode() as Document | ShadowRoot).getElementById(part.htmlFor) : null;
}
