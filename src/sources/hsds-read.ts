/** Small readers that every room of the HSDS adapter uses. */
import { htmlToText } from './html-text.js';
import { hidePasscodes } from './passcode-text.js';
import { asRaw, readText, type Raw, type Report } from './read.js';

/** No list inside a record is read further than this. */
const MAX_ITEMS = 200;

/** A text field, with tags and entities turned into text and meeting passcodes taken out (P16). */
export function words(raw: Raw, field: string, report: Report): string | undefined {
  const written = readText(raw, field, report);
  if (written === undefined) return undefined;
  const { text, found } = hidePasscodes(htmlToText(written));
  if (found) report(field, 'passcode-public');
  return text || undefined;
}

/** The first of several fields that holds text. */
export function firstWords(raw: Raw, fields: readonly string[], report: Report): string | undefined {
  for (const field of fields) {
    const text = words(raw, field, report);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The objects of a list; one object alone counts as a list of one. Anything else in it is reported. */
export function items(raw: Raw | undefined, field: string, report: Report): readonly Raw[] {
  const value = raw?.[field];
  if (value === undefined || value === null || value === '') return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.slice(0, MAX_ITEMS).flatMap((item): readonly Raw[] => {
    const object = asRaw(item);
    if (object === undefined && item !== null) report(field, 'value-wrong-type');
    return object === undefined ? [] : [object];
  });
}

/** Reports under the name of the field that holds the object. */
export function within(report: Report, parent: string): Report {
  return (field, code) => report(field === '' ? parent : `${parent}.${field}`, code);
}

/** For a second look at a field that has been reported already. */
export const silent: Report = () => undefined;

/** The texts without repeats, in their order. */
export function unique(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== undefined && text !== ''))] as string[];
}
