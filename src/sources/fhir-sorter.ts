/** Sorts what a FHIR feed gives: services wait for their places, places go on the shelf, all else is passed over. */
import { FeedFault } from '../base/problem.js';
import type { Shelf } from './fhir-shelf.js';
import { items, silent } from './hsds-read.js';
import { asRaw, isBlank, readText, type Raw } from './read.js';
import { BATCH_SIZE } from './source.js';

/** Bundles inside Bundles (the answer to a batch) are opened so far. */
const DEEPEST = 2;

/** One for each walk. */
export class FhirSorter {
  /** What services there were, by id. */
  readonly seen: Set<string> = new Set<string>();
  /** Services so far, and what may have been one. */
  count = 0;
  private readonly shelf: Shelf;
  private readonly onOutcome: () => void;
  private readonly others: Set<string> = new Set<string>();
  private queue: unknown[] = [];

  constructor(shelf: Shelf, onOutcome: () => void) {
    this.shelf = shelf;
    this.onOutcome = onOutcome;
  }

  /** Takes a resource, or the entry of a Bundle that holds one. `isBare`: it is no entry. */
  take(value: unknown, isBare: boolean, depth: number = 0): void {
    const raw = asRaw(value);
    const isResource = raw === undefined || raw['resourceType'] !== undefined;
    if (isResource || (isBare && raw['resource'] === undefined)) this.sort(value, undefined, depth);
    // An entry may only say what became of a request.
    else if (!isBlank(raw['resource'])) this.sort(raw['resource'], readText(raw, 'fullUrl', silent), depth);
  }

  private sort(value: unknown, fullUrl: string | undefined, depth: number): void {
    const raw = asRaw(value);
    const type = raw && readText(raw, 'resourceType', silent);
    if (raw === undefined || type === undefined) this.push(value);
    else if (type === 'HealthcareService') this.push(withId(raw, fullUrl));
    else if (type === 'Location' || type === 'Organization') this.shelf.add(raw, fullUrl);
    else if (type === 'Bundle' && depth < DEEPEST) this.open(raw['entry'], depth);
    else if (type === 'OperationOutcome' && isSevere(raw)) this.onOutcome();
    if (type !== undefined && type !== 'Bundle' && type !== 'OperationOutcome') this.others.add(type);
  }

  private open(entries: unknown, depth: number): void {
    if (Array.isArray(entries)) for (const entry of entries) this.take(entry, false, depth + 1);
  }

  private push(value: unknown): void {
    this.count += 1;
    const id = asRaw(value)?.['id'];
    this.seen.add(typeof id === 'string' ? id : `#${this.count}`);
    this.queue.push(value);
  }

  /** Those that need nothing more, up to the first that does; at least one run, maybe empty. */
  ready(): Generator<readonly unknown[]> {
    const open = this.queue.findIndex((value) => {
      const raw = asRaw(value);
      return raw !== undefined && !this.shelf.isComplete(raw);
    });
    return this.cut(open < 0 ? this.queue.length : open);
  }

  /** All that still wait: nothing more will come for them. */
  rest(): Generator<readonly unknown[]> {
    return this.cut(this.queue.length);
  }

  private *cut(length: number): Generator<readonly unknown[]> {
    const run = this.queue.slice(0, length);
    this.queue = this.queue.slice(length);
    for (let i = 0; i === 0 || i < run.length; i += BATCH_SIZE) yield run.slice(i, i + BATCH_SIZE);
  }

  /** Throws `FeedFault('unknown-format')` where a feed has resources, but no service. An empty Bundle is an empty list. */
  judge(): void {
    if (this.count === 0 && this.others.size > 0)
      throw new FeedFault(
        'unknown-format',
        `it holds ${[...this.others].slice(0, 6).join(', ')}, but no HealthcareService`,
      );
  }
}

/** Resources in a Bundle may be called by its entry alone (`urn:uuid:…`). */
function withId(raw: Raw, fullUrl: string | undefined): Raw {
  const id = /[^/:]+$/.exec(fullUrl ?? '')?.[0];
  return isBlank(raw['id']) && id !== undefined ? { ...raw, id } : raw;
}

function isSevere(outcome: Raw): boolean {
  return items(outcome, 'issue', silent).some((issue) =>
    /^(?:error|fatal)$/.test(readText(issue, 'severity', silent) ?? ''),
  );
}
