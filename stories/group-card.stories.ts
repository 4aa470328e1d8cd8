import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/group-card.js';
import type { Group } from '../src/model/group.js';
import { look } from './support/deep.js';
import { served, silent, unreachable } from './support/feeds.js';
import { aGroup, circle, neighborhood } from './support/groups.js';
import { spread } from './support/spread.js';
import { daysAgo, farZone, leftOut, once, onNow, weekly } from './support/when.js';

const meta: Meta = {
  title: 'Elements/group-card',
  component: 'group-card',
  args: { group: circle },
  render: (args) => html`<group-card ${spread(args)}></group-card>`,
};
export default meta;

/** Alone on a page: the answer to when, where and what, one thing to do, one help line. */
export const Alone: StoryObj = {
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await finds('heading', circle.name);
    await says(/Tomorrow, \w+ 10:00 am · 1 h 30 min · every week/);
    await says('In person · Mill Street Library, Portland, ME');
    await says('Support group · led by a trained parent who’s been there · free · No sign-up');
    await says('You don’t have to talk');
    await expect(await finds('link', `Directions: ${circle.name}`)).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(await finds('link', /^Call 988/)).toHaveAttribute('href', 'tel:988');
  },
};

/** What to expect, opened in place: yes, no and not listed, each in words. */
export const Opened: StoryObj = {
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    const button = await finds('button', `What to expect: ${circle.name}`);
    await userEvent.click(button);
    await says('Tea, ten chairs and other people in their first year.');
    await says('Usual size: 6 to 10');
    await says(/Yes You don’t have to talk/);
    await says(/No Childcare Not listed Camera can stay off/);
    await says('This group is not therapy.');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
  },
};

/** No room now. It is not greyed out: it says so. */
export const Full: StoryObj = {
  args: { group: aGroup({ name: 'Full circle', status: 'full' }) },
  play: async ({ canvasElement }) => {
    await look(canvasElement).says(/Full now · Checked \w+ \d+, \d{4}/);
  },
};

/** No room now, but a list to wait on. */
export const WaitingList: StoryObj = {
  args: { group: aGroup({ name: 'Full circle', status: 'waitlist' }) },
  play: async ({ canvasElement }) => {
    await look(canvasElement).says('Full, has a waiting list');
  },
};

/** On a break, with the feed's own notice. */
export const Paused: StoryObj = {
  args: { group: aGroup({ name: 'Winter circle', status: 'paused', notice: 'Back in the spring.' }) },
  play: async ({ canvasElement }) => {
    const { says } = look(canvasElement);
    await says('On a break');
    await says('Back in the spring.');
  },
};

/** Nobody has checked the listing for more than a year. */
export const OldCheck: StoryObj = {
  args: { group: aGroup({ name: 'Old circle', verifiedAt: daysAgo(500) }) },
  play: async ({ canvasElement }) => {
    await look(canvasElement).says(/Check before you go\. Last checked \w+ \d{4}/);
  },
};

/** Never checked is unknown, not old: the card says nothing about it. */
export const NeverChecked: StoryObj = {
  render: () => {
    const { verifiedAt: _, ...group } = circle;
    return html`<group-card .group=${group}></group-card>`;
  },
  play: async ({ canvasElement }) => {
    const { finds, lacks } = look(canvasElement);
    await finds('heading', circle.name);
    lacks(/[Cc]heck(ed| before)/);
  },
};

/** Online, led from far away: her time, and theirs with the name of its zone. */
export const OnlineInAnotherZone: StoryObj = {
  args: {
    group: aGroup({
      name: 'Far-off talk',
      formats: ['online'],
      schedule: [weekly(3, '19:00', 60, farZone())],
      online: { url: 'https://example.org/far' },
    }),
  },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says, lacks } = look(canvasElement);
    await says(/\d+:\d\d [ap]m your time \((\w+ )?7:00 pm [\w ]+\) · 1 h · every week/);
    lacks('7:00 pm your time');
    await expect(await finds('link', 'Join: Far-off talk')).toHaveAttribute('href', 'https://example.org/far');
    await userEvent.click(await finds('button', 'What to expect: Far-off talk'));
    await says(/7:00 pm (Eastern|Japan \w+) Time\) \w+, \w+ \d+/);
  },
};

