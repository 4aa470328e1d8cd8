/** One ticker for the whole page: it tells when a minute has passed, also after sleep or a clock that was set. */

const CHECK = 5_000;
const MINUTE = 60_000;
/** Who has not looked at the page for so many minutes comes back to it anew. */
const AWAY = 60;

const callbacks = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let minute = 0;
let seen = 0;
let away = false;

function check(): void {
  const now = Math.floor(Date.now() / MINUTE);
  if (now === minute) {
    // Back before the minute is over.
    if (!document.hidden) [seen, away] = [now, false];
    return;
  }
  minute = now;
  away = Math.abs(now - seen) > AWAY;
  if (!document.hidden) seen = now;
  for (const callback of [...callbacks]) callback();
}

/**
 * Calls back soon and at each new minute, until the returned function is called. Not at once: who begins to follow the
 * clock together is there as a whole by then, so that a finder finds its cards.
 */
export function onMinute(callback: () => void): () => void {
  if (callbacks.size === 0) {
    minute = seen = Math.floor(Date.now() / MINUTE);
    away = false;
    timer = setInterval(check, CHECK);
    document.addEventListener('visibilitychange', check);
    window.addEventListener('pageshow', check);
  }
  callbacks.add(callback);
  queueMicrotask(() => callbacks.has(callback) && callback());
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', check);
    window.removeEventListener('pageshow', check);
  };
}

/** At this minute nobody had looked at the page for an hour. */
export function wasAway(): boolean {
  return away;
}
