/** One-tap phone numbers: a number, pauses, a meeting's number, and whatever else the line asks for. */
import type { DialIn } from '../model/group.js';
import { hidePasscodes } from './passcode-text.js';

/** A number to join by, without its passcode (P16). */
export interface ParsedDialIn {
  readonly dialIn: DialIn;
  readonly hasPasscode: boolean;
}

/** Takes "+15550100,,12345678#,,#,,999#" apart; undefined where it does not begin with a phone number. */
export function parseDialIn(text: string): ParsedDialIn | undefined {
  const [number = '', ...more] = text.split(/[,;]+/).map((part) => part.trim());
  if (!/^\+?[\d\s().x-]+$/.test(number) || number.replace(/\D/g, '').length < 5) return undefined;
  const rest = more.filter((part) => !hidePasscodes(part).found);
  const [code, ...passcodes] = rest.map((part) => part.replace(/^[#*]+|[#*]+$/g, '')).filter((part) => part !== '');
  return {
    dialIn: { number, ...(code === undefined ? {} : { code }) },
    hasPasscode: passcodes.length > 0 || rest.length < more.length,
  };
}
