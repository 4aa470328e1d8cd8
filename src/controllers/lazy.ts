/**
 * Parts that are loaded when they are first needed. (Not by `@lit/task`: 0.9 KB
 * on the first screen for what stands here; see the decision page "bytes".)
 */
import type { ReactiveControllerHost } from 'lit';
import { warnMissing } from '../dev/warn.js';

/** Loads a part once it is wanted; a missing file is said once, and the element does without until it is wanted again. */
export class Lazy<T> {
  /** The part, when it is there. */
  value: T | undefined;
  /** Resolves when what was wanted last is there, or is known to be missing. */
  ready: Promise<void> | undefined;
  private readonly host: ReactiveControllerHost;
  private readonly load: () => Promise<T>;
  private key: string | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.host = host;
    this.load = load;
  }

  /** Asks for the part, anew where `key` (a language) is another; the host updates when it has come. */
  want(key: string): void {
    if (key === this.key) return;
    this.key = key;
    this.ready = this.load().then(
      (value) => {
        if (key !== this.key) return;
        this.value = value;
        this.host.requestUpdate();
      },
      (error: unknown) => {
        if (key === this.key) this.key = undefined;
        warnMissing(error);
      },
    );
  }
}
