/** FHIR's bulk export writes one resource a line (NDJSON); the cutter of JSON wants a list. */

/** No line of a resource is longer; what is longer without an end is one Bundle in a single line. */
const LONGEST_HEAD = 65_536;

/** The text as it is, or as a list where it is resources line by line. */
export async function* asList(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let head: string | undefined = '';
  let isLines = false;
  for await (const chunk of chunks) {
    let text = chunk;
    if (head !== undefined) {
      head += chunk;
      if (head.length < LONGEST_HEAD && !/\S\s*\n\s*\S/.test(head)) continue;
      // No string of JSON holds a line's end, so a first line that is whole is a record.
      isLines = /^\s*\{[^\n]*\}\s*\n\s*\{/.test(head);
      text = isLines ? `[${head.trimStart()}` : head;
      head = undefined;
    }
    // An empty item is passed over.
    yield isLines ? text.replaceAll('\n', ',\n') : text;
  }
  if (head !== undefined) yield head;
  if (isLines) yield ']';
}
