/** What a status region says: after a rest, once, and never what the focus says already (A6, A7). */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds of rest before anything is said. */
const REST = 700;

/** Holds the text of one live region. */
export class Announcer implements ReactiveController {
  /** What the region holds now. */
  text: string = '';
  private readonly host: ReactiveControllerHost;
  private pending: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  /** Says a sentence after a rest; a later one takes its place. */
  say(text: string, rest: number = REST): void {
    if (text === (this.pending ?? this.text)) return;
    this.pending = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.text = text;
      this.pending = undefined;
      this.host.requestUpdate();
    }, rest);
  }

  /** The focus will say it: nothing is to be said beside it. */
  hush(text: string): void {
    clearTimeout(this.timer);
    this.pending = undefined;
    this.text = text;
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.pending = undefined;
  }
}
