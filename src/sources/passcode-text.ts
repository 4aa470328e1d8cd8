/**
 * Passcodes in the text of a listing. A public feed often carries the key to a
 * meeting beside its link; strangers use it to disturb (P16). The link alone
 * still opens the meeting's door, and the meeting asks for the passcode.
 */
import { stripPasscode } from './passcode.js';

const WORD = 'pass\\s?(?:code|word|wd)|pwd|pw|pin|contrase(?:ñ|n)a|c(?:ó|o)digo de acceso|clave';
/** Words that follow "password:" without being one. */
const NOT_ONE =
  '(?!(?:please|contact|ask|e-?mail|call|text|none|not?|see|n\\/a|required|needed|available|by|on|upon|sent|will|is|the|to|for)\\b)';
const STATED = new RegExp(
  `(?:\\b(?:zoom|meeting|telephone|phone|the|no)\\s+)*(?<![a-z])(?:${WORD})(?:\\s*(?:is\\b|es\\b)?\\s*[:=#]\\s*(?:is\\b\\s*)?${NOT_ONE}[^\\s)<]+|\\s*(?:is\\b|es\\b)?\\s*(?=[^\\s,;)]*\\d)[^\\s)<]+)`,
  'giu',
);
/** What a one-tap number dials behind the number of the meeting: "+15035550100,,5550100#,,,,*4711#". */
const DIALLED = /(,,+\d{5,}#),+\*?\d[\d*#,]*/g;
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
    .replace(STATED, '')
    .replace(DIALLED, '$1');
  if (cleared === text) return { text, found: false };
  const tidy = cleared
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return { text: tidy.trim(), found: true };
}

/** Takes the passcode off a link. What follows it without a name of its own is the rest of it ("pwd=Pat&Kim1"). */
export function hideInLink(link: string): Cleared {
  if (!/[?&#](?:pwd|passcode|password|pw)=/i.test(link)) return { text: link, found: false };
  const whole = link.replace(/([?&#](?:pwd|passcode|password|pw)=[^&#]*)(?:&[^=&#]*(?=&|#|$))+/gi, '$1');
  return { text: stripPasscode(whole), found: true };
}
