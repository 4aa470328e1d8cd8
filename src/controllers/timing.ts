/** User Timing marks that outside checks rely on (see the contract). */
import type { Snapshot } from '../finder/snapshot.js';

/** Marks that new results are on the page. */
export function markResults(instance: number, snapshot: Snapshot): void {
  mark('group-finder:results', instance, snapshot);
}

/** Marks that the last source has settled. */
export function markLoaded(instance: number, snapshot: Snapshot): void {
  mark('group-finder:loaded', instance, snapshot);
}

function mark(name: string, instance: number, { listings, total, state }: Snapshot): void {
  performance.mark(name, { detail: { instance, shown: listings.length, total, complete: state !== 'loading' } });
}
