/**
 * Looks at a story as a visitor does: at what is visible, by its words, its
 * role and its name, through every open shadow root.
 */
import { within } from 'storybook/test';

type Root = HTMLElement | ShadowRoot;
type Name = string | RegExp;

/** Milliseconds that a story may take to show what it promises. */
const PATIENCE = 4000;

/** What a play function can ask. Every question waits until the answer is yes. */
export interface Look {
  /** These words are on the page. Words for those who listen only are no answer. */
  says(words: Name, patience?: number): Promise<void>;
  /** A visible element of this role, with this name. */
  finds(role: string, name: Name, patience?: number): Promise<HTMLElement>;
  /** Exactly so many elements match a selector. */
  counts(selector: string, count: number): Promise<HTMLElement[]>;
  /** The focus is on this element, or on one with these words. */
  focuses(target: Element | string): Promise<void>;
  /** These words are not on the page now. */
  lacks(words: Name): void;
  /** No visible element has this role and name now. */
  misses(role: string, name: Name): void;
  /** Everything that a selector matches now, seen or not. */
  all(selector: string): HTMLElement[];
}

/** A root and every open shadow root below it. */
function rootsIn(root: Root): Root[] {
  const hosts = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...hosts.flatMap(rootsIn)];
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The visible words of a node, in the order in which they are laid out. */
function wordsOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || /^(script|style|template)$/.test(node.localName)) return '';
  const { display, clipPath } = getComputedStyle(node);
  // Clipped to nothing: there for those who listen.
  if (display !== 'contents' && (!isVisible(node) || clipPath === 'inset(50%)')) return '';
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const nodes = assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes;
  const words = [...nodes].map(wordsOf).join('');
  return /^(inline|contents)/.test(display) ? words : ` ${words} `;
}

function includes(text: string, words: Name): boolean {
  return typeof words === 'string' ? text.includes(words) : words.test(text);
}

/** A name is compared whole; where words for those who listen begin with a mark, no space stands before it. */
function isNamed(name: Name): (computed: string) => boolean {
  return (computed) => {
    const tidy = computed.replace(/\s+/g, ' ').replace(/ (?=[:,])/g, '');
    return typeof name === 'string' ? tidy === name : name.test(tidy);
  };
}

/** Asks again and again, until the check throws no more; in the end its own words are the failure. */
async function until<T>(check: () => T, patience: number = PATIENCE): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Starts to look at one story. */
export function look(canvas: HTMLElement): Look {
  const words = (): string => wordsOf(canvas).replace(/\s+/g, ' ').trim();
  const all = (selector: string): HTMLElement[] =>
    rootsIn(canvas).flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
  const named = (role: string, name: Name): HTMLElement[] =>
    rootsIn(canvas)
      .flatMap((root) => within(root as HTMLElement).queryAllByRole(role, { name: isNamed(name), hidden: true }))
      .filter(isVisible);
  return {
    all,
    says: (wanted, patience) =>
      until(() => {
        if (!includes(words(), wanted)) throw new Error(`not on the page: ${String(wanted)}\n${words()}`);
      }, patience),
    finds: (role, name, patience) =>
      until(() => {
        const [found] = named(role, name);
        if (!found) throw new Error(`no ${role} named ${String(name)} on the page\n${words()}`);
        return found;
      }, patience),
    counts: (selector, count) =>
      until(() => {
        const found = all(selector);
        if (found.length !== count) throw new Error(`${found.length} of ${selector}, not ${count}\n${words()}`);
        return found;
      }),
    focuses: (target) =>
      until(() => {
        const element = focused();
        const isThere = typeof target === 'string' ? element?.textContent?.includes(target) : element === target;
        if (!isThere) throw new Error(`the focus is on ${element?.localName} "${element?.textContent?.trim()}"`);
      }),
    lacks: (unwanted) => {
      if (includes(words(), unwanted)) throw new Error(`on the page: ${String(unwanted)}\n${words()}`);
    },
    misses: (role, name) => {
      if (named(role, name).length > 0) throw new Error(`on the page: a ${role} named ${String(name)}\n${words()}`);
    },
  };
}

/** What has the focus, through every shadow root. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
