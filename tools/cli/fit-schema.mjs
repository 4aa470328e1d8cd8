/** A value as `schema/native-feed.schema.json` has it: what the schema does not know, or could not hold, is left out. */
import { readFileSync } from 'node:fs';

const SCHEMA = JSON.parse(readFileSync(new URL('../../schema/native-feed.schema.json', import.meta.url), 'utf8'));

const resolved = (node) => (node.$ref ? SCHEMA.$defs[node.$ref.replace('#/$defs/', '')] : node);

/** Compiled once: the same few stand on every listing. */
const patterns = new Map();
function fits(pattern, text) {
  if (!patterns.has(pattern)) patterns.set(pattern, new RegExp(pattern, 'u'));
  return patterns.get(pattern).test(text);
}

function fitText(text, { pattern, minLength = 0, maxLength = Infinity, enum: words }) {
  const isFit = text.length >= minLength && text.length <= maxLength && (!words || words.includes(text));
  return isFit && (!pattern || fits(pattern, text)) ? text : undefined;
}

function fitNumber(number, { type, minimum = -Infinity, maximum = Infinity }) {
  const isFit = type === 'integer' ? Number.isInteger(number) : Number.isFinite(number);
  return isFit && number >= minimum && number <= maximum ? number : undefined;
}

function fitList(items, { items: node, uniqueItems }) {
  const fit = items.map((item) => fitValue(item, node)).filter((item) => item !== undefined);
  return uniqueItems ? [...new Set(fit)] : fit;
}

/** In the order of the schema, which is that in which people read. */
function fitObject(value, { properties, required = [], anyOf }) {
  const entries = Object.entries(properties).map(([key, node]) => [key, fitValue(value[key], node)]);
  const fit = Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
  const hasAll = (names) => names.every((name) => name in fit);
  return hasAll(required) && (!anyOf || anyOf.some((one) => hasAll(one.required))) ? fit : undefined;
}

const BY_TYPE = {
  string: ['string', fitText],
  number: ['number', fitNumber],
  integer: ['number', fitNumber],
  boolean: ['boolean', (flag) => flag],
  array: ['object', fitList],
  object: ['object', fitObject],
};

function fitValue(value, reference) {
  const node = resolved(reference);
  const [type, fit] = BY_TYPE[node.type];
  const isTyped = typeof value === type && value !== null && Array.isArray(value) === (node.type === 'array');
  return isTyped ? fit(value, node) : undefined;
}

/** A whole feed that keeps to the schema; a listing that cannot is left out. */
export function fitFeed(feed) {
  return fitValue(feed, SCHEMA);
}
