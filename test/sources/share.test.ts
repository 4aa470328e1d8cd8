/** One load for all who ask for the same feed at the same time (R7). */
import { expect } from '@open-wc/testing';
import { FeedFault } from '../../src/base/problem.js';
import type { LoadTools, SourceConfig } from '../../src/sources/load.js';
import { loadShared } from '../../src/sources/share.js';

const feed = (names: readonly string[]): string =>
  `{"groups":[${names.map((name) => `{"id":"${name}","name":"${name}"}`).join(',')}]}`;

const config = (given: Partial<SourceConfig> = {}): SourceConfig => ({
  src: 'https://feeds.example.org/shared.json',
  type: 'native',
  label: 'L',
  terms: {},
  timeout: 5,
  maxBytes: 1e6,
  ...given,
});

/** A server that answers when it is told to. */
class Server {
  asked = 0;
  aborted = 0;
  private readonly stream = new TransformStream<Uint8Array, Uint8Array>(undefined, { highWaterMark: 100 });
  private readonly writer = this.stream.writable.getWriter();

  readonly fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    this.asked += 1;
    init?.signal?.addEventListener('abort', () => {
      this.aborted += 1;
      void this.writer.abort(init.signal?.reason).catch(() => undefined);
    });
    return new Response(this.stream.readable);
  };

  async say(text: string): Promise<void> {
    await this.writer.write(new TextEncoder().encode(text));
    await rest();
  }

  async end(): Promise<void> {
    await this.writer.close();
    await rest();
  }
}

const rest = (milliseconds = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One who asks, and what she was told. */
class User {
  readonly names: string[] = [];
  readonly feeds = new Set<string>();
  readonly contacts: string[] = [];
  readonly abort = new AbortController();
  end: unknown = 'waits';
  readonly done: Promise<void>;

  constructor(server: Server, given: Partial<SourceConfig> = {}, tools: Partial<LoadTools> = {}, most = Infinity) {
    this.done = this.read(server, given, tools, most);
  }

  private async read(
    server: Server,
    given: Partial<SourceConfig>,
    tools: Partial<LoadTools>,
    most: number,
  ): Promise<void> {
    const load = loadShared(config(given), {
      fetch: server.fetch,
      signal: this.abort.signal,
      origin: '',
      isOnline: () => true,
      onContact: (url) => this.contacts.push(url),
      now: 0,
      ...tools,
    });
    try {
      for await (const { groups } of load) {
        if (this.abort.signal.aborted) return;
        for (const { name, source } of groups) {
          this.names.push(name);
          this.feeds.add(source.feed);
        }
        if (this.names.length >= most) break;
      }
      this.end = 'ended';
    } catch (error) {
      this.end = error;
    }
  }
}

describe('elements that ask for the same feed', () => {
  it('share one request, whenever they come, and are all told everything', async () => {
    const server = new Server();
    const first = new User(server);
    await server.say('{"groups":[{"name":"a"},{"name":"b"},');
    const second = new User(server, { label: 'L', keepCopy: true });
    await rest();
    await server.say('{"name":"c"}]}');
    const third = new User(server);
    await server.end();
    for (const user of [first, second, third]) {
      await user.done;
      expect(user).to.deep.include({ names: ['a', 'b', 'c'], end: 'ended', contacts: [config().src] });
    }
    expect(server).to.deep.include({ asked: 1, aborted: 0 });
  });

  it('are all told the same fault', async () => {
    const server = new Server();
    const users = [new User(server), new User(server)];
    await server.say('{"groups":[{"name":"a"},');
    await server.end();
    for (const user of users) await user.done;
    expect(users[0]?.end).to.be.instanceOf(FeedFault).and.include({ code: 'truncated' });
    expect(users[1]?.end).to.equal(users[0]?.end);
    expect(server.asked).to.equal(1);
  });

  it('hear it by the name that each gave the feed', async () => {
    const server = new Server();
    const users = [new User(server, { label: 'Harbor' }), new User(server, { label: 'Clinic' })];
    await server.say(feed(['a']));
    await server.end();
    for (const user of users) await user.done;
    expect(users.map(({ feeds }) => [...feeds])).to.deep.equal([['Harbor'], ['Clinic']]);
    expect(server.asked).to.equal(1);
  });

  it('do not share where they ask in another way', async () => {
    const given: readonly Partial<SourceConfig>[] = [
      {},
      { src: 'https://feeds.example.org/other.json' },
      { type: 'auto' },
      { terms: { A: 'babyWelcome' } },
      { timeout: 6 },
      { maxBytes: 2e6 },
    ];
    const servers = given.map(() => new Server());
    const users = given.map((one, i) => new User(servers[i]!, one));
    await rest();
    expect(servers.map(({ asked }) => asked)).to.deep.equal(given.map(() => 1));
    for (const { abort } of users) abort.abort();
  });

  it('ask anew once a load has ended', async () => {
    for (const server of [new Server(), new Server()]) {
      const user = new User(server);
      await server.say(feed(['a']));
      await server.end();
      await user.done;
      expect(server.asked).to.equal(1);
    }
  });

  it('that try again join no load that began before, but one another', async () => {
    const [old, fresh] = [new Server(), new Server()];
    const before = new User(old);
    await rest();
    const retries = [new User(fresh, {}, { again: true }), new User(fresh, {}, { again: true })];
    await rest();
    expect([old.asked, fresh.asked]).to.deep.equal([1, 1]);
    for (const { abort } of [before, ...retries]) abort.abort();
  });
});

describe('one who leaves', () => {
  it('does not disturb the others, not even who began', async () => {
    const server = new Server();
    const first = new User(server);
    const second = new User(server);
    await server.say('{"groups":[{"name":"a"},{"name":"b"},');
    first.abort.abort();
    await server.say('{"name":"c"}]}');
    await server.end();
    await second.done;
    expect(second).to.deep.include({ names: ['a', 'b', 'c'], end: 'ended' });
    expect(first.names).to.deep.equal(['a']);
    expect(server).to.deep.include({ asked: 1, aborted: 0 });
  });

  it('has found what it wanted: the others read on', async () => {
    const server = new Server();
    const card = new User(server, {}, {}, 1);
    const finder = new User(server);
    await server.say('{"groups":[{"name":"a"},{"name":"b"},');
    await card.done;
    await server.say('{"name":"c"}]}');
    await server.end();
    await finder.done;
    expect([card.names, finder.names]).to.deep.equal([['a'], ['a', 'b', 'c']]);
    expect(server).to.deep.include({ asked: 1, aborted: 0 });
  });

  it('last ends the request at once', async () => {
    const server = new Server();
    const users = [new User(server), new User(server)];
    await server.say('{"groups":[{"name":"a"},');
    users[0]?.abort.abort();
    await rest();
    expect(server.aborted).to.equal(0);
    users[1]?.abort.abort();
    await rest();
    expect(server.aborted).to.equal(1);
    const next = new Server();
    const later = new User(next);
    await rest();
    expect(next.asked, 'a load that was dropped is not joined').to.equal(1);
    later.abort.abort();
  });
});

describe('an inline feed', () => {
  it('asks nobody, and each element has its own', async () => {
    const server = new Server();
    const users = [
      new User(server, { src: '', inline: feed(['a']) }),
      new User(server, { src: '', inline: [{ name: 'b' }] }),
    ];
    for (const user of users) await user.done;
    expect(users.map(({ names }) => names)).to.deep.equal([['a'], ['b']]);
    expect(server.asked).to.equal(0);
  });
});
