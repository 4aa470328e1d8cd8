/** What a visitor, a host or the clock can ask of a session. */
import type { FilterName } from '../engine/filters.js';
import type { SourceConfig } from '../sources/load.js';

/** A wish that changes the question. */
export type QueryIntent =
  | {
      readonly type: 'search';
      readonly words: string;
      /** By Enter or the button: the focus goes to the results. */
      readonly submit?: boolean;
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
}

/** Any wish. */
export type Intent =
  | QueryIntent
  | { readonly type: 'sources'; readonly sources: readonly SourceConfig[] }
  | { readonly type: 'configure'; readonly settings: Settings }
  | { readonly type: 'more' }
  | { readonly type: 'retry' }
  /** A card was opened or closed: the cards on the page stay where they are. */
  | { readonly type: 'select'; readonly id: string | undefined }
  /** Time has passed. Cards that are being read stay where they are; without a word of it, while one is open. */
  | { readonly type: 'tick'; readonly reading?: boolean };
