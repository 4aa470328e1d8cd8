/** The opened card: what happens there, when again, the facts, how to get there and how to join. Loaded when first opened. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { CardController } from '../controllers/card-controller.js';
import { isElsewhere, leftOutOf, meetingsOf, nextOfEach, seriesOf, telHref } from '../controllers/card-dates.js';
import type { Surroundings } from '../controllers/surroundings.js';
import { gently, isUnsaid } from '../locale/after-loss.js';
import { dayInWords, lastDay, theirTime, yourTime, zoneName } from '../locale/format-more.js';
import type { Formatter } from '../locale/format.js';
import type { DetailMessages } from '../locale/messages.js';
import type { Contact, Group, Provenance } from '../model/group.js';
import { COMFORT_FACTS, type ComfortFact } from '../model/vocabulary.js';
import type { Meeting } from '../model/when.js';
import { addStyles } from './add-styles.js';
import { detailStyles } from './card-detail.styles.js';
import { feedName, hostOf, lines, link, titlesAt, told, type Part, type Titles } from './detail-parts.js';
import { addressOf, areaOf } from './detail-where.js';
import { wordIn } from './facts.js';
import type { Far } from './far.js';

/** What the sections of a detail are made from. */
interface Detail extends Titles {
  readonly group: Group;
  readonly say: DetailMessages;
  readonly around: Surroundings;
  /** Whether something may be said of a fact or a value; after a loss not of all (D19). */
  readonly isSaid: (value: string) => boolean;
  /** How far away it is, where that was asked. */
  readonly far: Far | undefined;
}

/** Makes a card ready to be opened: its styles are added, and its detail can be drawn. */
export function prepareDetail(
  card: LitElement & { readonly loss: boolean; readonly far: Far | undefined; readonly headingLevel: number },
  say: DetailMessages,
  moving: CardController,
): (group: Group, around: Surroundings) => TemplateResult {
  addStyles(card, detailStyles);
  return (group, around) => {
    const { far, loss, headingLevel } = card;
    const titles = titlesAt((headingLevel || 3) + 1);
    if (!loss) return renderDetail({ group, say, around, far, ...titles, isSaid: () => true }, moving);
    const words = { ...around.words, values: gently(around.words.values, say.afterLoss) };
    const isSaid = (value: string): boolean => !isUnsaid(value);
    return renderDetail({ group, say, around: { ...around, words }, far, ...titles, isSaid }, moving);
  };
}

/** All sections that the group has something to say in; none is ever empty. */
function renderDetail(detail: Detail, moving: CardController): TemplateResult {
  const { group, say, section } = detail;
  return html`
    ${section(say.whatHappens, group.description && html`<p class="prose" dir="auto" lang=${group.lang ?? nothing}>${group.description}</p>`)}
    ${forWhom(detail)} ${dates(detail, moving)} ${howOften(detail, moving)} ${expectation(detail, moving)}
    ${facts(detail)} ${gettingThere(detail)} ${joining(detail)} ${money(detail)} ${contacts(detail)}
    ${provenance(detail)}
  `;
}

function forWhom({ group, say, around: { words }, section, isSaid }: Detail): Part {
  const { audience, minAge, maxAge, babyMaxAgeMonths, serves, formats } = group;
  const names = (values: readonly string[]): string =>
    values
      .filter(isSaid)
      .map((value) => wordIn(words.values, value) ?? value)
      .join(' · ');
  return html`
    ${section(
      say.forWhom,
      lines([
        names([...audience.community, ...audience.stage, ...audience.experience]),
        minAge === undefined && maxAge === undefined ? undefined : say.ages(minAge, maxAge),
        babyMaxAgeMonths === undefined || !isSaid('babyWelcome') ? undefined : say.babiesUpTo(babyMaxAgeMonths),
      ]),
    )}
    ${section(say.notFor, lines([names(audience.notFor)]))}
    ${section(
      say.serves,
      lines([
        told(serves?.text, group.lang),
        ...(serves ? areaOf(serves, say) : []),
        // Who joins from home has to know whether she may, from where she lives (D5).
        serves === undefined && formats.includes('online') ? say.notListed : undefined,
      ]),
    )}
  `;
}

/** When again, what is left out on the way, and by which clock. */
function dates({ group, say, around, section }: Detail, moving: CardController): Part {
  const { now, zone, asked } = moving;
  const { words, format } = around;
  const meetings = meetingsOf(group, now, zone, 3, asked);
  const [first] = meetings;
  const left = leftOutOf(group, now, zone, meetings.at(-1)?.start ?? Infinity, asked);
  const list = (items: readonly string[]): string => format.list(items);
  return section(
    say.nextDates,
    html`<ul role="list">
        ${meetings.map((meeting) => date(group, meeting, around, moving))}
      </ul>
      ${lines([
        left.length > 0
          ? say.noMeeting(
              left.map((day) => dayInWords(format.tag, day, now)),
              list,
            )
          : undefined,
        told(group.scheduleText, group.lang),
        first || group.scheduleText ? undefined : words.askWhen,
        first && clockOf(first, zone, say, format),
      ])}`,
  );
}

