/** What a visitor does with a finder, each step timed from the event's own time stamp to the right cards on screen. */
import { setTimeout as wait } from 'node:timers/promises';
import { PAGE_SIZE, check } from './expectations.mjs';
import { ASKED, WORD } from './feeds.mjs';

/** Milliseconds between two keys of a word: somebody who types well. */
const TYPING = 100;
const CODES = { Backspace: 8, Enter: 13 };
/** Times that a finder is put on the page and taken away again; the first few fill what is kept once and for all. */
const MOUNTS = 100;
/** So many at one call of the probe, none of which may take for ever. */
const AT_ONCE = 10;

/** A call of the probe as an expression. */
export const call = (name, ...values) =>
  `benchProbe.${name}(${values.map((value) => JSON.stringify(value) ?? 'undefined').join(', ')})`;

async function pressKey(cdp, key) {
  const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
  const stroke = { key, windowsVirtualKeyCode: CODES[key] ?? key.toUpperCase().charCodeAt(0) };
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke, ...(text && { text }) });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
}

async function click(cdp, { x, y }) {
  for (const type of ['mousePressed', 'mouseReleased']) {
    await cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }
}

/** Milliseconds from the event of `act` to what is wanted on screen. */
async function timed({ evaluate }, type, step, wanted, act) {
  const { right: _, ...inPage } = wanted;
  await evaluate(call('arm', type, inPage));
  await act();
  const { time, headings } = await evaluate('benchProbe.answer');
  check(headings, wanted, step);
  return time;
}

const timedKey = (opened, step, wanted, ...keys) =>
  timed(opened, 'keydown', step, wanted, async () => {
    for (const key of keys) await pressKey(opened.cdp, key);
  });

async function timedClick(opened, step, wanted, { selector, text }) {
  const spot = await opened.evaluate(call('aim', selector, text));
  return timed(opened, 'click', step, wanted, () => click(opened.cdp, spot));
}

/** Types without waiting for any answer. */
async function type({ cdp }, text) {
  for (const key of text) {
    await pressKey(cdp, key);
    await wait(TYPING);
  }
}

/** The visit's first key, the fifth of a word, and the box emptied at once. */
async function search(opened, subject, expected) {
  await opened.evaluate(call('focus', subject.search));
  const first = await timedKey(opened, 'first key', expected.first, WORD[0]);
  await type(opened, WORD.slice(1, -1));
  const fifth = await timedKey(opened, 'fifth key', expected.fifth, WORD.at(-1));
  await opened.evaluate(call('focus', subject.search));
  const clear = await timedKey(opened, 'clear', expected.cleared, 'Backspace');
  return { search: first, fifth, clear };
}

/** The ZIP's last digit, with Enter right behind it: some answer to the one, some to the other. */
async function nearest(opened, subject, { near }) {
  if (!subject.place || near.first === 0) return {};
  await opened.evaluate(call('focus', subject.search));
  await type(opened, ASKED.zip.slice(0, -1));
  return { near: await timedKey(opened, 'distance sort', near, ASKED.zip.at(-1), 'Enter') };
}

async function more(opened, subject, expected, size) {
  if (!subject.more || size < 2 * PAGE_SIZE) return {};
  return { more: await timedClick(opened, 'show more', expected.more, subject.more) };
}

/** English to Spanish, timed, and back. */
async function language({ evaluate }, { language: spoken }) {
  if (!spoken) return {};
  const time = await evaluate(call('speak', spoken.element, 'es', spoken.status, spoken.es));
  await evaluate(call('speak', spoken.element, 'en', spoken.status, spoken.en));
  return { language: time };
}

/** All steps of a visit; what the subject has no control for is left out. */
export async function visit(opened, subject, expected, size) {
  return {
    ...(await search(opened, subject, expected)),
    filter: await timedClick(opened, 'filter on', expected.filtered, subject.filter),
    filterOff: await timedClick(opened, 'filter off', expected.unfiltered, subject.filter),
    ...(await language(opened, subject)),
    ...(await more(opened, subject, expected, size)),
    ...(await nearest(opened, subject, expected)),
  };
}

/** What the page holds after a forced collection: bytes of script objects, nodes, listeners. */
export async function holdings(cdp) {
  // What the first collection lets go may be the last to hold something else.
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** Mounts and unmounts in an emptied page; what stays behind, for each mount. */
export async function leaks({ cdp, evaluate }, { mount }) {
  if (!mount) return {};
  const some = () => evaluate(call('mount', mount, AT_ONCE, PAGE_SIZE));
  await some();
  const before = await holdings(cdp);
  let time = 0;
  for (let done = 0; done < MOUNTS; done += AT_ONCE) time += await some();
  const after = await holdings(cdp);
  const each = (key) => (after[key] - before[key]) / MOUNTS;
  return {
    mount: time / MOUNTS,
    mountHeap: each('heap'),
    mountNodes: each('nodes'),
    mountListeners: each('listeners'),
  };
}
