/** Whom an event names to be asked. */
import type { Contact } from '../model/group.js';
import { compact } from './compact.js';
import { htmlToText } from './html-text.js';
import { first, param, type RawEvent } from './ical-props.js';
import { hidePasscodes } from './passcode-text.js';
import { fold } from './words-time.js';

/** Addresses that belong to a calendar, or to nobody. */
const NOBODY =
  /@(?:group|import|resource)\.calendar\.google\.com$|^(?:unknownorganizer|no-?reply|invalid|donotreply)\b|@(?:example\.invalid|invalid)$/i;
const EMAIL = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/;
const PHONE = /(?:\+|\b|\()\d[\d ().-]{5,18}\d\b/;

/** Whom one may write to: the organizer, and those who are named as contacts. Nobody who attends. */
export function readContacts({ props }: RawEvent): readonly Contact[] {
  const organizer = first(props, 'ORGANIZER');
  const contacts: Contact[] = [];
  if (organizer !== undefined) {
    const email = organizer.value.replace(/^\s*mailto:/i, '').trim();
    const isEmail = new RegExp(`^${EMAIL.source}$`).test(email);
    const cn = htmlToText(param(organizer, 'cn') ?? '');
    // The name of a calendar is nobody's name.
    if (isEmail && !NOBODY.test(email))
      contacts.push({ ...(cn && fold(cn) !== fold(email) ? { name: cn } : {}), email });
    else if (cn !== '' && !isEmail) contacts.push({ name: cn });
  }
  for (const { value } of (props.get('CONTACT') ?? []).slice(0, 5)) contacts.push(...contactIn(value));
  return contacts;
}

/** "Ana, 503-555-0100, ana@example.org" */
function contactIn(value: string): readonly Contact[] {
  const text = hidePasscodes(htmlToText(value.slice(0, 500))).text;
  const email = EMAIL.exec(text)?.[0];
  const phone = PHONE.exec(text)?.[0];
  const name = [email, phone]
    .reduce<string>((rest, part) => (part === undefined ? rest : rest.replace(part, '')), text)
    .replace(/\b(?:mailto|tel|e-?mail|phone)\s*:/gi, '')
    .replace(/[\s,;:|/()<>-]+$|^[\s,;:|/()<>-]+/g, '')
    .replace(/\s*[,;|\n]\s*(?:[,;|\n]\s*)*/g, ', ');
  const contact = compact<Contact>({ name: name || undefined, role: undefined, phone, email, url: undefined });
  return contact === undefined ? [] : [contact];
}
