/** What the words of a cell deny, apart from what they say: "Peer support (not therapy)" is no therapy. */
import { fold } from './words-time.js';

/** A text in two parts, folded. */
export interface Parted {
  readonly said: string;
  /** Blank where nothing is denied. */
  readonly denied: string;
}

/** "Not only" denies nothing, and "no cost" and the like deny what no table of ours asks for. */
const DENIAL =
  /\b(?:ya no|non[ -](?!profit)|not?|cannot|never|without|neither|nor|nunca|ni|sin(?! cita))\b(?![ -](?:only|just|solo|costs?|fees?|charges?|costo|pressure|judg\w+)\b)|n['’]t\b/;
/** What is denied goes on to here: a mark, or a word that begins something new. */
const CLAUSE =
  /(?=[,;:.!?()[\]/|&+\n–—])|(?=\s-\s)|(?<!\bnot? )(?=\b(?:and|but|please|just|only|instead|must|so|we|it|they|y|pero|solo)\b)/;
/** "Walk-ins are not accepted": here the denial follows what it denies. */
const AFTER =
  /(?:\bnot?|n['’]t) (?:be )?(?:required|needed|necessary|mandatory|accepted|allowed|welcome|permitted|possible|available|offered|(?:se )?requier\w+|requerid\w+|necesari\w+|obligatori\w+|hace falta)/;

/** Parts what a text says from what it denies. */
export function partDenied(text: string): Parted {
  const folded = fold(text);
  if (!DENIAL.test(folded)) return { said: folded, denied: '' };
  let said = '';
  let denied = '';
  for (const clause of folded.split(CLAUSE)) {
    const at = AFTER.test(clause) ? 0 : clause.search(DENIAL);
    // "Non-clinical peer support": this one is about its own word alone.
    const [own = ''] = /^non[ -][\w-]+/.exec(clause.slice(at)) ?? [];
    const end = own === '' ? clause.length : at + own.length;
    said += at < 0 ? clause : clause.slice(0, at) + clause.slice(end);
    denied += at < 0 ? '' : `${clause.slice(at, end)} `;
  }
  return { said, denied };
}

/** True where a text denies something, so that what is left of it may mean nothing. */
export function deniesSomething(text: string): boolean {
  return DENIAL.test(fold(text));
}
