/** Harm done to a payload at random, the same for the same seed: what broken exports, half-moved sites and spite look like. */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Next = () => number;
const pick = <T>(next: Next, list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

/** One payload in so many holds a text of ten million letters. */
const RARELY = 2000;

/** Texts that somebody may have put where a name, a time or a link belongs. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  'constructor',
  '__proto__',
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'https://user:secret@example.org/',
  'https://example.org\\@evil.example/',
  'https://other.example/next?page=2',
  '//other.example/x',
  '<img src=x onerror=alert(1)>',
  '<b>bold</b> &amp; &#x202e;turned',
  'a\u202eb\u2066c\u0000d',
  '\ud800',
  'x\udfff y',
  '\ufeffmark',
  '2026-02-30T25:61',
  '9999-12-31T23:59:59Z',
  '0000-00-00',
  '24:00',
  'FREQ=SECONDLY;COUNT=1000000000',
  'FREQ=WEEKLY;INTERVAL=0',
  'FREQ=DAILY;UNTIL=00000000',
  'America/Nowhere',
  'Jeden Dienstag um halb acht',
  '(((((((((((((((((((((((((((((((',
  'a'.repeat(30_000),
  '\u0645\u062c\u0645\u0648\u0639\u0629 \u062f\u0639\u0645',
];

function value(next: Next): unknown {
  if (next() < 1 / RARELY) return 'm'.repeat(10_000_000);
  return pick<() => unknown>(next, [
    () => null,
    () => true,
    () => false,
    () => pick(next, [0, -0, -1, 1, 7, 91, 1e21, -1e308, 1.5, 2 ** 53, 0.1]),
    () => [],
    () => ({}),
    () => [null, 1, 'x', {}, []],
    () => nested(200),
    () => ({ ['__proto__']: { name: 'x' }, constructor: 1, toString: 2, length: -1 }),
    () => pick(next, TEXTS),
    () => pick(next, TEXTS),
    () => pick(next, TEXTS),
  ])();
}

function nested(depth: number): unknown {
  let inner: unknown = 'deep';
  for (let i = 0; i < depth; i += 1) inner = i % 2 ? [inner] : { name: inner };
  return inner;
}

type Box = Record<string, unknown>;
const isBox = (item: unknown): item is Box => typeof item === 'object' && item !== null;

/** Every place in a value: the box that holds it, and its key there. */
function placesIn(root: Box): readonly (readonly [Box, string])[] {
  const places: (readonly [Box, string])[] = [];
  const boxes: Box[] = [root];
  for (let box; (box = boxes.pop());)
    for (const key of Object.keys(box)) {
      places.push([box, key]);
      if (isBox(box[key])) boxes.push(box[key]);
    }
  return places;
}

function remove(box: Box, key: string): void {
  if (Array.isArray(box)) box.splice(Number(key), 1);
  else Reflect.deleteProperty(box, key);
}

/** A copy of a JSON value with one to four harms done to it. */
export function harm<T>(given: T, next: Next): T {
  const copy = structuredClone({ given }) as Box;
  const all = placesIn(copy).slice(1);
  for (let i = 0; i <= next() * 4; i += 1) {
    const [box, key] = pick(next, all.length > 0 ? all : [[copy, 'given'] as const]);
    const old = box[key];
    pick<() => void>(next, [
      () => remove(box, key),
      () => (box[key] = value(next)),
      () => (box[key] = value(next)),
      () => (box[key] = [old]),
      () => (box[key] = [old, old, value(next)]),
      () => (box[key] = { value: old, name: old }),
      () => (box[key] = typeof old === 'string' ? harmText(old, next) : JSON.stringify(old)),
      () => (box[key] = typeof old === 'string' ? Number(old) || old.length : JSON.stringify(old)),
      () => isBox(old) && !Array.isArray(old) && (box[key] = Object.fromEntries(Object.entries(old).reverse())),
      () => !Array.isArray(box) && (box[pick(next, ['extra', 'id', 'name', '@type', '__proto__'])] = value(next)),
    ])();
  }
  return copy['given'] as T;
}

/** A text with one harm done to it. */
export function harmText(text: string, next: Next): string {
  const at = Math.floor(next() * (text.length + 1));
  const to = at + Math.floor(next() * 12);
  return pick<() => string>(next, [
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, at) + pick(next, TEXTS) + text.slice(at),
    () => text.slice(0, at) + pick(next, TEXTS) + text.slice(to),
    () => text + text,
    () => text.toUpperCase(),
    () => [...text].reverse().join(''),
    () => text.replace(/\d/g, () => String(Math.floor(next() * 10))),
  ])();
}