/** It has begun and is not over. */
export const OnNow: StoryObj = {
  args: { group: aGroup({ name: 'Open door', schedule: [onNow()] }) },
  play: async ({ canvasElement }) => {
    await look(canvasElement).says(/On now, until \d+:\d\d [ap]m · 2 h · every week/);
  },
};

/** The next meeting is left out: the card says so, so that nobody stands before a closed door. */
export const LeftOut: StoryObj = {
  args: { group: aGroup({ name: 'Porch circle', schedule: [leftOut(weekly(3, '10:00'))] }) },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    await says(/No meeting \w+ \d+/);
    await userEvent.click(await finds('button', 'What to expect: Porch circle'));
    await says(/Next dates .* No meeting \w+ \d+/);
  },
};

/** Two rhythms in one group: the card tells that of the next meeting by its day, the opened card both. */
export const SeveralSchedules: StoryObj = {
  args: {
    group: aGroup({
      name: 'Harbor circle',
      schedule: [weekly(2, '10:00'), { ...weekly(9, '14:00'), rrule: 'FREQ=MONTHLY;BYDAY=2SA' }],
    }),
  },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    await says(/ · 1 h · every week on \w+day/);
    await userEvent.click(await finds('button', 'What to expect: Harbor circle'));
    await says(/How often 10:00 am · every week on \w+day 2:00 pm · 2nd Saturday/);
  },
};

/** A retreat: what takes days is told by its end, not by its hours. */
export const OverAWeekend: StoryObj = {
  args: { group: aGroup({ name: 'Quiet weekend', schedule: [once(weekly(9, '18:00', 46 * 60))] }) },
  play: async ({ canvasElement }) => {
    const { says, lacks } = look(canvasElement);
    await says(/6:00 pm – \w+, \w+ \d+ 4:00 pm/);
    lacks('46 h');
  },
};

/** The series ends here. */
export const LastMeeting: StoryObj = {
  args: {
    group: aGroup({ name: 'Autumn circle', schedule: [{ ...weekly(-5, '10:00'), rrule: 'FREQ=WEEKLY;COUNT=2' }] }),
  },
  play: async ({ canvasElement }) => {
    await look(canvasElement).says(/10:00 am · 1 h · last meeting/);
  },
};

/** No dates: the card says whom to ask, and the button writes before it calls. */
export const ByAppointment: StoryObj = {
  args: { group: aGroup({ name: 'By the kettle', schedule: [], joining: { mode: 'contact' } }) },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await says('Ask when it meets');
    await expect(await finds('link', 'Email: By the kettle')).toHaveAttribute('href', 'mailto:dana@example.org');
  },
};

/** A Spanish listing on an English page: its text carries its own language, and ours names it. */
export const SpanishListing: StoryObj = {
  args: { group: aGroup({ name: 'Grupo de los jueves', languages: ['es'], lang: 'es' }) },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    const heading = await finds('heading', 'Grupo de los jueves');
    await expect(heading.querySelector('[lang]')).toHaveAttribute('lang', 'es');
    await says('Support group · No sign-up · Spanish');
  },
};

/** What sign-up asks for stands before the link to it. */
export const SignUp: StoryObj = {
  args: { group: neighborhood.find(({ kind }) => kind === 'therapy') },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    const { name } = neighborhood.find(({ kind }) => kind === 'therapy') as Group;
    await says(
      'Therapy group · led by a professional · $20; ask about lower cost · Sign-up asks for: first name, e-mail',
    );
    await userEvent.click(await finds('button', `What to expect: ${name}`));
    await says(/Sign-up asks for: first name, e-mail Sign up \(example\.org\)/);
  },
};

