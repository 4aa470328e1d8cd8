/** The promises of a finder: of its first list, and of the one that is loading. */

/** Those of one element; `T` is what it tells of its first list. */
export class Settling<T> {
  /** Resolves once the first list has settled. */
  readonly first: Promise<T>;
  private tell!: (value: T) => void;
  private waiting: (() => void)[] = [];

  constructor() {
    this.first = new Promise((resolve) => (this.tell = resolve));
  }

  /** Resolves once the list that is loading has settled, or comes no more. */
  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Lets all go on who wait; with a value, a list has settled. */
  end(value?: T): void {
    for (const resolve of this.waiting.splice(0)) resolve();
    if (value) this.tell(value);
  }
}
