/** One ticker for the whole page: it tells when a minute has passed, also after sleep or a clock that was set. */

const CHECK = 5_000;
const MINUTE = 60_000;

const callbacks = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let minute = 0;

function check(): void {
  const now = Math.floor(Date.now() / MINUTE);
  if (now === minute) return;
  minute = now;
  for (const callback of [...callbacks]) callback();
}

/** Calls back at once and at each new minute, until the returned function is called. */
export function onMinute(callback: () => void): () => void {
  if (callbacks.size === 0) {
    minute = Math.floor(Date.now() / MINUTE);
    timer = setInterval(check, CHECK);
    document.addEventListener('visibilitychange', check);
    window.addEventListener('pageshow', check);
  }
  callbacks.add(callback);
  callback();
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', check);
    window.removeEventListener('pageshow', check);
  };
}
