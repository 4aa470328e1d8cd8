/** Gives a card that stands alone its group: from a script child, or from a feed, loaded only then. */
import type { LitElement, ReactiveController } from 'lit';
import { warn } from '../dev/warn.js';
import type { Group } from '../model/group.js';
import { addressOf } from './finder-children.js';

/** A card, as far as its feed needs to know it. */
export interface FeedCard extends LitElement {
  group: Group | undefined;
  src: string | undefined;
  type: string;
  groupId: string | undefined;
}

/** Whether somebody has read it; a record as it stands in a feed says nothing of where it came from. */
function isWhole(group: Partial<Group> | undefined): boolean {
  return group?.source !== undefined;
}

/** Where a lone card stands. */
export type CardState = 'idle' | 'loading' | 'failed' | 'missing';

/** Finds one group. */
export class CardFeedController implements ReactiveController {
  /** The group, once it is found. */
  group: Group | undefined;
  state: CardState = 'idle';
  private readonly host: FeedCard;
  private asked = '';
  /** What the host has given that is not whole: a record as it stands in a feed. */
  private given: unknown;
  private controller: AbortController | undefined;

  constructor(host: FeedCard) {
    this.host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { host } = this;
    if (!host.isConnected || isWhole(host.group)) return;
    const key = `${host.src ?? ''} ${host.type} ${host.src ? (host.groupId ?? '') : ''}`;
    if (key === this.asked && host.group === this.given) return;
    this.asked = key;
    this.given = host.group;
    // What was shown is another group, or of another feed.
    this.controller?.abort();
    this.group = undefined;
    this.state = 'idle';
    if (host.group) void this.find({ src: '', inline: [host.group], type: 'native' }, 'inline');
    else if (host.src) void this.find({ src: addressOf(host.src) }, host.src);
    else this.read();
  }

  hostDisconnected(): void {
    this.controller?.abort();
    this.asked = '';
  }

  /** Reads a script child; it may come after the card. */
  readonly read = (): void => {
    if (this.host.src || this.host.group) return;
    const script = this.host.querySelector('script[type="application/json"], script[type="application/ld+json"]');
    const text = script?.textContent?.trim();
    if (!text) return;
    // One group is a list of one.
    void this.find({ src: '', inline: text.startsWith('[') ? text : `[${text}]` }, 'inline');
  };

  private async find(from: { src: string; inline?: unknown; type?: string }, label: string): Promise<void> {
    this.controller?.abort();
    const controller = (this.controller = new AbortController());
    this.state = 'loading';
    try {
      const { findGroup } = await import('./find-group.js');
      const id = this.given ? undefined : this.host.groupId;
      const found = await findGroup({ ...from, type: from.type ?? this.host.type, label }, id, controller.signal);
      if (controller.signal.aborted) return;
      this.group = found;
      this.state = found ? 'idle' : 'missing';
      if (!found) warn('group-missing', label, this.host.groupId ?? '');
    } catch (error) {
      if (controller.signal.aborted) return;
      this.state = 'failed';
      warn(`feed-${(error as { code?: string }).code ?? 'unreachable'}`, label);
    }
    this.host.requestUpdate();
  }
}
