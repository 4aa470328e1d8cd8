/** `<group-next>`: one live sentence in somebody's post: the next group that can be joined, when, and how. */
import { expect } from '@open-wc/testing';
import type { GroupNext } from '../../src/components/group-next.js';
import { aRecord, NOW, TOWN, weekly, type GroupRecord } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, allByRole, focused, isVisible, nameOf, parts, rest, until, wordsOf } from '../support/deep.js';
import {
  afterwards,
  clockHere,
  hearErrors,
  hearWarnings,
  makeBox,
  place,
  prepareState,
  server,
  setClock,
} from '../support/finder.js';

const HOUR = 3_600_000;
const LEAD = 'The next group you can join:';
const NONE = 'No group is open to join right now.';
const FAILED = 'We couldn’t load the list. The problem is on our side.';
const OWN = '<p>Tuesdays at ten, by the kettle.</p>';

const VIDEO: Partial<GroupRecord> = { formats: ['online'], online: { url: 'https://meet.example.org/a' } };

type Answer = (signal: AbortSignal | null | undefined) => Promise<Response>;

interface Feed {
  readonly src: string;
  /** The requests so far. */
  readonly asked: (AbortSignal | null | undefined)[];
}

let count = 0;

const urlOf = (input: RequestInfo | URL): string => (input instanceof Request ? input.url : String(input));

/** A feed that answers in the page. */
function feed(groups: readonly unknown[] | Answer): Feed {
  const src = `https://feeds.example.org/${++count}.json`;
  const asked: Feed['asked'] = [];
  const { fetch: real } = window;
  const json = async (): Promise<Response> =>
    new Response(JSON.stringify({ version: '1', groups }), { headers: { 'content-type': 'application/json' } });
  window.fetch = (input, init) => {
    if (urlOf(input) !== src) return real(input, init);
    asked.push(init?.signal);
    return typeof groups === 'function' ? groups(init?.signal) : json();
  };
  afterwards(() => (window.fetch = real));
  return { src, asked };
}

/** Answers once it is told to. */
function late(groups: readonly unknown[]): { readonly answer: Answer; tell(): void } {
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  return {
    tell: () => tell(),
    answer: async () => {
      await told;
      return new Response(JSON.stringify({ version: '1', groups }));
    },
  };
}

function put(
  src: string,
  attributes: string = '',
  own: string = '',
  setup: Parameters<typeof place>[1] = {},
): Promise<GroupNext> {
  return place<GroupNext>(`<group-next src="${src}" ${attributes}>${own}</group-next>`, setup);
}

/** The sentence about one list. */
async function sentenceFor(
  groups: readonly unknown[],
  attributes: string = '',
  setup: Parameters<typeof place>[1] = {},
): Promise<GroupNext> {
  const next = await put(feed(groups).src, attributes, '', setup);
  await until(() => parts(next, 'next').length === 1);
  return next;
}

const named = (next: GroupNext): string => wordsOf(parts(next, 'next-name')[0]);
const when = (next: GroupNext): string => wordsOf(parts(next, 'next-when')[0]).replace(/\u00a0/g, ' ');
const action = (next: GroupNext): HTMLAnchorElement => parts<HTMLAnchorElement>(next, 'next-action')[0]!;

