/** The words of ours that may not stand anywhere after a loss (D19), in both languages. */

/** What a test of one language presses and looks for. */
export interface Language {
  readonly lang: string;
  readonly press: string;
  readonly expect: RegExp;
  readonly filters: RegExp;
  readonly more: RegExp;
  readonly danger: string;
  /** What has been lost, and the hope after it, keep their names. */
  readonly names: RegExp;
  readonly never: RegExp;
  /** What stands there otherwise. */
  readonly otherwise: string;
}

/** English. */
export const ENGLISH: Language = {
  lang: 'en',
  press: 'After a loss',
  expect: /^What to expect/,
  filters: /^Filters/,
  more: /^More ways/,
  danger: 'If you may be in danger:',
  names: /Ending a pregnancy for medical reasons|Pregnant after a loss/g,
  never:
    /bab(y|ies)|newborn|\bmom(s|my|mies)?\b|mother|pregnan|feed(ing)?\b|stroller|new parent|twins|older child|childcare|brothers|first year/i,
  otherwise: 'Babies welcome',
};

/** Spanish. */
export const SPANISH: Language = {
  lang: 'es',
  press: 'Después de una pérdida',
  expect: /^Qué esperar/,
  filters: /^Filtros/,
  more: /^Ver más/,
  danger: 'Si puedes estar en peligro:',
  names: /Interrupción del embarazo por razones médicas|Embarazo después de una pérdida/g,
  never:
    /beb[eé]|recién|\bmam[áa]|madre|embaraz|lactan|pecho|biber|alimenta|cochecito|guardería|gemelo|niños|primer año/i,
  otherwise: 'Puedes traer a tu bebé',
};

/** Every word in an element that can be seen, heard or found: hidden ones and names of controls too. */
export function everyWord(root: Element): string {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    if (!(node instanceof Element) || /^(style|script)$/.test(node.localName)) return;
    texts.push(node.getAttribute('aria-label') ?? '', node.getAttribute('title') ?? '');
    [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].forEach(walk);
  };
  walk(root);
  return texts.join(' ').replace(/\s+/g, ' ');
}

/** What may not stand there but does, with some words around it. */
export function slipsIn(root: Element, { names, never }: Language): string | undefined {
  return new RegExp(`.{0,40}(${never.source}).{0,20}`, 'i').exec(everyWord(root).replace(names, ''))?.[0];
}
