/**
 * The way from page to page of one feed. A page names the next one, and what a
 * feed says is not to be trusted: it may lead to another host, which nobody
 * configured (P1), or round in a circle.
 */
import { FeedFault } from '../base/problem.js';

/** More pages than any directory has that fits the byte cap. */
const MOST_PAGES = 2000;

/** Remembers the pages of one walk. */
export class Trail {
  private readonly seen: Set<string> = new Set<string>();
  private readonly origin: string | undefined;

  /** `first`: the URL that the host configured; an inline feed has no next page. */
  constructor(first: string) {
    this.seen.add(first);
    this.origin = parseUrl(first)?.origin;
  }

  /**
   * The next page's URL, or undefined where none is named, or it was read before.
   * Throws `FeedFault('truncated')` where it stands at another host.
   */
  next(link: unknown, base: string): string | undefined {
    if (typeof link !== 'string' || link.trim() === '' || this.origin === undefined) return undefined;
    const url = parseUrl(link.trim(), base);
    if (url === undefined || this.seen.has(url.href)) return undefined;
    // Behind a proxy that speaks https many servers still write http of themselves.
    if (this.origin === `https://${url.host}` && url.protocol === 'http:')
      return this.next(url.href.replace('http:', 'https:'), base);
    if (url.origin !== this.origin) throw new FeedFault('truncated', `its next page is at another host, ${url.host}`);
    if (this.seen.size >= MOST_PAGES) throw new FeedFault('truncated', 'it has more pages than are read');
    this.seen.add(url.href);
    return url.href;
  }
}

/** The URL where it is one of the web, or undefined. */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    const parsed = new URL(url, base);
    return /^https?:$/.test(parsed.protocol) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The value of a query parameter, if the URL has it. */
export function parameter(url: string, name: string): string | undefined {
  return parseUrl(url)?.searchParams.get(name) ?? undefined;
}

/** The URL with query parameters set; nothing else of it changes. Undefined for a feed that has no URL. */
export function withParameters(url: string, values: Readonly<Record<string, string>>): string | undefined {
  const parsed = parseUrl(url);
  if (parsed === undefined) return undefined;
  for (const [name, value] of Object.entries(values)) parsed.searchParams.set(name, value);
  return parsed.href;
}

/** A fault of a page that another one named: one that is no list (`what`) cuts the feed off, whose format is known. */
export function asLaterFault(error: unknown, what: string): unknown {
  if (!(error instanceof FeedFault) || error.code !== 'unknown-format') return error;
  return new FeedFault('truncated', `a later page is no ${what}${error.detail && `: ${error.detail}`}`);
}