describe('the sentence', () => {
  it('names the next group, its time, how it meets, and the one thing to do', async () => {
    const next = await sentenceFor(TOWN);
    expect(wordsOf(next)).to.equal(
      `${LEAD} Riverside circle Today 2:00 pm · In person · Mill Street Library, Portland, ME Directions`,
    );
    await expectAccessible(next);
  });

  it('tells an online time in the visitor’s zone, says so, and tells the time there (D5)', async () => {
    const next = await sentenceFor([
      aRecord({ name: 'Evening talk', ...VIDEO, schedule: [weekly('2026-11-25T12:00', 'America/Los_Angeles')] }),
    ]);
    expect(when(next)).to.match(/^(Wed|Thu), Nov 2[56] /);
    expect(when(next)).to.contain(`${clockHere('2026-11-25T20:00Z')} your time (`);
    expect(when(next)).to.match(/12:00 pm Pacific Time\)$/);
    expect(wordsOf(parts(next, 'next-how')[0])).to.equal('Online');
  });

  it('tells an in-person time in the place’s zone', async () => {
    const next = await sentenceFor([
      aRecord({ name: 'A', schedule: [weekly('2026-11-24T10:00', 'America/Los_Angeles')] }),
    ]);
    expect(when(next)).to.equal('Tue, Nov 24 10:00 am');
  });

  it('tells the time of a group both in a place and online by both clocks: hers first where the preset asks for a call (D5)', async () => {
    const both = aRecord({
      name: 'A',
      ...VIDEO,
      formats: ['in-person', 'online'],
      schedule: [weekly('2026-11-25T12:00', 'America/Los_Angeles')],
    });
    const hers = clockHere('2026-11-25T20:00Z');
    const plain = await sentenceFor([both]);
    expect(when(plain)).to.match(/^Wed, Nov 25 12:00 pm \(/);
    expect(when(plain)).to.contain(`${hers} your time)`);
    for (const preset of ['format=online', 'format=online&format=phone']) {
      const next = await sentenceFor([both], `preset="${preset}"`);
      expect(when(next), preset).to.contain(`${hers} your time (`);
      expect(when(next), preset).to.match(/12:00 pm Pacific Time\)$/);
    }
  });

  it('says that a meeting is on, and until when', async () => {
    const next = await sentenceFor([aRecord({ name: 'A', schedule: [weekly('2026-11-22T12:30')] }), ...TOWN]);
    expect(named(next)).to.equal('A');
    expect(when(next)).to.equal('On now, until 1:30 pm');
  });

  it('is a link that names the group, and tells the other side nothing of this page (A17, P4)', async () => {
    const link = action(await sentenceFor([aRecord({ name: 'Evening talk', ...VIDEO })]));
    expect(nameOf(link).replace(' :', ':')).to.equal('Join: Evening talk');
    expect(link.href).to.equal('https://meet.example.org/a');
    expect(link.relList.contains('noopener') && link.relList.contains('noreferrer')).to.be.true;
    expect(link.referrerPolicy).to.equal('no-referrer');
    expect(link.offsetHeight).to.be.at.least(44);
  });

  it('has no heading, and nothing in it is announced by itself: it stands in somebody’s post', async () => {
    const next = await sentenceFor(TOWN);
    expect(allByRole(next, 'heading')).to.deep.equal([]);
    expect(all(next, '[aria-live], [role="status"], [role="alert"]')).to.deep.equal([]);
    expect(focused()).to.equal(document.body);
  });

  it('gives the name its own language and direction (A21)', async () => {
    const next = await sentenceFor([aRecord({ name: 'مجموعة دعم', lang: 'ar' })]);
    const [name] = parts(next, 'next-name');
    expect([name!.lang, name!.dir, name!.localName]).to.deep.equal(['ar', 'auto', 'strong']);
  });

  it('speaks the language of the page around it', async () => {
    const next = await sentenceFor([aRecord({ name: 'Evening talk', ...VIDEO })], '', { lang: 'es' });
    await until(() => wordsOf(next).startsWith('El próximo grupo al que puedes unirte: Evening talk'));
    expect(nameOf(action(next)).replace(' :', ':')).to.equal('Únete: Evening talk');
    const none = await put(feed([]).src, '', '', { lang: 'es' });
    await until(() => wordsOf(none) === 'Aún no hay grupos en esta lista.');
    const full = await put(feed([aRecord({ name: 'A', status: 'full' })]).src, '', '', { lang: 'es' });
    await until(() => wordsOf(full) === 'Por ahora no hay un grupo al que puedas unirte.');
  });

  it('stays inside 280 px, also right to left and with a name that has no end (A4, A22)', async () => {
    for (const setup of [{ width: 280 }, { width: 280, style: 'direction: rtl' }]) {
      for (const name of ['Evening talk', 'Unbreakable'.repeat(60), 'Long '.repeat(400)]) {
        const next = await sentenceFor([aRecord({ name })], setup.style ? 'dir="rtl"' : '', setup);
        const [box] = parts(next, 'next');
        expect(box!.scrollWidth, name.slice(0, 20)).to.be.at.most(280);
        expect(next.offsetHeight, name.slice(0, 20)).to.be.at.most(320);
      }
    }
  });

  it('takes the host’s font and colour, and its accent', async () => {
    const next = await sentenceFor(TOWN, '', {
      style: '--group-color-accent: rgb(122, 46, 93); font-family: monospace; color: rgb(10, 20, 30)',
    });
    const { fontFamily, color } = getComputedStyle(parts(next, 'next-when')[0]!);
    expect([fontFamily, color]).to.deep.equal(['monospace', 'rgb(10, 20, 30)']);
    expect(getComputedStyle(action(next)).color).to.equal('rgb(122, 46, 93)');
  });

  it('shows markup in a name as text, and a bad link as none (P13)', async () => {
    const name = '<img src=x onerror="window.pwned=1">Baby hour';
    const written = name.replace('<', '&lt;').replace('>', '&gt;');
    const next = await sentenceFor([
      aRecord({ name: 'Trap', formats: ['online'], online: { url: 'javascript:window.pwned=1' }, contacts: [] }),
      aRecord({ name: written, id: 'escaped', schedule: [weekly('2026-11-25T10:00')] }),
    ]);
    expect(named(next)).to.equal(name);
    expect(all(next, 'img')).to.deep.equal([]);
    expect('pwned' in window).to.be.false;
  });
});

