/**
 * What content systems get wrong in JSON-LD, put right while the text comes:
 * trailing commas, raw line breaks in strings, and the marks of comments that
 * hide it from old browsers. Anything else stays broken, and is reported.
 */

/** Enough text to see whether a long list stands at the top of a block. */
const HEAD = 4096;
/** Byte-order mark, comments without a bracket in them, and what hides JSON from old browsers. */
const WRAPPING = /^(?:\s|<!--(?:(?!-->)[^[{])*-->|\/\*(?:(?!\*\/)[^[{<])*\*\/|<!--|\/\/|\/\*|\*\/|<!\[CDATA\[)+/i;

/** The beginning of a text without what may stand before JSON. */
export function unwrapped(text: string): string {
  return text.replace(WRAPPING, '');
}

/** The text without the usual slips. An object is put into a list unless one of `lists` stands in its beginning: so it is read, or broken, as a whole. */
export async function* mended(chunks: AsyncIterable<string>, lists: readonly string[]): AsyncGenerator<string> {
  const mender = new Mender();
  const list = new RegExp(`"(?:${lists.join('|')})"\\s*:\\s*\\[`);
  let head: string | undefined = '';
  let end = '';
  const begin = (whole: string): string => {
    const text = unwrapped(whole);
    // An empty script is no fault.
    if (text === '') return '[]';
    if (!text.startsWith('{') || list.test(text)) return text;
    end = ']';
    return `[${text}`;
  };
  for await (const chunk of chunks) {
    if (head === undefined) yield mender.push(chunk);
    else if ((head += chunk).length >= HEAD) {
      yield mender.push(begin(head));
      head = undefined;
    }
  }
  if (head !== undefined) yield mender.push(begin(head));
  yield mender.end() + end;
}

/** Strings without a slip are passed over whole. */
const OUTSIDE = /"[^"\\\u0000-\u001f]*"|"|,[\s,]*[}\]]|<!--|<!\[CDATA\[|-->|\]\]>|\/[/*]|\*\//g; // eslint-disable-line no-control-regex
// eslint-disable-next-line no-control-regex
const INSIDE = /["\\\u0000-\u001f]/g;
/** The end of a piece that may be the beginning of a mark. */
const TAIL = /(?:,[\s,]*|<!?-?|<!\[C?D?A?T?A?|-+|\]+|[/*])$/;
const ESCAPED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

class Mender {
  private held = '';
  private inString = false;

  push(chunk: string): string {
    const text = this.held + chunk;
    this.held = '';
    let done = '';
    /** Up to where `text` has been looked at, and up to where it has been taken over. */
    let at = 0;
    let taken = 0;
    const replace = (from: number, to: number, by: string): void => {
      done += text.slice(taken, from) + by;
      taken = at = to;
    };
    while (at < text.length) {
      const pattern = this.inString ? INSIDE : OUTSIDE;
      pattern.lastIndex = at;
      const [mark] = pattern.exec(text) ?? [];
      if (mark === undefined) break;
      const end = pattern.lastIndex;
      const from = end - mark.length;
      at = end;
      if (mark === '"') this.inString = !this.inString;
      else if (mark === '\\') at = end + 1;
      else if (this.inString) replace(from, end, ESCAPED[mark] ?? ' ');
      else if (mark.startsWith(',')) replace(from, end, mark.slice(-1));
      else if (!mark.startsWith('"')) replace(from, end, ' ');
    }
    // A piece may end between a backslash and what it escapes.
    const tail = this.inString
      ? at > text.length
        ? 1
        : 0
      : (TAIL.exec(text.slice(Math.max(at, taken)))?.[0].length ?? 0);
    this.held = text.slice(text.length - tail);
    return done + text.slice(taken, text.length - tail);
  }

  end(): string {
    return this.held;
  }
}
