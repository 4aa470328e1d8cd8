/**
 * A screen of its own size inside the test's page: a frame in which every state
 * can be reached as on the page itself. (Not every engine lets a test change
 * its window.)
 */
import type { VisitorState } from './finder-states.js';
import { makeBox, server } from './finder.js';

/** A screen and what can be shown on it. */
export interface Screen {
  readonly page: Window & typeof globalThis;
  readonly document: Document;
  /** Every state, by its name. */
  readonly states: ReadonlyMap<string, VisitorState>;
  /** Brings a state onto the screen, shows it to `look`, and clears it away. */
  show<T>(state: string, look: (place: HTMLElement) => T | Promise<T>): Promise<T>;
}

type Hook = () => void;

/** Opens a screen; it is gone after the test. `css` is the page's own. */
export async function openScreen(width: number, height: number, css: string = ''): Promise<Screen> {
  const frame = document.createElement('iframe');
  frame.title = `screen of ${width} px`;
  frame.style.cssText = `border: 0; inline-size: ${width}px; block-size: ${height}px`;
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title><style>
    body { margin: 0; } div { box-sizing: border-box; max-inline-size: 100%; }
    ${css}</style></head><body></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  makeBox({ width }).append(frame);
  await loaded;
  const page = frame.contentWindow as Window & typeof globalThis;
  const hooks = { before: [] as Hook[], after: [] as Hook[] };
  Object.assign(page, {
    __testServer: server(''),
    litIssuedWarnings: new Set(['dev-mode']),
    beforeEach: (hook: Hook) => hooks.before.push(hook),
    afterEach: (hook: Hook) => hooks.after.push(hook),
  });
  const states = new Map((await statesOf(page)).map((state) => [state.name, state]));
  const show: Screen['show'] = async (name, look) => {
    const state = states.get(name);
    if (!state) throw new Error(`no state ${name}`);
    for (const hook of hooks.before) hook();
    try {
      return await look(await state.reach());
    } finally {
      for (const hook of hooks.after) hook();
    }
  };
  return { page, document: page.document, states, show };
}

/** The list of states, as a module of the frame's own page knows it. */
function statesOf(page: Window & typeof globalThis): Promise<readonly VisitorState[]> {
  return new Promise((resolve, reject) => {
    const script = page.document.createElement('script');
    script.type = 'module';
    script.textContent = `import { STATES } from '/test/support/element-states.ts'; window.take(STATES);`;
    Object.assign(page, { take: resolve });
    page.addEventListener('error', ({ message }) => reject(new Error(message)));
    page.document.head.append(script);
  });
}
