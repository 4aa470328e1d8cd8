/**
 * What follows the page's later changes: its clock, its language, its colours.
 * It is loaded when the first results are there, so that they need not wait for it.
 */
import type { LitElement, ReactiveController } from 'lit';
import { warnMissing } from '../dev/warn.js';
import type * as pageChanges from './page-changes.js';

type PageChanges = typeof pageChanges;
/** Begins to follow, and returns the way to stop that. */
type Start = (changes: PageChanges) => (() => void) | undefined;

/** The finders whose lists are still coming. */
export const loading: Set<object> = new Set<object>();

/** Milliseconds; long enough to paint what has come. */
const REST = 100;
let changes: Promise<PageChanges> | undefined;

async function load(): Promise<PageChanges> {
  do await new Promise((resolve) => setTimeout(resolve, REST));
  while (loading.size > 0);
  return import('./page-changes.js');
}

/** Follows something of the page, soon after its element is connected and until it leaves. */
export class Follower implements ReactiveController {
  private readonly host: LitElement;
  private readonly start: Start;
  private stop: (() => void) | undefined;

  constructor(host: LitElement, start: Start) {
    this.host = host;
    this.start = start;
    host.addController(this);
  }

  hostConnected(): void {
    changes ??= load();
    changes.then(
      (loaded) => {
        if (this.host.isConnected) this.stop ??= this.start(loaded);
      },
      (error: unknown) => {
        changes = undefined;
        warnMissing(error);
      },
    );
  }

  hostDisconnected(): void {
    this.stop?.();
    this.stop = undefined;
  }
}
