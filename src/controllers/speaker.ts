/** What a live region says: after a rest, once, and never what the focus says already (A6, A7). */

/** Milliseconds of rest before anything is said. */
const REST = 700;

/** Holds the text of one live region. */
export class Speaker {
  /** What the region holds now. */
  text = '';
  private readonly changed: () => void;
  private next = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is called when the text is another. */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Says a sentence after a rest (milliseconds); a later one takes its place, the same one is not said again. */
  say(text: string, after: number = REST): void {
    if (text === this.next) return;
    this.next = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // What came to pass again, such as a second failure, is news only where the text is another.
      this.text = this.text === text ? `${text}\u00a0` : text;
      this.changed();
    }, after);
  }

  /** Says nothing: the focus says it, or nobody is there any more. */
  hush(text: string = ''): void {
    clearTimeout(this.timer);
    this.next = text;
    if (this.text === '') return;
    // What was said before would stand beside what is so now.
    this.timer = setTimeout(() => {
      this.text = '';
      this.changed();
    });
  }
}