describe('a group that can really be joined (D11)', () => {
  const open = aRecord({ name: 'Open', schedule: [weekly('2026-11-28T10:00')] });
  const sooner = { name: 'Sooner', schedule: [weekly('2026-11-22T14:00')] };
  const passedOver: readonly (readonly [string, Partial<GroupRecord>])[] = [
    ['is full', { status: 'full' }],
    ['has a waiting list', { status: 'waitlist' }],
    ['is on a break', { status: 'paused' }],
    ['is closed', { status: 'closed' }],
    ['has no place left', { remaining: 0 }],
    ['lets one in from a waiting list only', { joining: { mode: 'waitlist', url: 'https://a.example.org/' } }],
    ['needs somebody to refer her', { joining: { mode: 'referral', url: 'https://a.example.org/' } }],
    ['has no date', { schedule: [], scheduleText: 'Ask us' }],
    ['has met for the last time (R4)', { schedule: [{ ...weekly('2026-11-03T10:00'), rrule: 'FREQ=WEEKLY;COUNT=2' }] }],
    ['gives no way to join', { formats: ['online'], contacts: [] }],
  ];
  for (const [says, own] of passedOver) {
    it(`is not one that ${says}`, async () => {
      const next = await sentenceFor([aRecord({ ...sooner, ...own }), open]);
      expect(named(next)).to.equal('Open');
    });
  }

  it('is one with a place left, and one that asks her to sign up', async () => {
    expect(named(await sentenceFor([aRecord({ ...sooner, remaining: 1 }), open]))).to.equal('Sooner');
    const url = 'https://clinic.example.org/rest';
    const next = await sentenceFor([aRecord({ ...sooner, joining: { mode: 'sign-up', url } }), open]);
    expect(nameOf(action(next)).replace(' :', ':')).to.equal('Sign up: Sooner');
    expect(action(next).href).to.equal(url);
  });

  it('has not begun where she must sign up or ask first: then its next meeting counts', async () => {
    const url = 'https://clinic.example.org/rest';
    const begun = aRecord({ name: 'Begun', schedule: [weekly('2026-11-22T12:30')], joining: { mode: 'sign-up', url } });
    expect(named(await sentenceFor([begun, open]))).to.equal('Open');
    const alone = await sentenceFor([begun]);
    expect(when(alone)).to.equal('Sun, Nov 29 12:30 pm');
  });

  it('fits the preset', async () => {
    const online = await sentenceFor(TOWN, 'preset="format=online&kind=peer-support"');
    expect(named(online)).to.equal('Remembering, together');
    online.preset = 'community=spanish-speaking';
    await until(() => named(online) === 'Grupo de los jueves');
    online.removeAttribute('preset');
    online.preset = undefined;
    await until(() => named(online) === 'Riverside circle');
  });

  it('says yes to each comfort of the preset: not listed is no yes (D6)', async () => {
    const silent = aRecord({ ...sooner, comfort: {} });
    const yes = aRecord({
      ...sooner,
      name: 'Yes',
      schedule: [weekly('2026-11-27T10:00')],
      comfort: { babyWelcome: true },
    });
    expect(named(await sentenceFor([silent, yes], 'preset="comfort=babyWelcome"'))).to.equal('Yes');
    const none = await put(feed([silent]).src, 'preset="comfort=babyWelcome"');
    await until(() => wordsOf(none) === NONE);
  });
});

