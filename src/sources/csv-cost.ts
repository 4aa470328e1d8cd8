/** What a cell of a hand-made table says that a group costs. */
import type { Raw } from './read.js';
import { fold } from './words-time.js';

const FREE = /^(?:free|gratis|gratuit[oa]|no (?:cost|fee|charge)s?|none|\$? ?0(?:\.00?)?(?!\.?\d))(?![\p{L}\d])/u;
/** "$5 suggested donation" is asked of nobody. */
const DONATION = /(?:\$ ?\d+(?:\.\d\d)?(?: ?(?:-|–|to) ?\$?\d+)? )?(?:\w+ )?dona[ct]\w+(?: of)?(?: \$ ?\d+)?/g;
/** What follows "free" where it is so for some, at first, or for another thing. */
const IN_PART = new RegExp(
  [
    '[$€£] ?(?=[\\d.]*[1-9])[\\d.]|\\d ?(?:[$€£]|(?:dollars?|usd|dolares|euros?)\\b)|^ ?(?:-|–|to\\b|a\\b) ?\\d',
    '^ (?:first|1st|initial|intro\\w*|trial|consult\\w*|intake|parking|child ?care|primera?|estacionamiento)\\b',
    '\\b(?:for|to|para) (?:[a-z]+ ){0,2}?(?:(?<!family )members?|residents?|patients?|clients?|students?|miembros)\\b',
    '\\b(?:for|para) (?:the |your |la |tu )?(?:first|primera?)\\b(?![ -]time)',
    '\\bwith (?:[a-z]+ )?(?:insurance|medicaid|medicare|membership)\\b|\\bcon seguro\\b',
    '\\b(?:then|luego|low(?:er)?[ -]cost|sliding|reduced)\\b',
  ].join('|'),
);
const PRICE = /^\$ ?(\d+(?:\.\d\d)?)(?:\s*(?:-|–|to|a)\s*\$?(\d+(?:\.\d\d)?))?/;
const REDUCED = /sliding|reduced|lower cost|scholarship|costo (?:menor|reducido)/;

/** "Free", "$20", "$10-$30", "$20, sliding scale"; always with the cell as written. Free is only what is so for all (D7). */
export function costOf(text: string): Raw {
  // No price takes more; and what looks for a donation takes its time in a long text.
  const folded = fold(text.slice(0, 300));
  const [free] = FREE.exec(folded) ?? [];
  const isFree = free !== undefined && !IN_PART.test(folded.slice(free.length).replace(DONATION, ''));
  const [, min, max = min] = PRICE.exec(folded) ?? [];
  return {
    ...(isFree ? { free: true } : {}),
    ...(Number(max) > 0 ? { min, max, currency: 'USD' } : {}),
    ...(REDUCED.test(folded) ? { reduced: true } : {}),
    text,
  };
}
