/** What must be on screen after each step, worked out from the feed itself. */
import { ASKED, FROM_HOME, WORD, eachGroup } from './feeds.mjs';

/** Listings that a finder shows at first, and how many more at each further press. */
export const PAGE_SIZE = 10;

/** By a feed's size: the names on 100,000 cards are worked out once. */
const known = new Map();

/**
 * The right cards by step. `right` holds the names that may be shown, `count` how many cards there must be. The rest goes
 * to the page: every card's name matches `pattern`; with `beside` not all match that too (the step before is over); with
 * `first` only so many, from the top, are looked at, and there may be more.
 */
export function expectations(size) {
  if (!known.has(size)) known.set(size, workOut(size));
  return known.get(size);
}

function workOut(size) {
  const names = [];
  const near = new Set();
  for (const { name, place } of eachGroup(size)) {
    names.push(name);
    if (place?.city === ASKED.city) near.add(name);
  }
  const all = new Set(names);
  const those = (pattern) => {
    const right = new Set(names.filter((name) => new RegExp(pattern, 'i').test(name)));
    return { pattern, right, count: Math.min(PAGE_SIZE, right.size) };
  };
  const anything = { pattern: '.', right: all, count: Math.min(PAGE_SIZE, size) };
  return {
    all: anything,
    first: those(WORD[0]),
    fifth: those(WORD),
    cleared: { ...anything, beside: WORD },
    filtered: those(FROM_HOME.source),
    unfiltered: { ...anything, beside: FROM_HOME.source },
    more: { ...anything, count: 2 * PAGE_SIZE },
    near: { pattern: `, ${ASKED.city}$`, right: near, first: Math.min(PAGE_SIZE, near.size) },
  };
}

/** Throws where the names on screen are not the right ones. */
export function check(headings, { right, count, first }, step) {
  const shown = headings.slice(0, first);
  const wrong = shown.find((heading) => !right.has(heading));
  if (wrong !== undefined) throw new Error(`${step}: "${wrong}" is not among the right results`);
  if (new Set(shown).size !== (first ?? count)) {
    throw new Error(`${step}: ${new Set(shown).size} different cards instead of ${first ?? count}`);
  }
}
