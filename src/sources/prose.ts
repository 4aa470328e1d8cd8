/** Free text and links of a foreign record: HTML becomes text, and passcodes are taken out (P16). */
import { htmlToText } from './html-text.js';
import { hideInLink, hidePasscodes } from './passcode-text.js';
import { readText, readUrl, type Raw, type Report } from './read.js';

/** A link of the record without its passcode. */
export function readLink(raw: Raw, field: string, report: Report): { url?: string; hasPasscode: boolean } {
  const url = readUrl(raw, field, report);
  if (url === undefined) return { hasPasscode: false };
  const { text, found } = hideInLink(url);
  if (found) report(field, 'passcode-public');
  return { url: text, hasPasscode: found };
}

/** A text of the record as plain text without passcodes. */
export function readProse(raw: Raw, field: string, report: Report): { text?: string; hasPasscode: boolean } {
  const value = readText(raw, field, report);
  if (value === undefined) return { hasPasscode: false };
  const { text, found } = hidePasscodes(htmlToText(value));
  if (found) report(field, 'passcode-public');
  return text === '' ? { hasPasscode: found } : { text, hasPasscode: found };
}
