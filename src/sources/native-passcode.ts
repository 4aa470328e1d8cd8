/**
 * Passcodes (P16) and HTML in records of the native feed: taken out of texts, and the former of links and one-tap
 * numbers too, before the record is read once more. Few feeds have any, so this comes only where a text looks like it.
 */
import { parseDialIn } from './dial-in.js';
import { htmlToText } from './html-text.js';
import { hideInLink, hidePasscodes } from './passcode-text.js';
import { asRaw, readText, type Raw, type Report } from './read.js';

/** No field that is read stands deeper in a record. */
const DEEPEST = 4;

const silent: Report = () => undefined;

/**
 * A copy of the record without the passcodes and the HTML of the fields that look as if they held some, `suspects`:
 * `online.notes`, `contacts[0].url`. Each passcode is reported. The id of the record is a name, and stays.
 */
export function cleanRecord(raw: Raw, suspects: readonly string[], report: Report): Raw {
  let isFound = false;
  const told = (path: string): void => {
    isFound = true;
    report(path, 'passcode-public');
  };
  const clear = (text: string, path: string): string => {
    const { text: shown, found } = /\burl$/.test(path)
      ? hideInLink(text)
      : hidePasscodes(htmlToText(readText({ text }, 'text', silent) ?? ''));
    if (found) told(path);
    return shown;
  };
  const fields = new Set(suspects.map((path) => path.replace(/\W.*$/, '')));
  const clean: Record<string, unknown> = { ...raw };
  for (const field of fields) {
    if (field === 'id') continue;
    const value = field === 'dialIn' ? withCodes(raw[field], told) : raw[field];
    clean[field] = walk(value, field, 0, clear);
  }
  const online = asRaw(clean['online']);
  if (isFound && online) clean['online'] = { ...online, hasPasscode: true };
  return clean;
}

/** One-tap numbers, "+15550100,,12345#,,999#", as a number and the meeting's own; what follows that is dialled in secret. */
function withCodes(dialIns: unknown, told: (path: string) => void): unknown {
  return [dialIns].flat().map((dialIn: unknown, i) => {
    const raw = asRaw(dialIn);
    const parsed = raw && parseDialIn(readText(raw, 'number', silent) ?? '');
    if (!parsed?.hasPasscode) return dialIn;
    told(`dialIn[${i}].number`);
    return { ...parsed.dialIn, ...raw, number: parsed.dialIn.number };
  });
}

/** The value with every text in it as `change` has it; `path` names it as problems do. */
function walk(value: unknown, path: string, depth: number, change: (text: string, path: string) => string): unknown {
  if (typeof value === 'string') return change(value, path);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item, i) => walk(item, `${path}[${i}]`, depth + 1, change));
  const entries = Object.entries(value).map(([key, item]) => [key, walk(item, `${path}.${key}`, depth + 1, change)]);
  return Object.fromEntries(entries) as Raw;
}
