/** How a page is put together for who cannot see it: headings, landmarks, labels, lists; asked of the DOM, in every engine (A8, A13, A17). */
import { expect } from '@open-wc/testing';
import { all, isVisible, nameOf, parts, until } from '../support/deep.js';
import { STATES } from '../support/element-states.js';
import { openCard } from '../support/finder-states.js';
import { prepareState } from '../support/finder.js';
import { TOWN } from '../fixtures/records.js';

/** States that between them hold every kind of heading, region and field. */
const BROAD =
  /^(ready|a card opened|groups that do not say.*|nothing fits|near a ZIP|which town.*|the ladder.*prof.*|words about.*|after a loss,.*|error: offline|the help strip opened|group-card alone, opened|group-coordinator|group-start, for a.*|two finders.*|parts that the host.*)$/;

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

function levelOf(heading: Element): number {
  return Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));
}

/** Headings that stand deeper than one level below the one before. */
function skipped(place: HTMLElement): readonly string[] {
  const headings = all(place, HEADING).filter(isVisible);
  return headings.flatMap((heading, i) => {
    const before = headings[i - 1];
    return before && levelOf(heading) > levelOf(before) + 1
      ? [`“${nameOf(heading)}” of level ${levelOf(heading)} after one of ${levelOf(before)}`]
      : [];
  });
}

/** Landmarks that cannot be told from another of their kind. */
function sameLandmarks(place: HTMLElement): readonly string[] {
  const landmarks =
    'aside, nav, main, header, footer, [role="search"], [role="region"], section[aria-labelledby], section[aria-label]';
  const names = all(place, landmarks)
    .filter(isVisible)
    .map(
      (one) =>
        `${one.getAttribute('role') ?? one.localName} “${one.getAttribute('aria-label') ?? one.getAttribute('aria-labelledby') ?? ''}”`,
    );
  return names.filter((name, i) => names.indexOf(name) !== i);
}

const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'list', 'aria-activedescendant'];

/** References by an id that its own root does not hold (A8), but for an element of ours that names its finder. */
function lostReferences(place: HTMLElement): readonly string[] {
  return all(place, '*')
    .filter(({ localName }) => !localName.startsWith('group-'))
    .flatMap((element) =>
      REFERENCES.flatMap((name) => element.getAttribute(name)?.split(' ') ?? [])
        .filter((id) => !(element.getRootNode() as ShadowRoot).getElementById(id))
        .map((id) => `${element.localName} → #${id}`),
    );
}

/** Controls and links that have no name, or one that others have for something else. */
function namelessControls(place: HTMLElement): readonly string[] {
  return all(place, 'a[href], button, input, select')
    .filter((control) => isVisible(control) && nameOf(control) === '')
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

/** Links that are called alike and lead to different places. */
function confusable(place: HTMLElement): readonly string[] {
  const leads = new Map<string, string>();
  return all<HTMLAnchorElement>(place, 'a[href]')
    .filter(isVisible)
    .filter((link) => {
      const other = leads.get(nameOf(link));
      leads.set(nameOf(link), link.href);
      return other !== undefined && other !== link.href;
    })
    .map(nameOf);
}

describe('in every state', () => {
  const questions: Readonly<Record<string, (place: HTMLElement) => readonly string[]>> = {
    'no heading skips a level (A13)': skipped,
    'landmarks of one kind have names of their own': sameLandmarks,
    'no reference leaves its shadow root (A8)': lostReferences,
    'every control has a name': namelessControls,
    'links of one name lead to one place (A17)': confusable,
  };
  for (const { name, reach } of STATES.filter((state) => BROAD.test(state.name))) {
    it(name, async () => {
      const place = await reach();
      const found = Object.entries(questions).map(([question, ask]) => [question, ask(place)] as const);
      expect(found.filter(([, faults]) => faults.length > 0)).to.deep.equal([]);
    });
  }
});

describe('headings', () => {
  for (const level of [2, 4, 6]) {
    it(`stand at the level that the host sets, ${level}, with the sentence above and the detail below (A13)`, async () => {
      const state = await prepareState({ groups: TOWN.slice(0, 1), attributes: { 'heading-level': String(level) } });
      await openCard(state);
      const levels = all(state.box, HEADING).filter(isVisible).map(levelOf);
      expect(levels.slice(0, 2)).to.deep.equal([level - 1, level]);
      expect([...new Set(levels.slice(2))]).to.deep.equal([Math.min(6, level + 1)]);
    });
  }
});

describe('the search box (A10, A18)', () => {
  it('is one native search field with a label that is seen, and with its hint', async () => {
    const { box } = await prepareState({ groups: TOWN.slice(0, 1) });
    const [input, ...others] = all<HTMLInputElement>(box, 'input');
    expect(others).to.deep.equal([]);
    expect(input!.type).to.equal('search');
    expect(input!.labels?.[0] && isVisible(input!.labels[0])).to.equal(true);
    expect(input!.autocomplete).to.equal('postal-code');
    await until(() => input!.getAttribute('aria-describedby') === 'hint');
    expect(parts(box, 'search-hint')[0]!.id).to.equal('hint');
  });
});