/** Therapy: how long the series is, the step before it, and insurance; what the feed does not tell is not listed. */
export const Therapy: StoryObj = {
  args: {
    group: aGroup({
      name: 'Eight Tuesdays',
      kind: 'therapy',
      ledBy: 'professional',
      schedule: [{ ...weekly(2, '18:00', 90), rrule: 'FREQ=WEEKLY;COUNT=8' }],
      joining: { mode: 'waitlist', url: 'https://example.org/eight', text: 'We call you for a short talk first.' },
      comfort: { confidential: true, noDiagnosis: false },
    }),
  },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    await userEvent.click(await finds('button', 'What to expect: Eight Tuesdays'));
    await says(/8 meetings, .* This group is therapy\./);
    await says('We call you for a short talk first.');
    await says('Insurance Not listed');
    await says('This has limits: a leader may get help if someone is in danger.');
  },
};

/** In a room and on a screen at the same time. */
export const InPersonOrOnline: StoryObj = {
  args: {
    group: aGroup({ name: 'Both ways', formats: ['in-person', 'online'], online: { url: 'https://example.org/both' } }),
  },
  play: async ({ canvasElement }) => {
    await look(canvasElement).says('In person or online · Mill Street Library');
  },
};

/** By phone: one tap calls. */
export const ByPhone: StoryObj = {
  args: {
    group: aGroup({
      name: 'Phone circle',
      formats: ['phone'],
      dialIn: [{ number: '(207) 555-0150' }],
      contacts: [],
    }),
  },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await says('By phone');
    await expect(await finds('link', /Phone circle$/)).toHaveAttribute('href', 'tel:2075550150');
  },
};

/** The list is on its way: the host's own words stand. */
export const Loading: StoryObj = {
  render: () => html`<group-card src=${silent} group-id="x"><p>Tuesdays at 10, Mill Street.</p></group-card>`,
  play: async ({ canvasElement }) => {
    const { counts, says } = look(canvasElement);
    await says('Tuesdays at 10, Mill Street.');
    await counts('[part~="card-title"]', 0);
  },
};

/** In a blog post: one group of a feed. */
export const FromAFeed: StoryObj = {
  args: { group: undefined, src: served('harbor', neighborhood), 'group-id': 'phone-circle' },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await finds('heading', 'Phone circle');
    await says('By phone');
  },
};

/** From a JSON script inside the element: no request at all. */
export const FromAScriptChild: StoryObj = {
  render: () =>
    html`<group-card>
      <script type="application/json">
        { "id": "porch", "name": "Porch circle", "formats": ["in-person"], "scheduleText": "First Friday, 6 pm" }
      </script>
    </group-card>`,
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await finds('heading', 'Porch circle');
    await says('First Friday, 6 pm');
  },
};

/** The feed no longer has it: the host's own words, our sentence, a number to call. */
export const Gone: StoryObj = {
  render: () =>
    html`<group-card src=${served('harbor', neighborhood)} group-id="closed-long-ago"
      ><p>Ask at our desk.</p></group-card
    >`,
  play: async ({ canvasElement }) => {
    const { says, finds } = look(canvasElement);
    await says('This group is not listed any more.');
    await says('Ask at our desk.');
    await finds('link', /^Call 988/);
  },
};

/** The feed is down: still useful. */
export const FeedDown: StoryObj = {
  render: () => html`<group-card src=${unreachable} group-id="x"><p>Tuesdays at 10, Mill Street.</p></group-card>`,
  play: async ({ canvasElement }) => {
    const { says, finds } = look(canvasElement);
    await says('We couldn’t load the list. The problem is on our side.');
    await says('Tuesdays at 10, Mill Street.');
    await finds('link', /^Call 1-833-852-6262/);
  },
};
