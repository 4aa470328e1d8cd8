/** The pieces that the sections of an opened card are made of. */
import { html, nothing, type TemplateResult } from 'lit';

/** A piece, or nothing. */
export type Part = TemplateResult | typeof nothing;

/** The titles of one detail. */
export interface Titles {
  /** A heading. */
  readonly title: (label: string) => TemplateResult;
  /** One section under its title; none without content. */
  readonly section: (label: string, content: unknown) => Part;
}

/** Titles of this level: one below that of the group's name. */
export function titlesAt(level: number): Titles {
  const title = (label: string): TemplateResult =>
    html`<p class="label" role="heading" aria-level=${Math.min(6, level || 4)}>${label}</p>`;
  return {
    title,
    section: (label, content) => (isEmpty(content) ? nothing : html`<section>${title(label)} ${content}</section>`),
  };
}

function isEmpty(content: unknown): boolean {
  return content === undefined || content === '' || content === nothing;
}

/** One line each of what is stated; nothing where nothing is. */
export function lines(items: readonly unknown[]): Part {
  const stated = items.filter((item) => !isEmpty(item));
  return stated.length === 0 ? nothing : html`${stated.map((item) => html`<p dir="auto">${item}</p>`)}`;
}

/** Text of a feed, in the language of its listing (A21); not a `bdi`, at which `dir="auto"` does not look. */
export function told(text: string | undefined, lang: string | undefined): Part {
  return text ? html`<span lang=${lang ?? nothing}>${text}</span>` : nothing;
}

/** A link whose other side hears nothing of this page (P4). */
export function link(href: string, text: string): TemplateResult {
  return html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${text}</a>`;
}

/** A list by its name; one without a name is called by its host. */
export function feedName(feed: string): string {
  return /^https?:/i.test(feed) ? hostOf(feed) : feed;
}

/** The host of an address, for telling where a link goes; the text itself where it is no address. */
export function hostOf(url: string): string {
  try {
    return new URL(url, document.baseURI).hostname.replace(/^www\./, '') || url;
  } catch {
    return url;
  }
}
