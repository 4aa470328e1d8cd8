/**
 * The JSON-LD texts of a feed: the whole answer, or the scripts of a page. They
 * are cut out of the page's text by search while it comes; no parser of the
 * browser's is ever given a foreign page.
 */
import { FeedFault } from '../base/problem.js';
import { cutJson } from './cut-json.js';
import { mended, unwrapped } from './schema-org-mend.js';

/** One text of JSON-LD. */
export interface Block {
  readonly chunks: AsyncIterable<string>;
  /** One of several: what is wrong with it costs only itself, unless the page itself broke off. */
  readonly isScript: boolean;
  /** Whether the answer broke off before the block's end. */
  readonly isCutOff: () => boolean;
}

/** Enough text to tell a page from JSON behind a comment. */
const HEAD = 4096;
/** No start tag is longer. */
const TAG = 4096;
const MARK = /<!--|<script\b[^>]*>/i;
const IS_JSON_LD = /\stype\s*=\s*["']?\s*application\/ld\+json\b/i;
const SCRIPT_END = /<\/script/i;

/** Yields the blocks in their order. Throws `FeedFault('html')` for a page without any, `unknown-format` for other text. */
export async function* blocksOf(chunks: AsyncIterable<string>): AsyncGenerator<Block> {
  const page = new Page(chunks);
  try {
    while (page.text.length < HEAD && (await page.more()));
    const isCutOff = (): boolean => page.isCutOff;
    if (/^[[{]/.test(unwrapped(page.text))) {
      yield { chunks: page.rest(), isScript: false, isCutOff };
      return;
    }
    if (!/^\s*</.test(page.text)) throw new FeedFault('unknown-format', 'neither JSON nor a page');
    let count = 0;
    for (; await page.seek(); count += 1) {
      yield { chunks: page.script(), isScript: true, isCutOff };
      await page.skipScript();
    }
    if (count === 0) throw new FeedFault('html', 'This page holds no listings for search engines (JSON-LD).');
  } finally {
    await page.close();
  }
}

/** The text of an answer, as far as it has come and has not been used. */
class Page {
  text = '';
  isCutOff = false;
  private inScript = false;
  private readonly iterator: AsyncIterator<string>;

  constructor(chunks: AsyncIterable<string>) {
    this.iterator = chunks[Symbol.asyncIterator]();
  }

  /** Waits for more text; false after the end. */
  async more(): Promise<boolean> {
    try {
      const next = await this.iterator.next();
      if (next.done) return false;
      this.text += next.value;
      return true;
    } catch (error) {
      this.isCutOff = true;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.iterator.return?.();
  }

  async *rest(): AsyncGenerator<string> {
    do {
      const { text } = this;
      this.text = '';
      yield text;
    } while (await this.more());
  }

  /** Goes on behind the start tag of the next script of JSON-LD; other scripts and comments may hold what looks like one. */
  async seek(): Promise<boolean> {
    for (;;) {
      const mark = MARK.exec(this.text);
      if (mark) {
        this.text = this.text.slice(mark.index + mark[0].length);
        if (IS_JSON_LD.test(mark[0])) return (this.inScript = true);
        await this.skipPast(mark[0] === '<!--' ? /-->/ : SCRIPT_END);
        continue;
      }
      const open = this.text.lastIndexOf('<');
      this.text = open < 0 || this.text.length - open > TAG ? '' : this.text.slice(open);
      if (!(await this.more())) return false;
    }
  }

  /** The text of the script that `seek` has found, up to its end tag. */
  async *script(): AsyncGenerator<string> {
    for (;;) {
      const end = this.text.search(SCRIPT_END);
      // The last characters may be the beginning of the end tag.
      const length = end < 0 ? Math.max(0, this.text.length - 8) : end;
      const part = this.text.slice(0, length);
      this.text = this.text.slice(length);
      if (end >= 0) this.inScript = false;
      yield part;
      if (end >= 0) return;
      if (!(await this.more())) {
        this.isCutOff = true;
        throw new FeedFault('truncated');
      }
    }
  }

  /** Passes over what nobody wanted of a script. */
  async skipScript(): Promise<void> {
    if (this.inScript) await this.skipPast(SCRIPT_END);
    this.inScript = false;
  }

  private async skipPast(end: RegExp): Promise<void> {
    for (let at = -1; ;) {
      at = this.text.search(end);
      this.text = this.text.slice(at < 0 ? -8 : at);
      if (at >= 0 || !(await this.more())) return;
    }
  }
}

/** Values of one block that may be, or may hold, events. */
export interface Run {
  readonly values: readonly unknown[];
  /** The object whose events they are, as far as it has been read. */
  readonly holder?: Readonly<Record<string, unknown>>;
}

/** Lists at the top of a block that may be long. */
const LISTS = ['@graph', 'itemListElement', 'event', 'events'];

/** Yields the values of a block, run by run. Throws a `FeedFault` where it breaks off or is no JSON at all. */
export async function* runsOf(block: Block): AsyncGenerator<Run> {
  const members = new Map<string, unknown>();
  const chunks = mended(block.chunks, LISTS);
  for await (const { key, records } of cutJson(chunks, ['', ...LISTS], (name, value) => members.set(name, value))) {
    yield /^events?$/.test(key) ? { values: records, holder: Object.fromEntries(members) } : { values: records };
  }
  if (members.size > 0) yield { values: [Object.fromEntries(members)] };
}
