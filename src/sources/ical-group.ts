/** One group from the events that are it. */
import type { Geo, Group, Place, Term } from '../model/group.js';
import { compact } from './compact.js';
import { singleFacts } from './facts.js';
import { htmlToText } from './html-text.js';
import { isOff, type Occasion } from './ical-event.js';
import { readJoining } from './ical-join.js';
import { readContacts } from './ical-people.js';
import { first, param, type RawEvent } from './ical-props.js';
import type { Bundle } from './ical-series.js';
import { readStamp } from './ical-stamp.js';
import { readWhen } from './ical-when.js';
import { kindOf } from './kind-words.js';
import { languageTag } from './languages.js';
import { hidePasscodes } from './passcode-text.js';
import { readPoint } from './point.js';
import { readProse } from './prose.js';
import { provenanceOf } from './provenance.js';
import type { SourceContext } from './source.js';
import { factsOf } from './terms.js';

/** The group of a bundle, or undefined where it has no name. */
export function readGroup(bundle: Bundle, context: SourceContext): Group | undefined {
  const all = bundle.flatMap(({ dates }) => dates);
  const main = mainOf(all, context.now);
  const name = main?.name;
  if (main === undefined || name === undefined) {
    for (const { event } of all) event.report('SUMMARY', 'name-missing');
    return undefined;
  }
  const { event, location } = main;
  const held = heldOf(bundle);
  const isCancelled = held.length === 0;
  const when = readWhen(isCancelled ? bundle : held, context.now, main.status === 'paused');
  const description = readDescription(event);
  const joining = readJoining(main, main.hasPasscode || description.hasPasscode);
  const terms = categoriesOf(event);
  const facts = factsOf(terms, context.terms);
  const noPlace: Term = { scheme: 'ical', code: 'LOCATION', label: location.unknown ?? '' };
  const place = joining.formats.includes('in-person') || joining.formats.length === 0 ? placeOf(main) : undefined;
  const optional = compact<Partial<Group>>({
    description: description.text,
    notice: noticeOf(main, bundle, context.now),
    url: joining.url,
    ...singleFacts(facts),
    scheduleText: when.scheduleText,
    place,
    online: joining.online,
    dialIn: joining.dialIn,
    joining: joining.joining,
    updatedAt: updatedAt(event),
    lang: languageTag(param(first(event.props, 'SUMMARY') ?? NO_PROP, 'language') ?? ''),
  });
  return {
    id: bundle[0]?.dates[0]?.event.record ?? event.record,
    source: provenanceOf('ical', context, joining.url),
    name,
    kind: facts.kind ?? kindOf(name, terms),
    formats: place !== undefined && joining.formats.length === 0 ? ['in-person'] : joining.formats,
    schedule: when.schedule,
    ...optional,
    audience: facts.audience,
    comfort: facts.comfort,
    asksFor: [],
    languages: facts.languages,
    status: isCancelled || when.isOver ? 'closed' : main.status,
    access: facts.access,
    contacts: readContacts(event),
    terms: location.unknown === undefined ? terms : [...terms, noPlace],
  };
}

/** A meeting that is called off is no date of those that are left. */
function heldOf(bundle: Bundle): Bundle {
  return bundle
    .map((series) => ({ ...series, dates: series.dates.filter((one) => !one.isCancelled) }))
    .filter(({ dates }) => dates.length > 0);
}

function categoriesOf({ props }: RawEvent): readonly Term[] {
  const names = (props.get('CATEGORIES') ?? []).flatMap(({ list = [] }) => list.map(htmlToText));
  return [...new Set(names)]
    .filter(Boolean)
    .slice(0, 100)
    .map((code) => ({ scheme: 'ical', code }));
}

const NO_PROP = { params: {}, value: '' };
const DAY_MS = 86_400_000;

/** The event whose words hold: what repeats and began last, else the next date, else the last one. */
function mainOf(all: readonly Occasion[], now: number): Occasion | undefined {
  const today = new Date(now - DAY_MS).toISOString().slice(0, 10);
  const held = all.some(({ isCancelled }) => !isCancelled) ? all.filter(({ isCancelled }) => !isCancelled) : all;
  const sorted = [...held].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const isComing = (one: Occasion): boolean =>
    one.event.props.has('RRULE') ? goesOn(one, today) : dayOf(one) >= today;
  return sorted.find(isComing) ?? sorted.at(-1);
}

