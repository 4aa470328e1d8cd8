/** Whom to write to or call, and who offers an HSDS service. */
import type { Contact, Organization } from '../model/group.js';
import { compact } from './compact.js';
import { firstWords, items, within, words } from './hsds-read.js';
import { readLink } from './prose.js';
import { readText, type Raw, type Report } from './read.js';

const MAX_CONTACTS = 8;
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Contacts and phones of the records in their order; where the first has some, the later ones are not needed. */
export function readContacts(records: readonly (Raw | undefined)[], report: Report): readonly Contact[] {
  for (const raw of records) {
    if (raw === undefined) continue;
    const found = [
      ...listOf({ email: readEmail(raw, report) }),
      ...items(raw, 'contacts', report).flatMap((one) => readContact(one, within(report, 'contacts'))),
      ...readPhones(raw, report),
    ];
    const distinct = new Map(found.map((contact) => [JSON.stringify(contact), contact]));
    if (distinct.size > 0) return [...distinct.values()].slice(0, MAX_CONTACTS);
  }
  return [];
}

function readContact(raw: Raw, report: Report): readonly Contact[] {
  return listOf({
    name: words(raw, 'name', report),
    role: firstWords(raw, ['title', 'department'], report),
    phone: readPhones(raw, report)[0]?.phone,
    email: readEmail(raw, report),
  });
}

function listOf(contact: { readonly [K in keyof Contact]: Contact[K] | undefined }): readonly Contact[] {
  const one = compact<Contact>(contact);
  return one === undefined ? [] : [one];
}

/** Some feeds put several addresses into one field; the first is taken. */
function readEmail(raw: Raw, report: Report): string | undefined {
  const text = words(raw, 'email', report)?.split(/[\s;,]+/)[0];
  if (text === undefined || EMAIL.test(text)) return text;
  report('email', 'value-impossible');
  return undefined;
}

/** Numbers that a voice or a message reaches; quotes and other wrapping of the number are dropped. */
function readPhones(raw: Raw, report: Report): readonly Contact[] {
  const inner = within(report, 'phones');
  return items(raw, 'phones', report).flatMap((one) => {
    if (words(one, 'type', inner)?.toLowerCase() === 'fax') return [];
    const number = readText(one, 'number', inner)
      ?.replace(/["'`“”]/g, '')
      .trim();
    if (!number) return [];
    if (!/\d{3}/.test(number)) {
      inner('number', 'value-impossible');
      return [];
    }
    const extension = words(one, 'extension', inner);
    const role = words(one, 'description', inner);
    return [{ phone: extension ? `${number} ext. ${extension}` : number, ...(role ? { role } : {}) }];
  });
}

/** Who offers the service. */
export function readOrganization(raw: Raw | undefined, report: Report): Organization | undefined {
  const inner = within(report, 'organization');
  const name = raw && words(raw, 'name', inner);
  if (raw === undefined || name === undefined) return undefined;
  const field = ['website', 'url'].find((one) => raw[one]) ?? 'website';
  return compact<Organization>({ name, url: readLink(raw, field, inner).url, phone: readPhones(raw, inner)[0]?.phone });
}
