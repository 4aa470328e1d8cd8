/** Brings what knows places when a place is first asked for; the same file whatever the place (P10). */
import type { LoadPlaces, PlaceTable } from '../base/place-table.js';
import { warnMissing } from '../dev/warn.js';
import { fold } from '../base/fold.js';
import { isOurs } from '../engine/terms.js';
import type { QueryIntent } from './intents.js';
import type * as placing from './place-finder.js';

/** What a place is looked up in, once it is there. */
export interface Atlas {
  readonly module: typeof placing;
  /** Absent where there is none for the country, or its file is missing: then the listings' own towns must do. */
  readonly table: PlaceTable | undefined;
}

/** The one table that ships. */
const TABLES: Readonly<Record<string, LoadPlaces>> = {
  US: async () => (await import('../base/us-places.js')).usPlaces,
};
const ZIP = /(?:^|\D)\d{5}(?!\d)/;

/** The atlas of one session. */
export class Places {
  atlas: Atlas | undefined;
  private readonly load: LoadPlaces | undefined;
  private loading: Promise<void> | undefined;
  private readonly tried: WeakSet<QueryIntent> = new WeakSet<QueryIntent>();

  /** `own` is the host's table; else it is that of the country. */
  constructor(country: string = 'US', own?: LoadPlaces) {
    const code = country.toUpperCase();
    this.load = own ?? (Object.hasOwn(TABLES, code) ? TABLES[code] : undefined);
  }

  /** The wait for the atlas where a wish needs it and it is not there; undefined where the wish can be followed now. */
  need(intent: QueryIntent): Promise<void> | undefined {
    if (this.isWhole || this.tried.has(intent) || !mayNamePlace(intent)) return undefined;
    this.tried.add(intent);
    return (this.loading ??= this.bring().finally(() => (this.loading = undefined)));
  }

  /** Whether a wish may speak of a place, and what knows places could not be had for it. */
  isMissing(intent: QueryIntent): boolean {
    return !this.isWhole && this.tried.has(intent) && this.loading === undefined;
  }

  private get isWhole(): boolean {
    return this.atlas !== undefined && (this.atlas.table !== undefined || !this.load);
  }

  private async bring(): Promise<void> {
    try {
      const [module, table] = await Promise.all([
        import('./place-finder.js'),
        this.load?.().catch((error: unknown) => warnMissing(error)),
      ]);
      this.atlas = { module, table: table ?? undefined };
    } catch (error) {
      warnMissing(error);
    }
  }
}

/** Whether a wish takes the place of one that still waits. */
export function isNewQuestion(intent: QueryIntent, waiting: QueryIntent | undefined): boolean {
  const { type } = intent;
  // Where she is comes a little later; the words that come meanwhile are looked for there.
  if (waiting?.type === 'near' && type === 'search') return false;
  return type === 'search' || type === 'near' || type === 'restore' || type === 'clear';
}

/** Whether a wish may speak of a place: not where all its words are ours, and while typing only where it holds a ZIP. */
function mayNamePlace(intent: QueryIntent): boolean {
  if (intent.type === 'near') return intent.at !== undefined;
  if (intent.type === 'restore') return Boolean(intent.near);
  if (intent.type !== 'search' || intent.isPlain) return false;
  if (intent.live) return ZIP.test(intent.words);
  return intent.words.split(/\s+/).some((word) => /^[A-Z]{2}$/.test(word) || !isOurs(fold(word)));
}
