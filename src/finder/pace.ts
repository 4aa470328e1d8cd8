/** Long work in short slices, so that a key press is never kept waiting. */

/** Nobody works longer than this without a pause, in milliseconds. */
const SLICE = 8;

/** Gives the thread back when a slice is over. One for each stretch of work. */
export class Pace {
  private started: number = performance.now();

  /** A pause, where one is due. */
  pause(): Promise<void> | undefined {
    return performance.now() - this.started < SLICE ? undefined : this.rest();
  }

  private async rest(): Promise<void> {
    await nextTask();
    this.started = performance.now();
  }
}

/** Resolves in a task of its own; unlike a timeout it is never clamped to 4 ms. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
