/** The events that stand somewhere in JSON-LD, each with what the things around it say of it. */
import { asRaw, isBlank, type Raw } from './read.js';
import { idOf, isEvent, listOf, nodeOf, typesOf } from './schema-org-nodes.js';

/** Where things hold others. The events of a page, a list, an organisation, a place and a course. */
const HOLDERS = [
  '@graph',
  'itemListElement',
  'item',
  'mainEntity',
  'event',
  'events',
  'hasCourseInstance',
  'dataFeedElement',
];
const DEEPEST = 8;

/** What an event of a series has of its own, even where the series states it. */
const OWN = new Set([
  '@id',
  '@type',
  '@context',
  'id',
  'type',
  'identifier',
  'startDate',
  'endDate',
  'eventSchedule',
  'eventStatus',
  'previousStartDate',
  'remainingAttendeeCapacity',
  'subEvent',
  'superEvent',
  'hasCourseInstance',
  'instanceOfCourse',
  'dateModified',
]);

/** A node with all that it does not state itself taken from another one. */
export function inherit(node: Raw, from: Raw): Raw {
  const whole: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(from)) if (!OWN.has(key)) whole[key] = from[key];
  for (const key of Object.keys(node)) if (!isBlank(node[key])) whole[key] = node[key];
  return whole;
}

/** What was found in one value. */
export interface Finds {
  readonly events: Raw[];
  /** Values in the place of nodes that are none. */
  readonly misfits: unknown[];
  /** Told of every node that has an id. */
  onNode(node: Raw, id: string): void;
  /** True once a node has a type. */
  isTyped: boolean;
}

/** Gathers the events of a value; everything else is looked through for them, and passed over. */
export function findEvents(value: unknown, finds: Finds, holder?: Raw, depth: number = 0): void {
  const node = nodeOf(value);
  if (node === undefined) {
    // A list may name its items by their addresses alone.
    if (Array.isArray(value))
      for (const item of value as readonly unknown[]) findEvents(item, finds, holder, depth + 1);
    else if (typeof value !== 'string') finds.misfits.push(value);
    return;
  }
  const types = typesOf(node);
  if (types.length > 0 || node['@context'] !== undefined || node['@graph'] !== undefined) finds.isTyped = true;
  noteAll(node, finds);
  if (isEvent(node)) {
    finds.events.push(holder === undefined ? node : inherit(node, holder));
    return;
  }
  if (depth > DEEPEST) return;
  const own = heldBy(node, types) ?? holder;
  for (const field of HOLDERS) {
    for (const inner of listOf(node[field])) {
      if (asRaw(inner) !== undefined || Array.isArray(inner)) findEvents(inner, finds, own, depth + 1);
    }
  }
}

/** What an organisation, a place or a course says of its events. */
function heldBy(node: Raw, types: readonly string[]): Raw | undefined {
  if (types.includes('Course')) return { organizer: node['provider'], ...inherit(node, {}) };
  if (isBlank(node['event']) && isBlank(node['events'])) return undefined;
  return holderOf(node);
}

/** The organisation or place as what it is to its events; a person is neither. */
export function holderOf(value: Raw): Raw | undefined {
  const node = nodeOf(value) ?? value;
  const about: Record<string, unknown> = { ...node, event: undefined, events: undefined };
  if (isBlank(node['name'])) return undefined;
  const isPlace = typesOf(node).some((type) => /Place$|Venue$|Residence$/.test(type));
  const isPerson = typesOf(node).includes('Person');
  return isPerson ? undefined : isPlace ? { location: about } : { organizer: about };
}

const REFERRED = ['location', 'organizer', 'performer', 'superEvent', 'subEvent', 'address', 'instanceOfCourse'];

/** Tells of the node and of those in it, so that others can refer to them. */
function noteAll(node: Raw, finds: Finds, depth: number = 0): void {
  const id = idOf(node);
  if (id !== undefined && !isReference(node)) finds.onNode(node, id);
  if (depth > 2) return;
  for (const field of REFERRED) {
    if (typeof node[field] !== 'object') continue;
    for (const inner of listOf(node[field])) {
      const one = nodeOf(inner);
      if (one) noteAll(one, finds, depth + 1);
    }
  }
}

/** True for a node that says nothing but which one it is. */
export function isReference(node: Raw): boolean {
  return Object.keys(node).every((key) => /^@?(?:id|type|context)$/.test(key) || isBlank(node[key]));
}
