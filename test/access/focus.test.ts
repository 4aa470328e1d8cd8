/** The focus: where an element takes it (A9), that Tab goes as the eye does, and that it is always seen (A3). */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { aRecord, TOWN } from '../fixtures/records.js';
import { all, byRole, focused, isVisible, nameOf, parts, until, wordsOf } from '../support/deep.js';
import { hearWarnings, place, prepareState, server } from '../support/finder.js';
import { press, pressBack } from '../support/keys.js';
import { openScreen, type Screen } from '../support/screen.js';

const CIRCLE = `<script type="application/json">${JSON.stringify(aRecord({ name: 'Circle' }))}</script>`;
const OFFICE = { organization: 'High Plains Office', region: 'WY', phone: '(307) 555-0110' };
const WHOM = `<script type="application/json">${JSON.stringify({ groups: [], coordinators: [OFFICE] })}</script>`;

describe('focus() lands on the first control (A9)', () => {
  const elements: readonly (readonly [tag: string, html: string, control: RegExp])[] = [
    ['group-finder', `<group-finder>${CIRCLE}</group-finder>`, /^Call 988/],
    ['group-card', `<group-card>${CIRCLE}</group-card>`, /^What to expect: Circle/],
    ['group-card', `<group-card src="${server('/faults/404')}" group-id="x"></group-card>`, /^Call 988/],
    ['group-help', '<group-help></group-help>', /^Call 988/],
    ['group-help', '<group-help country="FR"></group-help>', /^More ways/],
    ['group-next', `<group-next src="${server('/native?groups=12')}"></group-next>`, /./],
    ['group-coordinator', `<group-coordinator region="WY">${WHOM}</group-coordinator>`, /^Call High Plains Office/],
    ['group-start', '<group-start></group-start>', /^I work with families/],
  ];
  for (const [tag, html, control] of elements) {
    it(`of ${html.replace(/<script.*<\/script>|"http[^"]*"/g, '…')}`, async () => {
      hearWarnings();
      const element = await place(html);
      await until(() => {
        element.focus();
        return control.test(nameOf(focused()!)) && focused() !== document.body;
      });
      expect(focused()!.matches('a, button, input'), tag).to.equal(true);
    });
  }

  it('of each part of a finder', async () => {
    const { box } = await prepareState({ groups: TOWN.slice(0, 2) });
    const landed = ['group-search', 'group-filters', 'group-list'].map((tag) => {
      all(box, tag)[0]!.focus();
      return nameOf(focused()!);
    });
    expect(landed).to.deep.equal(['Town, ZIP or word', 'Filters', 'What to expect: Riverside circle']);
  });

  it('of a list that has no control yet goes to its heading', async () => {
    const { box, sentence } = await prepareState({ src: server('/slow?ms=4000'), early: true });
    await until(() => sentence() === 'Loading groups…');
    all(box, 'group-list')[0]!.focus();
    expect(wordsOf(focused()!)).to.equal('Loading groups…');
  });
});

/** Everything that Tab reaches from one button to another, on the way there. */
async function tabThrough(from: HTMLElement, to: HTMLElement): Promise<readonly Element[]> {
  from.focus();
  const reached: Element[] = [];
  for (let i = 0; i < 150; i += 1) {
    await press('Tab');
    const element = focused()!;
    if (element === to) return reached;
    reached.push(element);
  }
  throw new Error(`Tab does not come out again: ${reached.slice(-5).map(nameOf).join(' | ')}`);
}

/** Whether a reader of this direction comes to `b` after `a`. */
function isAfter(a: DOMRect, b: DOMRect, dir: string): boolean {
  const isOneRow = a.top < b.bottom - 2 && b.top < a.bottom - 2;
  return isOneRow ? (dir === 'rtl' ? b.right <= a.right : b.left >= a.left) : b.top > a.top;
}

describe('Tab goes as the eye does', () => {
  for (const [dir, width] of [
    ['ltr', 320],
    ['rtl', 640],
    ['ltr', 1000],
  ] as const) {
    it(`past everything that can be pressed, and out again (${dir}, ${width} px)`, async () => {
      const state = await prepareState({ groups: TOWN.slice(0, 3), width, attributes: { dir } });
      state.box.insertAdjacentHTML('afterbegin', '<button>Before</button>');
      state.box.insertAdjacentHTML('beforeend', '<button>After</button>');
      await state.press(/^More ways/);
      await state.openFilters();
      await state.tick('Babies welcome');
      await state.press('What to expect: Riverside circle');
      await until(() => parts(state.box, 'card-detail').some((detail) => detail.childElementCount > 5));
      const [first, last] = ['Before', 'After'].map((name) => byRole(state.box, 'button', name));
      const reached = await tabThrough(first!, last!);
      const all = controlsOf(state.finder);
      expect(reached.map(nameOf)).to.deep.equal(all.map(nameOf));
      const rects = reached.map((element) => element.getBoundingClientRect());
      const back = reached.filter((_, i) => i > 0 && !isAfter(rects[i - 1]!, rects[i]!, dir));
      expect(back.map(nameOf)).to.deep.equal([]);
    });
  }
});

