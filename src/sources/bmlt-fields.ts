/** The fields of a BMLT meeting as they are meant: without the label that old servers put before a value. */
import type { Contact } from '../model/group.js';
import { compact } from './compact.js';
import { readProse } from './prose.js';
import { readText, type Raw, type Report } from './read.js';
import { cleanText } from './text.js';

const MARK = '#@-@#';
/** Stands before the label of a field that only those who are signed in may see. */
const HIDDEN = 'observer_only';

/**
 * The record with "Bus Lines#@-@#59, 79" as "59, 79", however often the label
 * stands there. A field that is for insiders is left out.
 */
export function plainFields(raw: Raw): Raw {
  const marked = Object.entries(raw).filter(([, value]) => typeof value === 'string' && value.includes(MARK));
  if (marked.length === 0) return raw;
  return { ...raw, ...Object.fromEntries(marked.map(([key, value]) => [key, partsOf(value).value])) };
}

/** The label of a field, where the server wrote one before its value. */
export function labelOf(raw: Raw, field: string): string | undefined {
  return cleanText(partsOf(raw[field]).label ?? '') || undefined;
}

function partsOf(value: unknown): { readonly label?: string; readonly value: string } {
  const [label = '', ...rest] = (typeof value === 'string' ? value : '').split(MARK).map((part) => part.trim());
  if (label === HIDDEN) return { value: '' };
  const last = rest.at(-1);
  return last === undefined ? { value: label } : { value: last, ...(label === '' ? {} : { label }) };
}

/** The id of a meeting; an aggregator has meetings of many servers, whose ids may be the same. */
export function identityOf(raw: Raw): string | undefined {
  const id = readText(raw, 'id_bigint', silent);
  const server = readText(raw, 'root_server_id', silent);
  return id === undefined || server === undefined ? id : `${server}-${id}`;
}

const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;

/** Those whom the server names to everybody. What stands in the wrong field ("3477806260" as an e-mail) is left out. */
export function readContacts(raw: Raw, report: Report): readonly Contact[] {
  const text = (field: string, isUsable: (value: string) => boolean): string | undefined => {
    const value = readText(raw, field, report);
    if (value === undefined || isUsable(value)) return value;
    report(field, 'value-impossible');
    return undefined;
  };
  return [1, 2].flatMap((n) => {
    const name = readProse(raw, `contact_name_${n}`, report).text;
    const email = text(`contact_email_${n}`, (value) => EMAIL.test(value));
    const phone = text(`contact_phone_${n}`, (value) => /(?:\d\D*){5}/.test(value) && value.length <= 80);
    return email === undefined && phone === undefined ? [] : (compact<Contact>({ name, email, phone }) ?? []);
  });
}

const silent = (): void => undefined;
