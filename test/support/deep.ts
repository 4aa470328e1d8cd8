/**
 * Looks at a page as its visitor does: by roles, names and visible words,
 * through every open shadow root.
 */

type Root = Document | Element | ShadowRoot;
type Name = string | RegExp;

/** Everything that a selector matches below a root, in nested shadow roots too. */
export function all<T extends Element = HTMLElement>(root: Root, selector: string): T[] {
  const found: T[] = [];
  const inside = 'shadowRoot' in root && root.shadowRoot ? [root.shadowRoot, root] : [root];
  for (const one of inside) {
    for (const element of one.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element as T);
      if (element.shadowRoot) found.push(...all<T>(element.shadowRoot, selector));
    }
  }
  return found;
}

/** Whether an element is laid out and can be seen. */
export function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function rawWords(node: Node): string {
  // Asked by kind and not by class: a page in a frame has classes of its own.
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element;
  if (/^(script|style|template)$/.test(element.localName)) return '';
  const { display, clipPath, visibility } = getComputedStyle(element);
  // Clipped to nothing: there for those who listen.
  if (display === 'none' || visibility !== 'visible' || clipPath === 'inset(50%)') return '';
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  const nodes = assigned.length > 0 ? assigned : (element.shadowRoot ?? element).childNodes;
  const words = [...nodes].map(rawWords).join('');
  return /^(inline|contents)/.test(display) ? words : ` ${words} `;
}

/** The visible words of an element, spaces made one. */
export function wordsOf(element: Element | undefined): string {
  return element ? tidy(rawWords(element)) : '';
}

/** The name that assistive technology tells of a control. */
export function nameOf(element: Element): string {
  const labels = (element as HTMLInputElement).labels;
  const text = element.getAttribute('aria-label') ?? (labels?.length ? labels[0]?.textContent : element.textContent);
  return tidy(text ?? '');
}

const ROLES: Readonly<Record<string, string>> = {
  button: 'button',
  link: 'a[href]',
  checkbox: 'input[type="checkbox"]',
  searchbox: 'input[type="search"]',
  heading: 'h1, h2, h3, h4, h5, h6',
  group: 'fieldset',
  status: '[role="status"]',
};

function fits(text: string, name: Name): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}

/** All visible elements of a role, with this name where one is given. */
export function allByRole<T extends HTMLElement = HTMLElement>(root: Root, role: string, name?: Name): T[] {
  return all<T>(root, ROLES[role] ?? `[role="${role}"]`).filter(
    (element) => (role === 'status' || isVisible(element)) && (name === undefined || fits(nameOf(element), name)),
  );
}

/** The first visible element of a role and name; throws with what there is instead. */
export function byRole<T extends HTMLElement = HTMLElement>(root: Root, role: string, name: Name): T {
  const [found] = allByRole<T>(root, role, name);
  if (found) return found;
  const others = allByRole(root, role).map(nameOf);
  throw new Error(`no ${role} named ${String(name)}; there are: ${others.join(' | ')}`);
}

/** Every visible or hidden element that carries a part's name. */
export function parts<T extends HTMLElement = HTMLElement>(root: Root, name: string): T[] {
  return all<T>(root, `[part~="${name}"]`);
}

/** What has the focus, through every shadow root. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Waits until a question is answered yes; in the end its own words are the failure. */
export async function until<T>(ask: () => T, patience: number = 4000): Promise<NonNullable<T>> {
  const deadline = performance.now() + patience;
  for (;;) {
    let reason: unknown;
    try {
      const answer = ask();
      if (answer) return answer;
      reason = new Error(`never came true: ${ask.toString()}`);
    } catch (error) {
      reason = error;
    }
    if (performance.now() > deadline) throw reason;
    await rest(15);
  }
}

/** Does nothing for so many milliseconds. */
export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