function controlsOf(element: HTMLElement): readonly HTMLElement[] {
  return all(element, 'a[href], button, input, select').filter(isVisible);
}

/** A phone with a header of 80 px that stays where it is. */
async function phone(): Promise<Screen> {
  const screen = await openScreen(
    320,
    480,
    `html { --group-scroll-margin: 80px }
     header { position: fixed; inset: 0 0 auto; block-size: 80px; background: white; z-index: 1 }
     body { padding-block: 80px 400px }`,
  );
  screen.document.body.insertAdjacentHTML('afterbegin', '<header><button>Menu</button></header>');
  return screen;
}

/** So much of what has the focus is seen at least, in pixels; engines scroll to the nearest place, and not always farther. */
const SEEN = 24;

/** What has the focus in the frame, where it lies under the header or out of sight. */
function hiddenFocus({ document }: Screen): string | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return 'the focus is nowhere';
  const { top, bottom } = element.getBoundingClientRect();
  const seen = Math.min(bottom, 480) - Math.max(top, 80);
  const isSeen = seen >= Math.min(SEEN, bottom - top) - 1;
  return isSeen ? undefined : `${nameOf(element)}: ${top.toFixed(0)} to ${bottom.toFixed(0)} px`;
}

describe('the focus is never under a sticky header (A3)', () => {
  for (const [way, go] of [
    ['forwards', press.bind(undefined, 'Tab')],
    ['backwards', pressBack],
  ] as const) {
    it(`when Tab goes ${way}`, async () => {
      const screen = await phone();
      await screen.show('a card opened', async (finder) => {
        const controls = controlsOf(finder);
        controls.at(way === 'forwards' ? 0 : -1)!.focus();
        const hidden: (string | undefined)[] = [];
        for (let i = 1; i < controls.length; i += 1) {
          await go();
          hidden.push(hiddenFocus(screen));
        }
        expect(controls.length).to.be.greaterThan(10);
        expect(hidden.filter(Boolean)).to.deep.equal([]);
      });
    });
  }

  it('when an act moves it: to the answer, to the first new card', async () => {
    const screen = await phone();
    await screen.show('ready, with more to show', async (finder) => {
      for (const control of ['list-more', 'search-button']) {
        const button = parts(finder, control)[0]!;
        button.focus();
        screen.page.scrollTo(0, control === 'list-more' ? 5000 : 0);
        await press('Enter');
        await until(() => !focusIn(screen)?.matches('button') && hiddenFocus(screen) === undefined);
      }
    });
  });

  it('nor does the page move where a script that wants it to stay gives the focus', async () => {
    const screen = await phone();
    await screen.show('ready, with more to show', async (finder) => {
      const input = parts(finder, 'search-input')[0]!;
      screen.page.scrollTo(0, 5000);
      const { scrollY } = screen.page;
      input.focus({ preventScroll: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(focusIn(screen)).to.equal(input);
      expect([scrollY > 500, screen.page.scrollY]).to.deep.equal([true, scrollY]);
    });
  });

  it('nor when the act was a press of a finger or a mouse', async function () {
    // No other driver presses where it is told to inside a frame.
    if (!navigator.userAgent.includes('Chrome/')) this.skip();
    const screen = await phone();
    await screen.show('ready, with more to show', async (finder) => {
      const button = parts(finder, 'list-more')[0]!;
      button.scrollIntoView({ block: 'end' });
      const frame = screen.page.frameElement!.getBoundingClientRect();
      const { left, top, width, height } = button.getBoundingClientRect();
      const [x, y] = [frame.left + left + width / 2, frame.top + top + height / 2].map(Math.round);
      await sendMouse({ type: 'click', position: [x!, y!] });
      await until(() => focusIn(screen)?.matches('h3'));
      expect(hiddenFocus(screen)).to.equal(undefined);
    });
  });
});

function focusIn({ document }: Screen): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
