/** How a command ends, for scripts. */
export const EXIT = {
  /** The feed can be used; problems are allowed unless `--strict`. */
  good: 0,
  /** Records are lost, or with `--strict` a MUST is not kept. */
  lacking: 1,
  /** The feed as a whole cannot be read. */
  unreadable: 2,
  /** The command was called in a way that it does not know (as `sysexits.h` numbers it). */
  usage: 64,
};

/** Ends a command with one sentence and no stack. */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {number} exit one of `EXIT`
   */
  constructor(sentence, exit = EXIT.usage) {
    super(sentence);
    this.exit = exit;
  }
}