function date(group: Group, meeting: Meeting, around: Surroundings, moving: CardController): TemplateResult {
  const { words, format } = around;
  const theirs = theirTime(format, meeting);
  const other = theirs ?? yourTime(around, group, meeting, moving);
  return html`<li>
    ${format.meeting(meeting, moving.now)}${lastDay(format, meeting)}${theirs && ` ${words.yourTime}`}<span class="soft"
      >${other && ` (${other})`}</span
    >
  </li>`;
}

/** Which zone the times are told in, where that is not plain or only taken from the place. */
function clockOf(meeting: Meeting, zone: string, say: DetailMessages, format: Formatter): string | undefined {
  const name = zoneName(format.tag, meeting.start, meeting.otherZone ?? meeting.zone);
  if (meeting.zoneAssumed) return say.zoneAssumed(name);
  return isElsewhere(meeting, zone) ? say.timesIn(name) : undefined;
}

/** The rhythm of each of several schedules: the closed card tells only that of the next. */
function howOften({ group, say, around: { format }, section }: Detail, { now, zone, asked }: CardController): Part {
  const each = nextOfEach(group, now, zone, asked).map((meeting) => {
    const often = format.often(meeting);
    return often && `${format.time(meeting.start, meeting.zone)} · ${often}`;
  });
  return section(say.often, each.length > 1 && each.some(Boolean) ? lines(each) : nothing);
}

function expectation({ group, say, around: { words, format }, section }: Detail, moving: CardController): Part {
  const { expect, kind } = group;
  const series = kind === 'therapy' ? seriesOf(group, moving.zone, moving.asked) : undefined;
  return section(
    say.whatToExpect,
    lines([
      expect?.minutes === undefined ? undefined : words.length(expect.minutes),
      expect?.size === undefined ? undefined : say.size(expect.size),
      told(expect?.opening, group.lang),
      expect?.membership && say.membership[expect.membership],
      series && say.series(series.count, format.date(series.first), format.date(series.last)),
      kind === 'therapy' && !series ? say.seriesNotListed : undefined,
      kind === 'therapy' ? say.therapy : kind === 'other' ? say.therapyNotListed : say.notTherapy,
    ]),
  );
}

/** Yes, no, and what the feed does not say: three lists in words, never a bare cross. The last is left off paper. */
function facts({ group: { comfort }, say, around: { words }, title, isSaid }: Detail): Part {
  const column = (label: string, state: boolean | undefined): Part => {
    const of = COMFORT_FACTS.filter((fact) => comfort[fact] === state && isSaid(fact));
    const word = (fact: ComfortFact): string => (state === false && say.plainly[fact]) || words.comforts[fact];
    return of.length === 0
      ? nothing
      : html`<div class=${state === undefined ? 'screen' : nothing}>
          <p class="answer">${label}</p>
          <ul role="list" aria-label=${label}>
            ${of.map((fact) => html`<li>${word(fact)}</li>`)}
          </ul>
        </div>`;
  };
  const isStated = COMFORT_FACTS.some((fact) => comfort[fact] !== undefined && isSaid(fact));
  return html`<div class=${isStated ? 'facts' : 'facts screen'}>
    ${title(say.facts)} ${column(say.yes, true)} ${column(say.no, false)} ${column(say.notListed, undefined)}
    ${comfort.confidential ? html`<p class="soft">${words.comforts.confidential}. ${say.limits}</p>` : nothing}
  </div>`;
}

function gettingThere({ group, say, around: { words }, far, section }: Detail): Part {
  const { place, access } = group;
  return section(
    say.gettingThere,
    lines([
      told(place?.name, group.lang),
      addressOf(place),
      far?.long,
      told(place?.notes, group.lang),
      place?.transit && html`${say.transit}: <bdi>${told(place.transit, group.lang)}</bdi>`,
      place?.parking && html`${say.parking}: <bdi>${told(place.parking, group.lang)}</bdi>`,
      access.length > 0
        ? `${say.access}: ${access.map((value) => wordIn(words.values, value) ?? value).join(', ')}`
        : undefined,
    ]),
  );
}

