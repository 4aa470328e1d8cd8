/** What assistive technology is told: roles, names, states and headings, as one reads through the page (A1, A8, A13, A17). */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { aRecord, weekly } from '../fixtures/records.js';
import { parts, until } from '../support/deep.js';
import { STATES } from '../support/element-states.js';
import { openCard } from '../support/finder-states.js';
import { prepareState, type State } from '../support/finder.js';
import { ask, PORTLAND } from '../support/near.js';

const CIRCLE = aRecord({
  name: 'Circle',
  comfort: { babyWelcome: true, stepFree: false },
  cost: { free: true },
  schedule: [weekly('2026-11-24T10:00')],
});

const STRIP = `group “Need to talk to someone now?”`;

/** So many lines of the page's tree, from a region on; a time by her own clock is hers. */
async function tree(from: string, length: number): Promise<string> {
  const text = await executeServerCommand<string, undefined>('accessibility-tree');
  return text
    .slice(text.indexOf(from))
    .replace(/\u00a0/g, ' ')
    .replace(/“[^”]*”\n *“your time”\n *“[^”]*”/g, '“(her time)”')
    .split('\n')
    .slice(0, length)
    .join('\n');
}

/** Whether this driver can show the tree that the browser itself has built. */
const CAN_SHOW = navigator.userAgent.includes('Chrome/');

function told(what: string, reach: () => Promise<unknown>, from: string, expected: string): void {
  it(what, async function () {
    // Only Chromium's driver shows its tree; what follows below asks the same of all engines.
    if (!CAN_SHOW) this.skip();
    await reach();
    const lines = expected.replace(/^\n|\n\s*$/g, '').split('\n');
    const margin = /^ */.exec(lines[0]!)![0].length;
    expect(await tree(from, lines.length)).to.equal(lines.map((line) => line.slice(margin)).join('\n'));
  });
}

const finder =
  (act: (state: State) => unknown, ...groups: readonly unknown[]) =>
  async (): Promise<void> => {
    const state = await prepareState({ groups });
    await until(() => parts(state.box, 'search-locate').length > 0);
    await act(state);
    await state.settle();
  };

