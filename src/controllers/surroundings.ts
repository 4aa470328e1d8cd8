/** What an element takes from the page around it: its language, its direction and its colours. */
import type { LitElement, ReactiveController } from 'lit';
import { warn } from '../dev/warn.js';
import { en } from '../locale/en.js';
import { Formatter } from '../locale/format.js';
import { isReviewed, isSpoken, languageOf, loadMessages, loadMore, type MoreMessages } from '../locale/load.js';
import type { Messages } from '../locale/messages.js';

/** Handed down from a finder to its parts. */
export interface Surroundings {
  readonly words: Messages;
  readonly format: Formatter;
  readonly dir: 'ltr' | 'rtl';
  /** The page's text is light, so its surface is dark. */
  readonly dark: boolean;
  /** The words of what opens later. */
  readonly more: () => Promise<MoreMessages>;
}

/** An element that may be given its surroundings by its owner. */
export interface SurroundedElement extends LitElement {
  surroundings: Surroundings | undefined;
}

/** The nearest `lang` from an element outwards, across shadow hosts. */
export function pageLanguage(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element) {
      const lang = node.getAttribute('lang');
      if (lang) return lang;
    }
  }
  return undefined;
}

/** The language to speak: the page's where we know it, else the browser's where a native speaker has read ours. */
function chooseLanguage(element: Element): string {
  const page = pageLanguage(element);
  if (page !== undefined) return isSpoken(page) ? page : 'en';
  const browser = navigator.languages.find((tag) => isSpoken(tag) && isReviewed(tag));
  return browser ?? 'en';
}

/** Whether a computed colour is a light one. */
function isLight(color: string): boolean {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return color.startsWith('rgb') && 0.2126 * r + 0.7152 * g + 0.0722 * b > 140;
}

/** Keeps the surroundings of an element that nobody gave it any. */
export class SurroundingsController implements ReactiveController {
  private readonly host: SurroundedElement;
  private own: Surroundings = make(en, 'en', 'ltr', false);
  private observer: MutationObserver | undefined;
  private asked = '';

  constructor(host: SurroundedElement) {
    this.host = host;
    host.addController(this);
  }

  /** What holds now: the owner's, or the element's own. */
  get value(): Surroundings {
    return this.host.surroundings ?? this.own;
  }

  hostConnected(): void {
    if (this.host.surroundings) return;
    this.observer = new MutationObserver(() => this.look());
    for (let root = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      this.observer.observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
    // Where pages switch between light and dark.
    for (const element of [document.documentElement, document.body]) {
      this.observer.observe(element, {
        attributes: true,
        attributeFilter: ['lang', 'dir', 'class', 'style', 'data-theme', 'data-bs-theme'],
      });
    }
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.look);
    this.look();
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
    matchMedia('(prefers-color-scheme: dark)').removeEventListener('change', this.look);
  }

  private readonly look = (): void => {
    const tag = chooseLanguage(this.host);
    this.asked = tag;
    if (languageOf(tag) === languageOf(this.own.words.lang)) {
      this.take(this.own.words, tag);
      return;
    }
    void this.load(tag);
  };

  private async load(tag: string): Promise<void> {
    let words: Messages = en;
    try {
      words = await loadMessages(tag);
    } catch {
      warn('language-missing', this.host.localName, tag);
    }
    // The latest wins; and without the words that were asked for, English stands.
    if (this.asked === tag) this.take(words, tag);
  }

  private take(words: Messages, tag: string): void {
    const attribute = this.host.dir;
    const dir = attribute === 'rtl' || attribute === 'ltr' ? attribute : words.dir;
    const dark = isLight(getComputedStyle(this.host).color);
    const { own } = this;
    if (own.words === words && own.dir === dir && own.dark === dark && own.format.tag === tagFor(words, tag)) return;
    this.own = make(words, tag, dir, dark);
    this.host.requestUpdate();
  }
}

function tagFor(words: Messages, tag: string): string {
  const fits = languageOf(tag) === words.lang && /^[a-z]{2,3}-[a-z]{2}\b/i.test(tag);
  return fits ? tag : words.intl;
}

function make(words: Messages, tag: string, dir: 'ltr' | 'rtl', dark: boolean): Surroundings {
  return { words, format: new Formatter(words, tagFor(words, tag)), dir, dark, more: () => loadMore(words.lang) };
}
