/** One way to put a finder, or one of its parts, on a page; and what a test asks of it then. */
import type { GroupCard } from '../../src/components/group-card.js';
import type { GroupFinder } from '../../src/components/group-finder.js';
import '../../src/define/group-finder.js';
import { NOW } from '../fixtures/records.js';
import { all, allByRole, byRole, focused, isVisible, nameOf, parts, until, wordsOf } from './deep.js';

/** The events that a finder sends. */
export const EVENTS = ['group-ready', 'group-change', 'group-select', 'group-error', 'group-problem'] as const;

/** Where the feed server of the tests answers. */
export const server = (path: string): string => `${window.__testServer ?? ''}${path}`;

/** What stands on the page before the test begins. */
export interface Setup {
  /** An inline feed. */
  readonly groups?: unknown;
  /** A feed's address. */
  readonly src?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** The finder's children, as HTML. */
  readonly content?: string;
  /** Width of the column in pixels. */
  readonly width?: number;
  /** Language of the part of the page that it stands in. */
  readonly lang?: string;
  /** The column's own style. */
  readonly style?: string;
  /** Do not wait for the first list. */
  readonly early?: boolean;
}

/** A finder on the page. */
export interface State {
  readonly finder: GroupFinder;
  /** The column that it stands in. */
  readonly box: HTMLElement;
  /** Every event that it has sent. */
  readonly events: readonly Event[];
  /** All visible words. */
  words(): string;
  /** The results sentence. */
  sentence(): string;
  cards(): GroupCard[];
  /** The names on the cards, in order. */
  names(): readonly string[];
  card(name: string): GroupCard;
  button(name: string | RegExp): HTMLButtonElement;
  /** Whether a visible button of this name is there. */
  hasButton(name: string | RegExp): boolean;
  press(name: string | RegExp): Promise<void>;
  /** Types into the search box. */
  type(text: string): Promise<void>;
  /** Enter in the search box. */
  enter(): Promise<void>;
  /** Opens the filter panel and waits for its choices. */
  openFilters(): Promise<void>;
  /** A checkbox of the open panel, by the words before its count. */
  choice(label: string): HTMLInputElement;
  tick(label: string): Promise<void>;
  /** Waits for everything that is asked for to be on the page. */
  settle(): Promise<void>;
}

const boxes = new Set<HTMLElement>();
const undo: (() => void)[] = [];
const realNow = Date.now;

/** An empty column on the page, gone after the test. */
export function makeBox({ width = 640, lang, style = '' }: Pick<Setup, 'width' | 'lang' | 'style'> = {}): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = style;
  box.style.inlineSize = `${width}px`;
  if (lang !== undefined) box.lang = lang;
  document.body.append(box);
  boxes.add(box);
  return box;
}

/** Does something when the test is over. */
export function afterwards(act: () => void): void {
  undo.push(act);
}

/** What a clock in the visitor's zone reads, told apart from how the elements tell it. */
export function clockHere(iso: string): string {
  const text = new Date(iso).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
  return text.toLowerCase().replace(/\s/g, ' ');
}

