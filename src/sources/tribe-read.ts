/** Small readers for the answers of a WordPress site. */
import { items } from './hsds-read.js';
import { htmlToText } from './html-text.js';
import { readLink } from './prose.js';
import { asRaw, type Raw, type Report } from './read.js';

/**
 * The objects of a list. PHP writes a list with a gap as an object whose names
 * are numbers, and one object may stand alone.
 */
export function entries(raw: Raw, field: string, report: Report): readonly Raw[] {
  const object = asRaw(raw[field]);
  // Nothing at all is `false`.
  if (raw[field] === false) return [];
  const keys = object === undefined ? [] : Object.keys(object);
  const isList = keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
  return object !== undefined && isList
    ? items({ [field]: Object.values(object) }, field, report)
    : items(raw, field, report);
}

/** A link without its passcode. WordPress writes some as HTML: `&#038;` stands for `&`. */
export function readHtmlLink(raw: Raw, field: string, report: Report): ReturnType<typeof readLink> {
  const value = raw[field];
  // The empty values of PHP are many.
  if (value === false) return { hasPasscode: false };
  return readLink({ [field]: typeof value === 'string' ? htmlToText(value) : value }, field, report);
}

/** What tells linked things apart: their ids, or their names. */
export function identityOf(raw: Raw, field: string, names: readonly string[], report: Report): string {
  return entries(raw, field, report)
    .map((one) =>
      names.map((name) => one[name]).find((value) => typeof value === 'string' || typeof value === 'number'),
    )
    .map(String)
    .sort()
    .join(',');
}
