/** Whether two names are one, spelled differently: "New Moms' Group" and "Support group for new moms". */
import { slips } from '../base/edit-distance.js';
import { foldWords } from '../base/fold.js';

/** A name as it is compared. */
export interface NameTraits {
  /** Its own words, sorted. */
  readonly words: readonly string[];
  /** The same in one text, and as they stand, without spaces: "breast feeding" is "breastfeeding". */
  readonly key: string;
  readonly run: string;
  /** Its numbers and its days of the week (0 = Sunday), sorted. */
  readonly numbers: string;
  readonly days: string;
}

const list = (words: string): readonly string[] => words.split(' ');

/** Words that one list writes and another leaves out. */
const FILLERS: ReadonlySet<string> = new Set(
  list(
    'a an the and of for with to in at group support meeting ' +
      'un una el la los las lo y e de del para con en grupo apoyo reunion ' +
      'le les des du et pour avec groupe soutien rencontre',
  ),
);

const NUMBERS: ReadonlyMap<string, string> = new Map(
  [
    'one first i primero primera',
    'two second ii segundo segunda',
    'three third iii tercero tercera',
    'four fourth iv cuarto cuarta',
    'five fifth v quinto quinta',
  ].flatMap((words, i) => list(words).map((word) => [word, String(i + 1)] as const)),
);

const DAYS: ReadonlyMap<string, number> = new Map(
  [
    'sunday sun domingo dimanche',
    'monday mon lunes lundi',
    'tuesday tue tues martes mardi',
    'wednesday wed miercoles mercredi',
    'thursday thu thur thurs jueves jeudi',
    'friday fri viernes vendredi',
    'saturday sat sabado samedi',
  ].flatMap((words, day) => list(words).map((word) => [word, day] as const)),
);

/** The day of the week (0 = Sunday) that a folded word names, in English, Spanish or French. */
export function dayNamed(word: string): number | undefined {
  return DAYS.get(word) ?? DAYS.get(singular(word));
}

/** A name made ready to be compared. */
export function readName(name: string): NameTraits {
  const words: string[] = [];
  const numbers: string[] = [];
  const days = new Set<number>();
  const all = foldWords(name);
  all.forEach((word, place) => {
    const day = dayNamed(word);
    const number = /\d/.test(word) ? word.replace(/^0+(?=\d)|(?<=\d)(?:st|nd|rd|th)$/g, '') : NUMBERS.get(word);
    // "Circle A" is another than "Circle B": what stands last is no article.
    const isFiller = FILLERS.has(singular(word)) && (word.length > 1 || place < all.length - 1);
    if (day !== undefined) days.add(day);
    else if (number !== undefined) numbers.push(number);
    else if (!isFiller) words.push(singular(word));
  });
  const run = words.join('');
  words.sort();
  // Signs alone are a name too.
  const key = all.length > 0 ? words.join(' ') : name.trim();
  return { words, key, run, numbers: numbers.sort().join(), days: [...days].sort().join() };
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/**
 * `exact`: the same words in any order, the same numbers and days. `near`: but
 * for a slip in a long word, a space, or a day that only one of them names, or
 * where nothing is left but words like "support group". Undefined: two names.
 */
export function compareNames(a: NameTraits, b: NameTraits): 'exact' | 'near' | undefined {
  if (a.numbers !== b.numbers) return undefined;
  const isDayLoose = a.days !== b.days;
  if (isDayLoose && a.days && b.days) return undefined;
  if (a.key === b.key) return isDayLoose || a.key === '' ? 'near' : 'exact';
  return a.run === b.run || isSlip(a.words, b.words) ? 'near' : undefined;
}

/** From so many letters on a word may hold one slip, and two. Shorter ones differ by a letter and mean another thing. */
const ONE_SLIP = 6;
const TWO_SLIPS = 10;

/** Whether all words but one are the same, and that one is misspelt. */
function isSlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const [mine, ...more] = without(a, b);
  const [theirs, ...others] = without(b, a);
  if (mine === undefined || theirs === undefined || more.length + others.length > 0) return false;
  const length = Math.min(mine.length, theirs.length);
  const most = length < ONE_SLIP ? 0 : length < TWO_SLIPS ? 1 : 2;
  return most > 0 && slips(mine, theirs, most).whole <= most;
}

function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const place = left.indexOf(word);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