function joining({ group, say, around: { words }, section }: Detail): Part {
  const { joining: join, asksFor, online, dialIn } = group;
  return section(
    say.joining,
    lines([
      join && say.joinModes[join.mode],
      told(join?.text, group.lang),
      group.kind === 'therapy' && !isScreened(join) ? say.screeningNotListed : undefined,
      // What is asked comes before the link to where it is asked (D9).
      asksFor.length > 0 ? say.asksFor(asksFor.join(', ')) : undefined,
      join?.url && link(join.url, `${words.signUp} (${hostOf(join.url)})`),
      online?.url && link(online.url, `${words.join} (${online.provider ?? hostOf(online.url)})`),
      online?.hasPasscode ? say.passcode : undefined,
      told(online?.notes, group.lang),
      ...(dialIn ?? []).map(
        (dial) =>
          html`${say.dialIn}: <a href=${telHref(dial.number)}>${words.call(dial.number)}</a>${
              dial.code ? `, ${say.code(dial.code)}` : ''
            }${dial.notes ? html`. <bdi>${told(dial.notes, group.lang)}</bdi>` : ''}`,
      ),
    ]),
  );
}

/** Whether a feed tells of a step between asking and coming (D3). */
function isScreened(join: Group['joining']): boolean {
  return join?.text !== undefined || join?.mode === 'referral' || join?.mode === 'contact';
}

function money({ group, say, around: { format }, section }: Detail): Part {
  const { cost, insurance, kind, languages } = group;
  // The feed's own words stand below, in its language.
  const { text, ...amounts } = cost ?? {};
  const price = format.cost(amounts);
  return html`
    ${section(say.cost, lines([price && capital(price, format), told(text, group.lang)]))}
    ${section(say.insurance, lines([told(insurance, group.lang), kind === 'therapy' && !insurance ? say.notListed : undefined]))}
    ${section(say.languages, lines([languages.length > 0 ? format.list(languages.map((code) => format.language(code))) : undefined]))}
  `;
}

/** As a sentence begins. */
function capital(text: string, { tag }: Formatter): string {
  return text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
}

function contacts({ group, say, section }: Detail): Part {
  const { organization } = group;
  const name = (contact: Contact): string => contact.name ?? organization?.name ?? group.name;
  const one = (contact: Contact): readonly unknown[] => [
    told([contact.name, contact.role].filter(Boolean).join(', '), group.lang),
    // Writing before calling.
    contact.email &&
      link(`mailto:${encodeURI(contact.email).replace(/[?&]/g, encodeURIComponent)}`, say.emailName(name(contact))),
    contact.phone &&
      html`<a href=${telHref(contact.phone)}>${say.callName(name(contact))}</a> <bdi>${contact.phone}</bdi>`,
    contact.url && link(contact.url, say.visit(hostOf(contact.url))),
  ];
  return section(
    say.contact,
    lines([
      ...group.contacts.flatMap(one),
      organization?.phone &&
        html`<a href=${telHref(organization.phone)}>${say.callName(organization.name)}</a>
          <bdi>${organization.phone}</bdi>`,
      group.url && link(group.url, say.visit(hostOf(group.url))),
    ]),
  );
}

/** All lists that have the group, each with the group's own page there. What stands in the page itself has no name. */
function listers(all: readonly Provenance[], { listedBy }: DetailMessages): Part {
  const named = new Map(all.map(({ feed, url }) => [`${feed} ${url}`, { name: feedName(feed), url }]));
  const lists = [...named.values()].filter(({ name }) => name !== 'inline');
  if (lists.length === 0) return nothing;
  // The foot of a printed page names them once.
  return html`<span class=${lists.some(({ url }) => url) ? nothing : 'screen'}
    >${listedBy}:
    ${lists.map(({ name, url }, i) => [i > 0 ? ' · ' : '', url ? link(url, name) : html`<bdi>${name}</bdi>`])}</span
  >`;
}

function provenance({ group, say, around: { format } }: Detail): Part {
  const { organization, source, also = [] } = group;
  const terms = group.terms.map((term) => term.label ?? term.code);
  return html`<div class="soft">
    ${lines([
      group.ledBy === undefined ? say.ledByNotListed : undefined,
      group.credential && html`${say.credential}: <bdi>${told(group.credential, group.lang)}</bdi>`,
      organization &&
        html`${say.offeredBy}: ${organization.url ? link(organization.url, organization.name) : organization.name}`,
      terms.length > 0 ? html`${say.alsoListed}: <bdi>${told(terms.join(', '), group.lang)}</bdi>` : undefined,
      listers([source, ...also], say),
      group.verifiedAt === undefined ? say.checkNotListed : undefined,
      group.updatedAt && say.updated(format.date(group.updatedAt)),
    ])}
  </div>`;
}
