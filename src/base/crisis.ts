/** Words that are about a life: whoever types them is shown whom to call before anything else (D16). */
import { fold } from './fold.js';

const SELF = '(?:my ?self|him|her|(?:my|the) (?:baby|babies|son|daughter|child|kids?))';
/** Folded, in English and Spanish. */
const CRISIS = new RegExp(
  `\\b(?:suicid\\w*|(?:kill|end) (?:me|my life|it all)|(?:want|wanna|ready|going|need) (?:to )?die|wish i (?:was|were) dead|` +
    `better off (?:dead|without me)|(?:hurt|harm|cut|kill|drown|shake)(?:ing)? ${SELF}|` +
    `(?:not|dont|don t|no longer|never) (?:want|wanna) (?:to )?(?:live|be alive|be here|wake up|exist)|` +
    `quiero (?:morir(?:me)?|desaparecer)|matarme|quitarme la vida|hacerme dano|` +
    `no quiero (?:vivir|estar (?:viva|vivo|aqui)|despertar)|(?:lastimar|hacerle dano|matar) a mi (?:bebe|hij[oa]))\\b`,
);

/** Whether a text is about a life in danger, as far as words tell. */
export function isCrisis(text: string): boolean {
  return CRISIS.test(fold(text.slice(0, 500)));
}
