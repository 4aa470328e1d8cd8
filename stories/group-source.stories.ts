import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/group-finder.js';
import type { GroupFinder } from '../src/components/group-finder.js';
import { look } from './support/deep.js';
import { answered, served, unreachable } from './support/feeds.js';
import { aGroup, manyGroups, neighborhood } from './support/groups.js';
import { spread } from './support/spread.js';
import { weekly } from './support/when.js';

const listedByParents = aGroup({ name: 'New Moms’ Support Group', schedule: [weekly(1, '10:00')] });
const listedByClinic = aGroup({
  name: 'The new moms group (support)',
  schedule: [weekly(1, '10:05')],
  description: 'Tea and ten chairs.',
});

const meta: Meta = {
  title: 'Elements/group-source',
  component: 'group-source',
  args: { src: served('hill', manyGroups(5)), label: 'Hill clinic' },
  render: (args) =>
    html`<group-finder>
      <group-source src=${served('harbor', neighborhood)} label="Harbor Parents"></group-source>
      <group-source ${spread(args)}></group-source>
    </group-finder>`,
};
export default meta;

/** Two feeds in one finder; the foot says where the list comes from. */
export const TwoLists: StoryObj = {
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await finds('heading', '17 groups. Soonest first.');
    await says('This list comes from Harbor Parents and Hill clinic.');
  },
};

/** Two lists have the same group, spelled differently: it stands once, and says who lists it. */
export const ListedTwice: StoryObj = {
  render: () =>
    html`<group-finder>
      <group-source src=${served('parents', [listedByParents, ...manyGroups(2)])} label="Parent groups"></group-source>
      <group-source src=${served('clinic', [listedByClinic])} label="Clinic calendar"></group-source>
    </group-finder>`,
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says, counts } = look(canvasElement);
    await finds('heading', '3 groups. Soonest first.');
    await counts('group-card', 3);
    await userEvent.click(await finds('button', /What to expect.*New Moms/));
    await says('Listed by: Parent groups · Clinic calendar');
    await says('Tea and ten chairs.');
  },
};

/** A list that is down is named; the others stay. */
export const OneIsDown: StoryObj = {
  args: { src: unreachable, label: 'Clinic calendar' },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await says('One of two lists loaded. We could not load: Clinic calendar.');
    await finds('button', 'Try again');
    await finds('heading', '12 groups. Soonest first.');
  },
};

/** A source may come later; what is there stays. */
export const AddedLater: StoryObj = {
  render: (args) => html`<group-finder src=${args['src']} label=${args['label']}></group-finder>`,
  play: async ({ canvasElement }) => {
    const { finds } = look(canvasElement);
    await finds('heading', '5 groups. Soonest first.');
    const finder: GroupFinder = canvasElement.querySelector('group-finder')!;
    const source = document.createElement('group-source');
    source.src = served('harbor', neighborhood);
    finder.append(source);
    await finds('heading', '17 groups. Soonest first.');
    await expect(finder.state).toBe('ready');
  },
};

const TABLE = `Name,Day,Start time,Time zone,Notes,Led by
Owl circle,Tuesdays,7:00 PM,America/New_York,Tea,Night owl
`;

/** Words of a feed's own that no format knows: the host says what they mean. */
export const OwnWords: StoryObj = {
  args: {
    src: answered('words.csv', TABLE, 'text/csv'),
    type: 'csv',
    terms: '{ "Night owl": "ledBy:trained-peer" }',
    label: 'Owls',
  },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await finds('heading', 'Owl circle');
    await says('led by a trained parent who’s been there');
  },
};

/** A list above the limit of the host: what came until then is shown, and said to be a part. */
export const TooLarge: StoryObj = {
  args: { src: served('large', manyGroups(40)), 'max-bytes': 6000 },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await says('Only part of the list loaded.');
    await finds('heading', 'Circle 1');
  },
};