/** Sets the page's clock; the elements hear of it as they do after sleep. */
export function setClock(instant: number): void {
  Date.now = () => instant;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Collects console warnings instead of letting them fail the file. */
export function hearWarnings(): string[] {
  const heard: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => heard.push(words.join(' '));
  afterwards(() => (console.warn = warn));
  return heard;
}

/** Puts HTML on the page and waits for its first element to be drawn. */
export async function place<T extends HTMLElement>(
  html: string,
  setup: Pick<Setup, 'width' | 'lang' | 'style'> = {},
): Promise<T> {
  const box = makeBox(setup);
  box.innerHTML = html;
  const element = box.firstElementChild as T;
  await drawn(element);
  return element;
}

async function drawn(element: Element): Promise<void> {
  await (element as Partial<GroupCard>).updateComplete;
  for (const inner of all(element, '*')) await (inner as Partial<GroupCard>).updateComplete;
}

/** Mounts a finder and waits for its first list. */
export async function prepareState(setup: Setup = {}): Promise<State> {
  const box = makeBox(setup);
  const finder = document.createElement('group-finder');
  const events: Event[] = [];
  for (const type of EVENTS) finder.addEventListener(type, (event) => events.push(event));
  for (const [name, value] of Object.entries(setup.attributes ?? {})) finder.setAttribute(name, value);
  if (setup.src !== undefined) finder.setAttribute('src', setup.src);
  if (setup.groups !== undefined) finder.groups = setup.groups;
  if (setup.content !== undefined) finder.innerHTML = setup.content;
  box.append(finder);
  const state = describeState(finder, box, events);
  if (!setup.early) {
    await finder.ready;
    await until(() => all(box, `[lang="${spoken(finder)}"]`).length > 0);
    await state.settle();
  }
  return state;
}

/** The language of ours that the nearest `lang` names. */
function spoken(finder: Element): string {
  const lang = finder.closest('[lang]')?.getAttribute('lang') ?? '';
  return /^(?:es|fr|ar)(?![a-z])/i.exec(lang)?.[0].toLowerCase() ?? 'en';
}

function describeState(finder: GroupFinder, box: HTMLElement, events: readonly Event[]): State {
  const settle = (): Promise<void> => drawn(finder);
  const input = (): HTMLInputElement => byRole(box, 'searchbox', /./);
  const state: State = {
    finder,
    box,
    events,
    settle,
    words: () => wordsOf(box),
    sentence: () => wordsOf(parts(box, 'list-heading')[0]),
    cards: () => all<GroupCard>(box, 'group-card').filter(isVisible),
    names: () => parts(box, 'card-title').filter(isVisible).map(nameOf),
    card: (name) => {
      const found = state.cards().find((card) => parts(card, 'card-title').some((title) => nameOf(title) === name));
      if (!found) throw new Error(`no card ${name}; there are: ${state.names().join(' | ')}`);
      return found;
    },
    button: (name) => byRole(box, 'button', name),
    hasButton: (name) => allByRole(box, 'button', name).length > 0,
    press: async (name) => {
      const button = await until(() => byRole(box, 'button', name));
      button.focus();
      button.click();
      await settle();
    },
    type: async (text) => {
      const box = input();
      box.focus();
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await asked(finder);
      await settle();
    },
    enter: async () => {
      input().form?.requestSubmit();
      await asked(finder);
      await settle();
    },
    openFilters: async () => {
      await state.press(/^Filters|^Filtros/);
      await until(() => allByRole(box, 'checkbox').length > 0);
    },
    choice: (label) => {
      const found = allByRole<HTMLInputElement>(box, 'checkbox').find(
        (one) => nameOf(one).replace(/ [\d.,]+$/, '') === label,
      );
      if (!found)
        throw new Error(`no checkbox ${label}; there are: ${allByRole(box, 'checkbox').map(nameOf).join(' | ')}`);
      return found;
    },
    tick: async (label) => {
      const checkbox = state.choice(label);
      checkbox.focus();
      checkbox.click();
      await settle();
    },
  };
  return state;
}

/** The part that answers questions comes after the first results; `filter` with an unknown name waits for it and asks nothing. */
async function asked(finder: GroupFinder): Promise<void> {
  await finder.filter('-');
  await until(() => !finder.session?.snapshot.finding);
  await finder.updateComplete;
}

/** Everything that reaches the page's own error handlers while a test runs. */
export function hearErrors(): unknown[] {
  const heard: unknown[] = [];
  const hear = (event: Event): void => {
    heard.push((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason);
  };
  for (const type of ['error', 'unhandledrejection']) {
    window.addEventListener(type, hear);
    afterwards(() => window.removeEventListener(type, hear));
  }
  return heard;
}

export { focused };

beforeEach(() => {
  setClock(NOW);
});

afterEach(() => {
  for (const box of boxes) box.remove();
  boxes.clear();
  for (const act of undo.splice(0).reverse()) act();
  Date.now = realNow;
});
