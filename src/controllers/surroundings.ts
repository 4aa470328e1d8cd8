/** What an element takes from the page around it: its language, its direction and its colours. */
import type { LitElement, ReactiveController } from 'lit';
import { warn } from '../dev/warn.js';
import { en } from '../locale/en.js';
import { Formatter } from '../locale/format.js';
import { isReviewed, isSpoken, languageOf, loadMessages, loadMore, type MoreMessages } from '../locale/load.js';
import type { Messages } from '../locale/messages.js';
import { Follower } from './follower.js';

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
function pageLanguage(element: Element): string | undefined {
  for (let near: Element | undefined = element; near; near = (near.getRootNode() as Partial<ShadowRoot>).host) {
    const lang = near.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return lang;
  }
  return undefined;
}

/** The language to speak: the page's where we know it, else the browser's where a native speaker has read ours. */
function chooseLanguage(element: Element): string {
  const page = pageLanguage(element);
  const spoken = page === undefined ? navigator.languages.find(isReviewed) : isSpoken(page) && page;
  return spoken || 'en';
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
  /** The language that was asked for last: it wins. */
  private asked = '';

  constructor(host: SurroundedElement) {
    this.host = host;
    host.addController(this);
    new Follower(host, ({ watchPage }) => (host.surroundings ? undefined : watchPage(host, () => void this.look())));
  }

  /** What holds now: the owner's, or the element's own. */
  get value(): Surroundings {
    return this.host.surroundings ?? this.own;
  }

  hostConnected(): void {
    if (!this.host.surroundings) void this.look();
  }

  private readonly look = async (): Promise<void> => {
    const { host } = this;
    const tag = (this.asked = chooseLanguage(host));
    let { words } = this.own;
    if (languageOf(tag) !== words.lang) {
      try {
        words = await loadMessages(tag);
      } catch {
        // Without the words that were asked for, English stands.
        words = en;
        warn('language-missing', host.localName, tag);
      }
      if (this.asked !== tag) return;
    }
    const { own } = this;
    const dir = host.dir === 'rtl' || host.dir === 'ltr' ? host.dir : words.dir;
    const dark = isLight(getComputedStyle(host).color);
    if (own.words === words && own.dir === dir && own.dark === dark && own.format.tag === tagFor(words, tag)) return;
    this.own = make(words, tag, dir, dark);
    host.requestUpdate();
  };
}

function tagFor(words: Messages, tag: string): string {
  // What the page wrote after the region is left out: `Intl` throws at a tag that is none.
  const [known] = /^[a-z]{2,3}-[a-z]{2}(?=-|$)/i.exec(tag) ?? [];
  return known && languageOf(known) === words.lang ? known : words.intl;
}

function make(words: Messages, tag: string, dir: 'ltr' | 'rtl', dark: boolean): Surroundings {
  return { words, format: new Formatter(words, tagFor(words, tag)), dir, dark, more: () => loadMore(words.lang) };
}