describe('a screen reader is told', () => {
  told(
    'a finder from top to bottom',
    finder(() => undefined, CIRCLE),
    STRIP,
    `
    group “Need to talk to someone now?”
      “Need to talk to someone now?”
      link “Call 988, 988 Suicide & Crisis Lifeline”
      link “Text 988, 988 Suicide & Crisis Lifeline”
      link “Call 1-833-852-6262, National Maternal Mental Health Hotline”
      button “More ways” expanded=false
    search “Search”
      “Your search stays on this device.”
      searchbox “Town, ZIP or word” (Your search stays on this device.)
      button “Search”
      button “Join from home” pressed=false
      button “After a loss” pressed=false
      button “Use my location” (We use your rough area once. We do not keep it.)
      “We use your rough area once. We do not keep it.”
    button “Filters” expanded=false
    status
    heading “1 group. Soonest first.” level=2
    list
      listitem
        article
          heading “Circle” level=3
          “Tue, Nov 24 10:00 am”
          “· 1 h · every week”
          “In person · Mill Street Library, Portland, ME”
          “Support group · free · No sign-up”
          list
            listitem
              “Babies welcome”
          “Checked Nov 3, 2026”
          button “What to expect: Circle” expanded=false
          link “Directions: Circle”
  `,
  );

  told(
    'an opened card',
    finder(openCard, CIRCLE),
    'heading “1 group',
    `
    heading “1 group. Soonest first.” level=2
    list
      listitem
        article
          heading “Circle” level=3
          “Tue, Nov 24 10:00 am”
          “· 1 h · every week”
          “In person · Mill Street Library, Portland, ME”
          “Support group · free · No sign-up”
          list
            listitem
              “Babies welcome”
          “Checked Nov 3, 2026”
          button “What to expect: Circle” expanded=true
          link “Directions: Circle”
          heading “Next dates” level=4
          list
            listitem
              “Tue, Nov 24 10:00 am”
            listitem
              “Tue, Dec 1 10:00 am”
            listitem
              “Tue, Dec 8 10:00 am”
          “Times are in Eastern Time.”
          heading “What to expect” level=4
          “This group is not therapy.”
          heading “Good to know” level=4
          “Yes”
          list “Yes”
            listitem
              “Babies welcome”
          “No”
          list “No”
            listitem
              “A way in without steps”
          “Not listed”
          list “Not listed”
            listitem
              “You don’t have to talk”
            listitem
              “You don’t need a diagnosis”
            listitem
              “Camera can stay off”
            listitem
              “Come late or leave early”
            listitem
              “First name only”
            listitem
              “Feed and change your baby any time”
            listitem
              “What you say stays in the group”
            listitem
              “Brothers and sisters welcome”
            listitem
              “Childcare”
            listitem
              “Room for strollers”
            listitem
              “Near a bus or train”
            listitem
              “Parking”
            listitem
              “Captions”
            listitem
              “Sign language”
          heading “Getting there” level=4
          “Mill Street Library”
          “4 Mill Street, Portland, ME 04101”
          heading “How to join” level=4
          “No sign-up”
          heading “Cost” level=4
          “Free”
          heading “Language” level=4
          “English”
          heading “Contact” level=4
          “Dana”
          link “Email Dana”
          link “Call Dana”
          “(207) 555-0117”
          “Led by: not listed”
  `,
  );

  const inUse = async (state: State): Promise<void> => {
    await state.openFilters();
    await state.tick('Babies welcome');
    await until(() => parts(state.box, 'filters-chip').length === 1);
  };
  const wednesday = aRecord({ name: 'Other', schedule: [weekly('2026-11-25T10:00')], kind: 'class' });
  told(
    'the filters, open and in use',
    finder(inUse, CIRCLE, wednesday),
    'button “Filters',
    `
    button “Filters (1)” expanded=true
    button “Remove Babies welcome”
    button “Clear all”
    group “When”
      checkbox “Tuesday 1” checked=false
      checkbox “Wednesday 1” checked=false
    group “What kind”
      checkbox “Peer support group 1” checked=false
      checkbox “Class 1” checked=false
    group “What it’s like”
      checkbox “Babies welcome 1” checked=true
    group “Cost”
      checkbox “Free 1” checked=false
    button “Show 2 groups”
  `,
  );

  const near = (state: State): Promise<void> => ask(state, '97202');
  told(
    'the place that was asked for',
    finder(near, ...PORTLAND),
    'search',
    `
    search “Search”
      “Your search stays on this device.”
      searchbox “Town, ZIP or word” (Your search stays on this device.)
      button “Search”
      button “Join from home” pressed=false
      button “After a loss” pressed=false
      “Near 97202, Portland, OR”
      button “Change: 97202, Portland, OR”
      combobox “How far” expanded=false
    button “Filters” expanded=false
    button “Clear all”
    status
    heading “3 groups near 97202. Nearest first.” level=2
    list
      listitem
        article
          heading “Next door” level=3
          “Tue, Nov 24 10:00 am”
          “· 1 h · every week”
          “In person · Portland, OR”
          “· less than 1 mile”
          “Support group · No sign-up”
          “Checked Nov 3, 2026”
          button “What to expect: Next door” expanded=false
          link “Email: Next door”
  `,
  );

  const ladder = STATES.find(({ name }) => name === 'the ladder')!;
  told(
    'the ladder',
    ladder.reach,
    'heading “No groups',
    `
    heading “No groups close by yet. Here’s what you can do.” level=2
    heading “Join from home” level=2
    “1 group you can join from home.”
    list
      listitem
        article
          heading “Night line” level=3
          “(her time)”
          “· 1 h · every week”
          “Online”
          “Support group · No sign-up”
          “Checked Nov 3, 2026”
          button “What to expect: Night line” expanded=false
          link “Join: Night line”
    heading “The nearest in person” level=2
    “The nearest group is about 1,740 miles away.”
    list
      listitem
        article
          heading “Harbor circle” level=3
          “Tue, Nov 24 10:00 am”
          “· 1 h · every week”
          “In person · Harbor House, Boston, MA”
          “· about 1,740 miles”
          “Support group · No sign-up”
          “Checked Nov 3, 2026”
          button “What to expect: Harbor circle” expanded=false
          link “Email: Harbor circle”
    heading “Someone who knows your area” level=2
    heading “Jo Tallgrass” level=3
    “Volunteer”
    “A volunteer in Wyoming can help you look. Not for emergencies.”
    link “Email Jo Tallgrass”
    link “Call Jo Tallgrass”
    “jo@example.org · (307) 555-0110”
    heading “Talk to someone now” level=2
    link “Call 988, 988 Suicide & Crisis Lifeline”
    link “Text 988, 988 Suicide & Crisis Lifeline”
    link “Call 1-833-852-6262, National Maternal Mental Health Hotline”
    heading “Prairie line” level=3
    link “Call (307) 555-0142, Prairie line”
    “Checked Oct 1, 2026”
    heading “Find a trained professional” level=2
    heading “Directory of counselors” level=3
    link “Go to directory.example.org, Directory of counselors”
  `,
  );
});
