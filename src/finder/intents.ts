/** What a visitor, a host or the clock can ask of a session. */
import type { KnownPlace, LoadPlaces, Point } from '../base/place-table.js';
import type { FilterName, Filters } from '../engine/filters.js';
import type { Unit } from '../locale/messages.js';
import type { SourceConfig } from '../sources/load.js';

/** From where she asks. */
export interface NearIntent {
  readonly type: 'near';
  /** As typed; one of those that she was asked for, with the other words of what she typed; a point; nowhere. */
  readonly at: string | KnownPlace | Point | undefined;
  readonly words?: string;
  /** The point is where the device is. */
  readonly isHere?: boolean;
  readonly submit?: boolean;
}

/** A wish that changes the question. */
export type QueryIntent =
  | {
      readonly type: 'search';
      readonly words: string;
      /** By Enter or the button: the focus goes to the results. */
      readonly submit?: boolean;
      /** On its way, key by key: nothing is guessed yet. */
      readonly live?: boolean;
      /** Only words: no place is read from them. */
      readonly isPlain?: boolean;
    }
  | NearIntent
  /** How far she would go, in kilometres. */
  | { readonly type: 'within'; readonly radius: number | undefined; readonly submit?: boolean }
  /** A whole question, as a link holds it. */
  | {
      readonly type: 'restore';
      readonly words: string;
      /** A place in words. */
      readonly near?: string | undefined;
      readonly filters: Filters;
      readonly within?: number | undefined;
    }
  | { readonly type: 'filter'; readonly name: string; readonly values: readonly string[] }
  | { readonly type: 'toggle'; readonly name: FilterName; readonly value: string }
  | { readonly type: 'home' }
  | { readonly type: 'loss'; readonly on: boolean }
  | { readonly type: 'clear' };

/** What the host sets of the question. */
export interface Settings {
  readonly pageSize: number;
  /** In the grammar of `preset`. */
  readonly preset: string;
  readonly locked: boolean;
  readonly lossSafe: boolean;
  /** How far counts as near, in `unit`. */
  readonly radius?: number | undefined;
  readonly unit?: Unit | undefined;
  /** ISO 3166-1 country whose places are known. */
  readonly country?: string | undefined;
  /** Another table of places than that of the country. */
  readonly places?: LoadPlaces | undefined;
}

/** Any wish. */
export type Intent =
  | QueryIntent
  | { readonly type: 'sources'; readonly sources: readonly SourceConfig[] }
  | { readonly type: 'configure'; readonly settings: Settings }
  /** The first list does not show before a promise is kept. */
  | { readonly type: 'hold'; readonly until: unknown }
  | { readonly type: 'more' }
  | { readonly type: 'retry' }
  /** A card was opened or closed: the cards on the page stay where they are. With `reveal` it is the view that opens or closes it. */
  | { readonly type: 'select'; readonly id: string | undefined; readonly reveal?: boolean }
  /** A card has the focus: the cards on the page stay where they are. */
  | { readonly type: 'stay' }
  /** Time has passed. Cards that are being read stay where they are; without a word of it, while one is open. */
  | { readonly type: 'tick'; readonly reading?: boolean };