function dayOf({ timing, stamp }: Occasion): string {
  return timing?.start.slice(0, 10) ?? stamp?.day ?? '';
}

function goesOn({ event }: Occasion, today: string): boolean {
  const [, until] = /UNTIL=(\d{8})/i.exec(first(event.props, 'RRULE')?.value ?? '') ?? [];
  return until === undefined || until >= today.replaceAll('-', '');
}

/** What Google Calendar writes around the link of its own meetings. */
const GOOGLE_BLOCK = /-::~[~:]*::-/;

function readDescription({ props, report }: RawEvent): { text?: string; hasPasscode: boolean } {
  const field = ['DESCRIPTION', 'X-ALT-DESC'].find((name) => props.has(name)) ?? '';
  const text = first(props, field)?.value ?? '';
  const parts = text.slice(0, 40_000).split(GOOGLE_BLOCK);
  const own = parts.length > 2 ? parts.filter((_, i) => i % 2 === 0).join('\n') : text;
  return readProse({ [field]: own.trim() }, field, report);
}

/** What is different next: the place of a single meeting, or that it is full; or that nothing is sure yet. */
function noticeOf(main: Occasion, bundle: Bundle, now: number): string | undefined {
  const today = new Date(now - DAY_MS).toISOString().slice(0, 10);
  const isTentative = /^tentative$/i.test(first(main.event.props, 'STATUS')?.value.trim() ?? '');
  const others = bundle
    .flatMap(({ overrides }) => overrides)
    .filter((one) => !isOff(one) && dayOf(one) >= today)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    .flatMap((one) => {
      const text = differenceOf(one, main);
      return text === '' ? [] : [`${dayOf(one)}: ${text}`];
    });
  return [...(isTentative ? ['Tentative'] : []), ...others.slice(0, 3)].join('\n') || undefined;
}

function differenceOf({ event, location, status }: Occasion, main: Occasion): string {
  const isMoved = location.key !== '' && location.key !== main.location.key;
  const fields = [status !== 'open' && status !== main.status && 'SUMMARY', isMoved && 'LOCATION'];
  return fields
    .flatMap((field) => (field === false ? [] : lineOf(first(event.props, field)?.value ?? '')))
    .filter(Boolean)
    .join(', ');
}

/** A place in one line, without links and passcodes. */
function lineOf(text: string): string {
  const { text: shown } = hidePasscodes(htmlToText(text.slice(0, 500)));
  return shown
    .replace(/https?:\/\/\S+/gi, '')
    .replace(/\s*\n\s*/g, ', ')
    .replace(/[\s,;:–-]+$/, '')
    .trim();
}

function placeOf({ event, location }: Occasion): Place | undefined {
  const geo = pointOf(event, location.place);
  return geo === undefined ? location.place : { ...location.place, geo };
}

/** "44.94;-123.03"; Apple writes "geo:44.94,-123.03" into a property of its own. */
function pointOf({ props, report }: RawEvent, place: Place = {}): Geo | undefined {
  const field = props.has('GEO') ? 'GEO' : 'X-APPLE-STRUCTURED-LOCATION';
  const [lat = '', lng = ''] =
    first(props, field)
      ?.value.replace(/^\s*geo:/i, '')
      .split(/[;,]/) ?? [];
  if (lat === '' || lng === '') return undefined;
  return readPoint({ lat: lat.trim(), lng: lng.trim() }, ['lat', 'lng'], place, 'exact', (_, code) =>
    report(field, code),
  );
}

/** An instant; programs write LAST-MODIFIED in UTC. */
function updatedAt({ props, report }: RawEvent): string | undefined {
  const value = first(props, 'LAST-MODIFIED')?.value.trim();
  if (value === undefined) return undefined;
  const stamp = readStamp(value);
  if (stamp === undefined) report('LAST-MODIFIED', 'date-unreadable');
  return stamp && (stamp.time === undefined ? stamp.day : `${stamp.day}T${stamp.time}:00Z`);
}
