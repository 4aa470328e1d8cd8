/**
 * Nodes of JSON-LD as plain fields. The same thing may be written in many ways:
 * `name`, `schema:name`, `https://schema.org/name`; a value alone or in a list;
 * a text, or an object with `@value`; a node in its place, or a reference to it.
 */
import { words } from './hsds-read.js';
import { htmlToText } from './html-text.js';
import { readLink } from './prose.js';
import { asRaw, isBlank, type Raw, type Report } from './read.js';
import { takeApart, type Title } from './title-status.js';

const PREFIX = /^(?:https?:\/\/(?:www\.)?schema\.org\/|https?:\/\/openactive\.io\/|schema:|oa:)/;

/** What is nested deeper is left as it is. */
const DEEPEST = 12;

/**
 * An object with the plain names of its fields and no wrapped values, all the
 * way down, or undefined for anything else. Nodes have no prototype: so they are
 * known when they come again.
 */
export function nodeOf(value: unknown, depth: number = 0): Raw | undefined {
  const raw = asRaw(value);
  if (raw === undefined || Object.getPrototypeOf(raw) === null) return raw;
  const node: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(raw))
    node[key.includes(':') ? key.replace(PREFIX, '') : key] = valueOf(raw[key], depth);
  // Both vocabularies let a node be written without the signs.
  node['@id'] ??= node['id'];
  node['@type'] ??= node['type'];
  return node;
}

function valueOf(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item) => valueOf(item, depth + 1));
  for (const key of ['@value', '@list', '@set']) {
    if (Object.hasOwn(value, key)) return (value as Raw)[key];
  }
  return nodeOf(value, depth + 1);
}

/** A value as a list; one that is not stated is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => !isBlank(item));
}

/** The nodes among the values of a field. */
export function nodesIn(raw: Raw, field: string): readonly Raw[] {
  return listOf(raw[field]).flatMap((value): readonly Raw[] => [nodeOf(value)].filter((node) => node !== undefined));
}

/** "https://schema.org/Wednesday" → "Wednesday". */
export function localName(text: string): string {
  return text.trim().replace(/^.*[/#:](?=[^/#:]+$)/, '');
}

/** The types of a node, without where they are defined. */
export function typesOf(node: Raw): readonly string[] {
  return listOf(node['@type']).flatMap((type) => (typeof type === 'string' ? localName(type) : []));
}

/** A word of a closed list, as text, as the address of its definition, or as a node with only that. */
export function termNames(raw: Raw, field: string): readonly string[] {
  return listOf(raw[field]).flatMap((value) => {
    const id = typeof value === 'string' ? value : nodeOf(value)?.['@id'];
    return typeof id === 'string' ? localName(id) : [];
  });
}

const EVENT = /Event$|^(?:CourseInstance|EventSeries|SessionSeries|ScheduledSession|Festival|Hackathon)$/;

/** A film to watch at any time is no meeting. */
export function isEvent(node: Raw): boolean {
  const types = typesOf(node);
  return types.some((type) => EVENT.test(type)) && !types.includes('OnDemandEvent');
}

/** The id of a node, unless it holds only within its own text. */
export function idOf(node: Raw): string | undefined {
  const id = node['@id'];
  return typeof id === 'string' && id.trim() !== '' && !id.startsWith('_:') ? id.trim() : undefined;
}

/** The first value of a field, as a record of its own, for the readers of single values. */
function single(raw: Raw, field: string): Raw {
  const value = raw[field];
  return Array.isArray(value) ? { [field]: listOf(value)[0] } : raw;
}

/** HTML that was written for a page once more: "&lt;p&gt;Tea&lt;/p&gt;\\n", with the signs of its line ends. */
const TWICE = /&lt;\/?(?:p|br|div|span|a|ul|ol|li|strong|em|b|i|h\d)\b/i;

/** A text without HTML and passcodes; the first of several. */
export function textOf(raw: Raw, field: string, report: Report): string | undefined {
  const first = single(raw, field);
  const value = first[field];
  if (typeof value !== 'string' || !TWICE.test(value)) return words(first, field, report);
  return words({ [field]: htmlToText(value).replace(/\\r?\\?n/g, '\n') }, field, report);
}

/** The name of an event, and what it says of its state beside it; undefined without a name. */
export function titleOf(raw: Raw, report: Report): Title | undefined {
  const text = textOf(raw, 'name', report);
  return text === undefined ? undefined : takeApart(text);
}

/** The names of things that may be texts or nodes with a name of their own. */
export function namesOf(raw: Raw, field: string, report: Report): readonly string[] {
  return listOf(raw[field]).flatMap((value) => {
    const node = nodeOf(value);
    if (node === undefined) return words({ [field]: value }, field, report) ?? [];
    const name = ['name', 'prefLabel', 'audienceType', 'termCode'].find((one) => !isBlank(node[one]));
    return (name && textOf(node, name, (_, code) => report(field, code))) ?? [];
  });
}

/** A link without its passcode; relative ones are those of the page that holds them. */
export function linkOf(raw: Raw, field: string, base: string, report: Report): string | undefined {
  const first = listOf(raw[field])[0];
  const node = nodeOf(first);
  let value = node === undefined ? first : (node['url'] ?? node['@id']);
  if (typeof value === 'string') {
    value = htmlToText(value);
    if (/^(?:\.{0,2}\/|\?)/.test(value as string) && /^https?:/.test(base)) value = resolve(value as string, base);
  }
  return readLink({ [field]: value }, field, report).url;
}

function resolve(link: string, base: string): string {
  try {
    return new URL(link, base).href;
  } catch {
    return link;
  }
}
