/** Runs the command inside this process, with a clock and streams of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after } from 'node:test';
import { main } from '../../tools/cli/main.mjs';

/** Sunday, 22 November 2026. */
export const NOW = Date.parse('2026-11-22T12:00:00Z');

export interface Outcome {
  readonly exit: number;
  /** What came on standard output. */
  readonly out: string;
  /** What was told beside it. */
  readonly said: string;
}

/** What `group-finder …` does; `input` stands on standard input. */
export async function run(argv: readonly string[], input: unknown = ''): Promise<Outcome> {
  let [out, said] = ['', ''];
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const exit = await main([...argv], {
    out: (more: string) => (out += more),
    say: (more: string) => (said += more),
    stdin: Readable.from([Buffer.from(text)]),
    now: NOW,
  });
  return { exit, out, said };
}

/** What of a result of `check --json` the tests read. */
export interface Result {
  readonly format?: string;
  readonly fault?: { readonly code: string; readonly detail: string; readonly status?: number };
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly { readonly record: string; readonly field: string; readonly code: string }[];
  readonly misses: readonly { readonly key: string; readonly count: number; readonly of: number }[];
  readonly answers: readonly { readonly url: string; readonly wireBytes: number; readonly bytes: number }[];
  readonly rules: readonly {
    readonly id: string;
    readonly level: string;
    readonly kept?: boolean;
    readonly said?: string;
  }[];
  readonly exit: number;
}

/** The findings as a program gets them. */
export async function findings(input: string, text: unknown = '', ...more: readonly string[]): Promise<Result> {
  return JSON.parse((await run(['check', input, '--json', ...more], text)).out) as Result;
}

/** The ids of the rules that are not kept, listings aside. */
export const brokenRules = ({ rules }: Result): readonly string[] =>
  rules.flatMap(({ id, kept }) => (kept === false && !id.startsWith('L') ? id : []));

/** A folder that is gone after the tests of this file. */
export function scratch(): (name: string, text?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'group-finder-cli-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return (name, text) => {
    const path = join(folder, name);
    if (text !== undefined) writeFileSync(path, text);
    return path;
  };
}

/** A server for one test; returns its origin, and closes after the tests of this file. */
export async function serveWith(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
