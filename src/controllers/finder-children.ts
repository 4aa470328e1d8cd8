/** The feeds that a finder is told of: by its attributes, its `groups` property, a script child and `<group-source>` children. */
import type { LitElement, ReactiveController } from 'lit';
import type { SourceConfig } from '../sources/load.js';

/** What a finder and a `<group-source>` share. */
export interface SourceAttributes {
  readonly src: string | undefined;
  readonly type: string | undefined;
  readonly label: string | undefined;
  readonly terms: string | undefined;
  readonly timeout: number | undefined;
  readonly maxBytes: number | undefined;
  readonly keepCopy: boolean;
}

/** A finder, or an extra with a feed of its own, as far as its feeds need to know it. */
export interface FeedHost extends LitElement, Partial<SourceAttributes> {
  readonly groups?: unknown;
}

const SECONDS = 10;
const BYTES = 67_108_864;

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
    const add = (from: Partial<SourceAttributes>, src: string | undefined, inline?: unknown): void => {
      if (src || inline !== undefined) configs.push(configOf(from, src ?? '', inline));
    };
    add(host, host.src);
    add(host, '', host.groups);
    for (const child of host.children) {
      if (child.localName === 'group-source') {
        const source = child as Element & SourceAttributes;
        add(source, source.src);
      } else if (
        child instanceof HTMLScriptElement &&
        /^application\/(ld\+)?json$/.test(child.type) &&
        host.groups === undefined
      ) {
        add(host, '', child.textContent?.trim() || undefined);
      }
    }
    if (!configs[0] && host.type === 'schema-org') add(host, '', readPage());
    return configs;
  }
}

/** What the page itself tells search engines, as a page with nothing else in it. */
function readPage(): string | undefined {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  // Read, not written.
  // eslint-disable-next-line no-restricted-properties
  return Array.from(scripts, ({ outerHTML }) => outerHTML).join('') || undefined;
}

/** An address in full; as it is where it is none, which the load will say. */
export function addressOf(src: string): string {
  try {
    return new URL(src, document.baseURI).href;
  } catch {
    return src;
  }
}

/** One feed as its attributes tell it, with our own limits where they tell none. */
function configOf(
  { type, label, terms, timeout = 0, maxBytes = 0, keepCopy }: Partial<SourceAttributes>,
  from: string,
  inline: unknown,
): SourceConfig {
  const src = from && addressOf(from);
  const name = label || src || 'inline';
  return {
    src,
    inline,
    type: type || 'auto',
    label: name,
    terms: terms || {},
    timeout: timeout > 0 ? timeout : SECONDS,
    maxBytes: maxBytes > 0 ? maxBytes : BYTES,
    keepCopy: !!keepCopy && from !== '',
  };
}
