/**
 * Passcodes in the text of a listing. A public feed often carries the key to a
 * meeting beside its link; strangers use it to disturb (P16): it is taken out, and
 * the webmaster is told. The link alone still opens the meeting's door, and the
 * meeting asks for the passcode.
 */
import { stripPasscode } from './passcode.js';

const WORD =
  'pass[\\s-]?(?:code|word|wd)s?|pwd|pw|pin(?:[\\s-](?:code|number))?|contrase(?:ñ|n)a|c(?:ó|o)digo de acceso|clave';
/** What may stand between the word and what it names: "(case sensitive)", "for the meeting". */
const ASIDE = '(?:\\s{0,9}\\([^()\\n]{1,40}\\)|\\s{1,9}(?:for|to|de|para)(?:\\s{1,9}\\p{L}+){1,4}?)?';
/** Words that follow "password:" without being one. */
const NOT_ONE =
  'please|contact|ask|e-?mail|call|text|none|not?|see|n\\/a|required|needed|available|by|on|upon|sent|will|is|the|to|for|' +
  'pida|solicite|consulte|se|por|enviad[ao]';
/** Those that follow "the password is" besides: what is said of it, not what it is. */
const NOT_SAID =
  'an?|in|at|from|with|given|provided|shared|posted|listed|shown|changed|updated|included|requested|e-?mailed|mailed|texted|' +
  'handed|protected|necessary|optional|only|always|never|your|our|this|that|same|different|private|secret|after|when|once|' +
  'obligatori[ao]|necesari[ao]|requerid[ao]|al|la|el|una?|que';
const noneOf = (words: string): string => `(?!(?:${words})(?![\\p{L}\\d]))`;
/** "123 456" is one passcode; where a colon or a hyphen follows, it is a time or a telephone number. */
const GROUPS = ['{2}', '{3}', '{4}']
  .map((n) => `\\d${n}(?:[ \\u00a0]\\d${n}){1,3}(?![\\d:-]|\\s?[ap]\\.?m\\b)\\.?`)
  .join('|');
/** Zoom gives a second one: "(98695893 when dialing from a phone)". */
const PHONES = 'phone|dial|video|tel[eé]f|\\btel\\b|marca|marque';
const VALUE = `(?:${GROUPS}|\\((?=[^()\\n]{0,60}\\d)[^()\\n]{1,60}\\)|["“][^"”\\n]{1,40}["”]|(?:(?!\\([^()\\n]{0,60}(?:${PHONES}))[^\\s)<])+)`;
/** A dash parts the word from its passcode, or from a remark: the former has a digit, or stands alone. */
const DASHED = `(?<!\\bno\\s[^.\\n]{0,30})[^\\S\\n]{0,9}(?:[–—]|(?<=\\s)-+|-+(?=\\s))[^\\S\\n]{0,9}${noneOf(NOT_ONE)}(?=\\S*\\d|[^\\s.,;]+[.,;]?[^\\S\\n]{0,9}(?:\\n|$))`;
const WAYS = [
  `${ASIDE}\\s{0,9}(?:is\\b|es\\b)?\\s{0,9}[:=#]\\s{0,9}(?:is\\b\\s{0,9})?${noneOf(NOT_ONE)}`,
  // "La clave es escuchar": the key is to listen.
  `(?<!clave)${ASIDE}\\s{1,9}(?:is|es)\\s{1,9}${noneOf(`${NOT_ONE}|${NOT_SAID}`)}`,
  ASIDE + DASHED,
  '\\s{0,9}(?:is\\b|es\\b)?\\s{0,9}(?=[^\\s,;)]*\\d)',
];
const STATED = new RegExp(
  `(?:\\b(?:zoom|meeting|telephone|phone|the|la|no)\\s{1,9}){0,4}(?<!\\p{L})(?:${WORD})(?!\\p{L})(?:${WAYS.join('|')})${VALUE}(\\s{0,9}\\([^()\\n]{1,100}\\)[.,;]?)?`,
  'giu',
);
const FOR_PHONES = new RegExp(PHONES, 'i');
const PHONE_NUMBER = /\d{3}[ .-]\d{3}[ .-]\d{4}|\d{3}-\d{4}/g;
/** What a one-tap number dials behind the number of the meeting: "+15035550100,,5550100#,,,,*4711#". */
const DIALLED = /(,{2,9}\d{5,}(?:#|%23)),+\*?\d(?:[\d*#,]|%23)*/gi;
const LINK = /https?:\/\/[^\s<>"')]+/gi;

/** Text without passcodes, and whether there was one. */
export interface Cleared {
  readonly text: string;
  readonly found: boolean;
}

/** Takes passcodes out of text: in its links, and where one is stated ("Password: 1234"). */
export function hidePasscodes(text: string): Cleared {
  if (!/pass|pwd|pw|pin|contrase|digo de acceso|clave|#,/i.test(text)) return { text, found: false };
  const cleared = text
    .replace(LINK, (link) => hideInLink(link).text)
    .replace(STATED, (_, aside: string = '') => (isForPhones(aside) ? '' : aside))
    .replace(DIALLED, '$1');
  if (cleared === text) return { text, found: false };
  const tidy = cleared
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return { text: tidy.trim(), found: true };
}

/** Whether brackets hold a passcode to be dialled, and no more than a telephone number. */
function isForPhones(aside: string): boolean {
  return FOR_PHONES.test(aside) && /\d{3}/.test(aside.replace(PHONE_NUMBER, ''));
}

/** "Palabras clave" are key words, and a pin on a map is a place. */
const NAME = new RegExp(
  `pass(?:code|word)|contraseñ|\\bhost ?key\\b|\\b(?:zoom|meeting|id)\\W{1,3}pass\\b|(?<!\\p{L}|(?:map|location)\\s|\\p{L}\\s(?=clave))(?:${WORD})(?!\\p{L})`,
  'iu',
);

/** Whether the name of a column or a field says that a passcode stands in it: "Zoom PW", "meeting_password". */
export function namesPasscode(name: string): boolean {
  return NAME.test(name.replace(/_|(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
}

/** What stands under such a name without being one: whether there is any, or a mark for nothing. */
const NO_PASSCODE = /^(?:(?:yes|y|true|s[ií]|x|n|false|n\W?a\W?|[\s?✓✔☑✗✘–—-]*)$|(?:no|none|not|sin|ningun[ao])\b)/iu;

/** Whether the text under such a name may be a passcode: not "Yes", "None needed" or "N/A". */
export function mayBePasscode(value: string): boolean {
  return !NO_PASSCODE.test(value);
}

/** Takes the passcode off a link. What follows it without a name of its own is the rest of it ("pwd=Pat&Kim1"). */
export function hideInLink(link: string): Cleared {
  const whole = link
    .replace(/([?&#](?:pwd|passcode|password|pw)=[^&#]*)(?:&[^=&#]*(?=&|#|$))+/gi, '$1')
    .replace(DIALLED, '$1');
  const text = stripPasscode(whole);
  return { text, found: text !== link };
}
