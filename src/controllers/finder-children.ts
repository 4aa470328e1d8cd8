/** The feeds that a finder is told of: by its attributes, its `groups` property, a script child and `<group-source>` children. */
import type { LitElement, ReactiveController } from 'lit';
import { warn } from '../dev/warn.js';
import type { SourceConfig } from '../sources/load.js';

/** The attributes that a finder and a `<group-source>` share. */
export interface SourceAttributes {
  readonly src: string | undefined;
  readonly type: string;
  readonly label: string | undefined;
  readonly terms: string | undefined;
  readonly timeout: number;
  readonly maxBytes: number;
}

/** A finder, as far as its feeds need to know it. */
export interface FeedHost extends LitElement, SourceAttributes {
  readonly groups: unknown;
}

const WHOLE = 'inline';

/** Watches the children of a finder; they may come, change and go at any time. */
export class FinderChildren implements ReactiveController {
  private readonly host: FeedHost;
  private observer: MutationObserver | undefined;

  constructor(host: FeedHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.observer = new MutationObserver(() => this.host.requestUpdate());
    this.observer.observe(this.host, { childList: true, subtree: true, attributes: true, characterData: true });
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }

  /** All feeds, in the order in which they are named. */
  read(): readonly SourceConfig[] {
    const { host } = this;
    const configs: SourceConfig[] = [];
    if (host.src !== undefined && host.src !== '') push(configs, host, { src: host.src });
    if (host.groups !== undefined) push(configs, host, { inline: host.groups });
    for (const child of host.children) {
      if (child.localName === 'group-source' && child.getAttribute('src')) {
        push(configs, attributesOf(child), { src: child.getAttribute('src') as string });
      } else if (child instanceof HTMLScriptElement && child.type === 'application/json' && host.groups === undefined) {
        const text = child.textContent?.trim();
        if (text) push(configs, host, { inline: text });
      }
    }
    return configs;
  }
}

function push(list: SourceConfig[], from: SourceAttributes, feed: { src?: string; inline?: unknown }): void {
  let src = '';
  if (feed.src !== undefined) {
    try {
      src = new URL(feed.src, document.baseURI).href;
    } catch {
      src = feed.src;
    }
  }
  const label = from.label || src || WHOLE;
  list.push({
    src,
    type: from.type,
    label,
    terms: readTerms(from.terms, label),
    timeout: from.timeout > 0 ? from.timeout : 10,
    maxBytes: from.maxBytes > 0 ? from.maxBytes : 67_108_864,
    ...('inline' in feed ? { inline: feed.inline } : {}),
  });
}

function attributesOf(element: Element): SourceAttributes {
  const get = (name: string): string | undefined => element.getAttribute(name) ?? undefined;
  return {
    src: get('src'),
    type: get('type') ?? 'auto',
    label: get('label'),
    terms: get('terms'),
    timeout: Number(get('timeout') ?? 10),
    maxBytes: Number(get('max-bytes') ?? 0),
  };
}

/** The host's map from the feed's codes to ours. */
function readTerms(text: string | undefined, label: string): Readonly<Record<string, string>> {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      );
    }
  } catch {
    // Said below.
  }
  warn('terms-unreadable', label);
  return {};
}