describe('as time goes by', () => {
  const groups = [
    aRecord({ name: 'First', schedule: [weekly('2026-11-22T13:30')] }),
    aRecord({ name: 'Second', schedule: [weekly('2026-11-22T15:00')] }),
  ];

  it('the sentence follows the page’s clock, without a reload and without another request', async () => {
    const { src, asked } = feed(groups);
    const next = await put(src);
    await until(() => named(next) === 'First' && when(next) === 'Today 1:30 pm');
    await rest(300);
    setClock(NOW + 0.75 * HOUR);
    await until(() => when(next) === 'On now, until 2:30 pm');
    setClock(NOW + 2 * HOUR - 1000);
    await until(() => named(next) === 'Second' && when(next) === 'Today 3:00 pm');
    setClock(NOW + 6 * 24 * HOUR);
    await until(() => named(next) === 'First' && when(next) === 'Tomorrow, Sun 1:30 pm');
    setClock(NOW);
    await until(() => when(next) === 'Today 1:30 pm');
    expect(asked).to.have.length(1);
  });

  it('a list that ends gives way to the host’s own words', async () => {
    const last = aRecord({ name: 'Last', schedule: [{ ...weekly('2026-11-22T13:30'), rrule: 'FREQ=WEEKLY;COUNT=1' }] });
    const next = await put(feed([last]).src, '', OWN);
    await until(() => named(next) === 'Last');
    await rest(300);
    setClock(NOW + 2 * HOUR);
    await until(() => wordsOf(next) === 'Tuesdays at ten, by the kettle.');
  });
});

describe('where there is no sentence', () => {
  it('the host’s own words stand while the list is loading, then give way (R6)', async () => {
    const { answer, tell } = late(TOWN);
    const next = await put(feed(answer).src, '', OWN);
    await rest(200);
    expect(wordsOf(next)).to.equal('Tuesdays at ten, by the kettle.');
    tell();
    await until(() => named(next) === 'Riverside circle');
    expect(isVisible(next.querySelector('p')!)).to.be.false;
    expect(next.querySelector('p')!.isConnected).to.be.true;
  });

  it('a place is kept while the list is loading, so that the post does not jump (R10)', async () => {
    const { answer, tell } = late([aRecord({ name: 'Evening talk', ...VIDEO })]);
    const next = await put(feed(answer).src);
    await until(() => next.offsetHeight > 0);
    const before = next.offsetHeight;
    expect(wordsOf(next)).to.equal('');
    tell();
    await until(() => named(next) === 'Evening talk');
    expect(next.offsetHeight).to.be.within(before - 8, before + 8);
  });

  it('a feed that is down leaves the host’s own words, one coded warning, and nothing else (R3, R1)', async () => {
    const warnings = hearWarnings();
    const errors = hearErrors();
    const next = await put(server('/faults/500?next'), '', OWN);
    await until(() => warnings.some((words) => words.includes('[feed-http-5xx]')));
    await next.updateComplete;
    expect(wordsOf(next)).to.equal('Tuesdays at ten, by the kettle.');
    expect(errors).to.deep.equal([]);
    await expectAccessible(next);
  });

  it('a feed that is down says so where the host wrote nothing, a line break aside', async () => {
    hearWarnings();
    const next = await put(server('/faults/404?next'), '', '\n  ');
    await until(() => wordsOf(next) === FAILED);
    next.innerHTML = OWN;
    await until(() => wordsOf(next) === 'Tuesdays at ten, by the kettle.');
  });

  it('what came of a list that broke off is used; where it has no open group, nobody says that there is none', async () => {
    hearWarnings();
    const cut =
      (groups: readonly unknown[]): Answer =>
      async () =>
        new Response(JSON.stringify({ version: '1', groups: [...groups, aRecord({ name: 'Cut' })] }).slice(0, -60));
    const some = await put(feed(cut(TOWN)).src);
    await until(() => named(some) === 'Riverside circle');
    const none = await put(feed(cut([aRecord({ name: 'A', status: 'full' })])).src);
    await until(() => wordsOf(none) === FAILED);
  });

  it('a list without an open group says so kindly, or leaves the host’s own words', async () => {
    const { src } = feed([aRecord({ name: 'A', status: 'full' })]);
    const next = await put(src);
    await until(() => wordsOf(next) === NONE);
    await expectAccessible(next);
    const own = await put(src, '', OWN);
    await rest(300);
    expect(wordsOf(own)).to.equal('Tuesdays at ten, by the kettle.');
  });

  it('without a feed nothing is asked, and the host’s own words stand', async () => {
    const errors = hearErrors();
    const next = await place<GroupNext>(`<group-next>${OWN}</group-next>`);
    await rest(200);
    expect(wordsOf(next)).to.equal('Tuesdays at ten, by the kettle.');
    expect(errors).to.deep.equal([]);
  });
});

