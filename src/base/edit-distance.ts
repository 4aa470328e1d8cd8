/** How many slips of the finger lie between two words: a letter too many, too few, another one, or two the wrong way round. */

/** Longer words than this are cut; nobody's slip is behind them. */
const MAX_LENGTH = 40;
const rows = [0, 1, 2].map(() => new Uint8Array(MAX_LENGTH + 1));

/** What `slips` found: to the whole of the other word, and to the beginning of it that fits best. */
export interface Slips {
  readonly whole: number;
  readonly begin: number;
}

const FAR: Slips = { whole: 255, begin: 255 };

/**
 * The slips from what was typed to a word (optimal string alignment), where
 * they are at most `most`; more are told as 255.
 */
export function slips(typed: string, word: string, most: number): Slips {
  const height = Math.min(typed.length, MAX_LENGTH);
  // A beginning that is longer than this cannot be near enough.
  const width = Math.min(word.length, height + most, MAX_LENGTH);
  if (width < height - most) return FAR;
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j += 1) last[j] = j;
  for (let i = 1; i <= height; i += 1) {
    const letter = typed.charCodeAt(i - 1);
    let least = (row[0] = i);
    for (let j = 1; j <= width; j += 1) {
      const other = word.charCodeAt(j - 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (letter === other ? 0 : 1));
      const isSwap = i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === other;
      if (isSwap) cost = Math.min(cost, at(before, j - 2) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return FAR;
    [before, last, row] = [last, row, before];
  }
  const near = (cost: number): number => (cost <= most ? cost : FAR.whole);
  return {
    whole: width === word.length ? near(at(last, width)) : FAR.whole,
    begin: near(Math.min(...last.subarray(0, width + 1))),
  };
}

function at(row: Uint8Array, index: number): number {
  return row[index] ?? 0;
}
