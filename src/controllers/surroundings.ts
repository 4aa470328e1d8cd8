/** What an element takes from the page around it: its language, its direction and its colours. */
import type { LitElement, ReactiveController } from 'lit';
import { warn } from '../dev/warn.js';
import { en } from '../locale/en.js';
import { Formatter } from '../locale/format.js';
import { isReviewed, isSpoken, languageOf, loadMessages, loadMore, type MoreMessages } from '../locale/load.js';
import type { Messages } from '../locale/messages.js';
import { Follower } from './follower.js';
import type { settleTheme } from './theme.js';

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

/** The language to speak: what was chosen, else the page's where we know it, else the browser's where a native speaker has read ours. */
export function chooseLanguage(element: Element, chosen?: string): string {
  const page = chosen ?? pageLanguage(element);
  const spoken = page === undefined ? navigator.languages.find(isReviewed) : isSpoken(page) && page;
  return spoken || 'en';
}

/** Whether a computed colour is a light one. */
function isLight(color: string): boolean {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return color.startsWith('rgb') && 0.2126 * r + 0.7152 * g + 0.0722 * b > 140;
}

/** For so many milliseconds words are waited for before English stands in. */
const PATIENCE = 2000;

/** Keeps the surroundings of an element that nobody gave it any. */
export class SurroundingsController implements ReactiveController {
  private readonly host: SurroundedElement;
  private own: Surroundings = make(en, 'en', 'ltr', false);
  /** The language that was asked for last: it wins. */
  private asked = '';
  /** What the visitor has chosen to read, in place of the page's language. */
  chosen: string | undefined;
  /** The first words are on their way; until then nothing of ours is drawn, since other words would take other room (R10). */
  waiting: Promise<void> | undefined;
  /** Mends the colors; lazy. */
  private settle: typeof settleTheme | undefined;

  constructor(host: SurroundedElement) {
    this.host = host;
    host.addController(this);
    new Follower(host, ({ followPage, settleTheme }) => {
      this.settle = settleTheme;
      return followPage(host, () => void this.look());
    });
  }

  /** What holds now: the owner's, or the element's own. */
  get value(): Surroundings {
    return this.host.surroundings ?? this.own;
  }

  hostConnected(): void {
    const { host } = this;
    if (host.surroundings) return;
    void this.look();
    const style = getComputedStyle(host);
    const set = (name: string): string => style.getPropertyValue(`--group-color-${name}`);
    // Light or dark can be told from the text that is inherited, where that is written in the plain way.
    const isSure = style.color.startsWith('rgb') && !set('text') && !set('surface');
    if (isSure && !set('accent')) return;
    const looked = import('./page-changes.js').then(
      async ({ settleTheme }) => {
        this.settle = settleTheme;
        // By then the wrapper is there.
        await new Promise((resolve) => setTimeout(resolve));
        await this.look();
      },
      // A missing file is told by the follower.
      () => undefined,
    );
    if (!isSure) this.waiting ??= this.wait(looked);
  }

  /** Speaks a language in place of the page's; undefined: the page's again. Resolves when its words are there. */
  speak(tag: string | undefined): Promise<void> {
    this.chosen = tag;
    return this.look();
  }

  private async wait(words: Promise<unknown> | Messages): Promise<void> {
    await Promise.race([words, new Promise((resolve) => setTimeout(resolve, PATIENCE))]).catch(() => undefined);
    this.waiting = undefined;
    this.host.requestUpdate();
  }

  private readonly look = async (): Promise<void> => {
    const { host } = this;
    const tag = (this.asked = chooseLanguage(host, this.chosen));
    let { words } = this.own;
    if (languageOf(tag) !== words.lang) {
      try {
        const coming = loadMessages(tag);
        if (!host.hasUpdated) this.waiting = this.wait(coming);
        words = await coming;
      } catch {
        // Without the words that were asked for, English stands.
        words = en;
        warn('language-missing', host.localName, tag);
      }
      if (this.asked !== tag) return;
    }
    const { own } = this;
    const dir = !this.chosen && (host.dir === 'rtl' || host.dir === 'ltr') ? host.dir : words.dir;
    const dark = this.settle?.(host) ?? isLight(getComputedStyle(host).color);
    if (own.words === words && own.dir === dir && own.dark === dark && own.format.tag === tagFor(words, tag)) return;
    this.own = make(words, tag, dir, dark);
    host.requestUpdate();
  };
}

function tagFor({ intl, lang }: Messages, tag: string): string {
  // What the page wrote after the region is left out: `Intl` throws at a tag that is none.
  const [known] = /^[a-z]{2,3}-[a-z]{2}(?=-|$)/i.exec(tag) ?? [];
  // What our words say of digits and calendars holds in every region.
  return known && languageOf(known) === lang ? intl.replace(/^\w+(-\w\w\b)?/, known) : intl;
}

function make(words: Messages, tag: string, dir: 'ltr' | 'rtl', dark: boolean): Surroundings {
  return { words, format: new Formatter(words, tagFor(words, tag)), dir, dark, more: () => loadMore(words.lang) };
}