describe('a life on a page (R7)', () => {
  it('another feed takes the place of the first, also while that is loading', async () => {
    const slow = feed(
      (signal) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
    );
    const next = await put(slow.src);
    await until(() => slow.asked.length === 1);
    next.src = feed(TOWN).src;
    await until(() => named(next) === 'Riverside circle');
    expect(slow.asked[0]!.aborted).to.be.true;
    next.src = feed([aRecord({ name: 'Elsewhere' })]).src;
    await until(() => named(next) === 'Elsewhere');
  });

  it('two with one feed and different presets stand beside a finder', async () => {
    const { src } = feed(TOWN);
    const state = await prepareState({ src });
    const one = await put(src);
    const two = await put(src, 'preset="community=dads-partners"');
    await until(() => named(one) === 'Riverside circle' && named(two) === 'Fathers at the library');
    expect(state.cards()).to.have.length(10);
  });

  it('it can be moved, and goes on without another request', async () => {
    const { src, asked } = feed(TOWN);
    const next = await put(src);
    await until(() => named(next) === 'Riverside circle');
    makeBox().append(next);
    await next.updateComplete;
    expect(named(next)).to.equal('Riverside circle');
    await rest(100);
    setClock(NOW + 3 * HOUR);
    await until(() => named(next) === 'Evening talk');
    expect(asked).to.have.length(1);
  });

  it('it is removed in the middle of its load: the request is dropped, and nobody hears of it', async () => {
    const errors = hearErrors();
    const { src, asked } = feed(
      (signal) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
    );
    const next = await put(src);
    await until(() => asked.length === 1);
    next.remove();
    await rest(50);
    expect(asked[0]!.aborted).to.be.true;
    expect(errors).to.deep.equal([]);
  });

  it('fifty mounts leave no timer, no request and no listener behind', async () => {
    const { src, asked } = feed(TOWN);
    const first = await put(src);
    await until(() => named(first) === 'Riverside circle');
    first.remove();
    await rest(300);
    const timers = new Set<number>();
    const { setInterval: start, clearInterval: stop } = window;
    window.setInterval = ((...args: Parameters<typeof start>) => {
      const id = start(...args);
      timers.add(id);
      return id;
    }) as typeof start;
    window.clearInterval = ((id: number) => {
      timers.delete(id);
      stop(id);
    }) as typeof stop;
    afterwards(() => Object.assign(window, { setInterval: start, clearInterval: stop }));
    let listening = 0;
    const { addEventListener: add, removeEventListener: remove } = document;
    document.addEventListener = ((...args: Parameters<typeof add>) => (
      (listening += 1),
      add.apply(document, args)
    )) as typeof add;
    document.removeEventListener = ((...args: Parameters<typeof remove>) => (
      (listening -= 1),
      remove.apply(document, args)
    )) as typeof remove;
    afterwards(() => Object.assign(document, { addEventListener: add, removeEventListener: remove }));
    const box = makeBox();
    for (let mount = 0; mount < 50; mount += 1) {
      const next = document.createElement('group-next');
      next.src = src;
      box.append(next);
      await rest(mount % 5 === 0 ? 30 : 0);
      if (mount === 10)
        await until(() => named(next) === 'Riverside circle').then(() => until(() => timers.size === 1));
      next.remove();
    }
    await rest(400);
    const before = asked.length;
    expect([...timers]).to.deep.equal([]);
    expect(listening).to.equal(0);
    setClock(NOW + 24 * HOUR);
    await rest(100);
    expect(asked).to.have.length(before);
  });

  it('it asks for its feed once and for nothing else, and tells the page nothing (P1, P7)', async () => {
    const heard: string[] = [];
    const box = makeBox();
    for (const type of ['group-ready', 'group-change', 'group-select', 'group-error', 'group-problem', 'change']) {
      box.addEventListener(type, () => heard.push(type));
    }
    const { src, asked } = feed([...TOWN, null]);
    const { fetch: real } = window;
    const others: string[] = [];
    window.fetch = (input, init) => {
      if (urlOf(input) !== src) others.push(urlOf(input));
      return real(input, init);
    };
    afterwards(() => (window.fetch = real));
    const next = document.createElement('group-next');
    next.src = src;
    box.append(next);
    await until(() => named(next) === 'Riverside circle');
    await rest(300);
    expect([asked.length, others, heard]).to.deep.equal([1, [], []]);
  });
});
