/** The cards of a page as time goes by, and what few of them have to add. Loaded after the first results. */
import type { LitElement } from 'lit';
import type { Filters } from '../engine/filters.js';
import { isLast, leftOutOf } from '../finder/card-dates.js';
import { saidAfterLoss, type Words } from '../locale/after-loss.js';
import { dayInWords, lastDay, theirTime, yourTime } from '../locale/format-more.js';
import type { Formatter } from '../locale/format.js';
import type { DetailMessages, Messages } from '../locale/messages.js';
import type { MoreMessages } from '../locale/load.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import { onMinute, wasAway } from './clock.js';
import { Lazy } from './lazy.js';

/** Of what is asked, the part that a card answers to. */
export type Asked = Pick<Filters, 'comfort' | 'format'>;

/** A card, as far as the clock moves it. */
export interface FollowedCard extends LitElement {
  /** Given to the cards of a list. */
  readonly surroundings: unknown;
  readonly wanted: Asked | undefined;
}

/** When and where somebody looks at a card, and what it may add. */
export interface MovingCard {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The visitor's IANA zone. */
  readonly zone: string;
  /** The formats that are asked for. */
  readonly asked: readonly string[] | undefined;
  add: Add | undefined;
}

/** What a card adds to the line that says when, each ready to follow what stands there; and to those below it. */
export interface Additions {
  readonly lastDay: string | undefined;
  readonly theirs: string | undefined;
  readonly last: string | undefined;
  /** The notice below it: it does not meet on a day on which it would, or it may not meet at all. */
  readonly leftOut: string | undefined;
  /** What sign-up asks for; stands before the link to it (D9). */
  readonly asks: string | undefined;
  /** What may be said of values after a loss, in words of a table (D19). */
  readonly said: (values: readonly string[], words: Words) => readonly string[];
}

/** Speech of the card: the part of its surroundings that is needed here. */
interface Speech {
  readonly words: Messages;
  readonly format: Formatter;
  readonly more: () => Promise<MoreMessages>;
}

/** Finds out what there is to add; the words for some of it may come later. */
export type Add = (group: Group, next: Meeting | undefined, speech: Speech) => Additions;

const DAY = 86_400_000;
/** So many days ahead a missing meeting is told on the closed card: who came last week expects it. */
const SOON = 8;

const cards = new Set<FollowedCard>();

/** Draws a card anew each minute, and lets it tell what the first results did not wait for. */
export function followCard(card: FollowedCard, moving: MovingCard): () => void {
  cards.add(card);
  moving.add = adder(card, moving);
  const stop = onMinute(() => card.requestUpdate());
  return () => {
    cards.delete(card);
    stop();
  };
}

/** Somebody reads a card of a list: it is open or has the focus, and she was here within the hour. */
export function isReading(): boolean {
  const isRead = (card: FollowedCard): unknown => card.hasAttribute('open') || card.shadowRoot?.activeElement;
  return !wasAway() && [...cards].some((card) => card.surroundings && isRead(card));
}

function adder(card: FollowedCard, moving: MovingCard): Add {
  let more: Speech['more'];
  const words = new Lazy<DetailMessages>(card, async () => (await more()).detail);
  return (group, next, speech) => {
    const { now, zone, asked } = moving;
    const { format } = speech;
    const { lang, statuses, checkFirst } = speech.words;
    const { asksFor, status } = group;
    const theirs = next && (theirTime(format, next) ?? yourTime(speech, group, next, moving));
    const days = leftOutOf(group, now, zone, Math.min(now + SOON * DAY, next?.start ?? Infinity), asked);
    const last = isLast(group, now);
    ({ more } = speech);
    if (last || days.length > 0 || asksFor.length > 0) words.want(lang);
    return {
      lastDay: next && lastDay(format, next),
      theirs: theirs && ` (${theirs})`,
      last: last && words.value ? ` · ${words.value.lastMeeting}` : undefined,
      leftOut:
        // Its dates stand in the feed as before.
        next && status === 'paused'
          ? `${statuses.paused}. ${checkFirst}`
          : days.length > 0
            ? words.value?.noMeeting(
                days.map((day) => dayInWords(format.tag, day, now)),
                (items) => format.list(items),
              )
            : undefined,
      asks: asksFor.length > 0 ? words.value?.asksFor(asksFor.join(', ')) : undefined,
      said: (values, table) => {
        words.want(lang);
        return words.value ? saidAfterLoss(values, table, words.value.afterLoss) : [];
      },
    };
  };
}
