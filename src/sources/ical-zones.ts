/**
 * The zones of one calendar. Programs name them as IANA does, as Windows does, behind the address of a
 * server, or not at all, with only the offsets of a VTIMEZONE to tell them by.
 */
import type { ProblemCode } from '../base/problem.js';
import { readZoneWords } from '../base/zone-names.js';
import { yearOffsets } from '../base/zone-offset.js';
import { isZone } from '../base/zones.js';
import { zoneFor, type FoundZone } from './feed-zone.js';

/** What a VTIMEZONE says of its clocks: minutes east of UTC, and in which months they change. */
interface Clocks {
  readonly location: string | undefined;
  readonly min: number;
  readonly max: number;
  /** The months, 1 to 12, in which the clock goes to `max` and to `min`; 0 where it never changes. */
  readonly toMax: number;
  readonly toMin: number;
}

/** Zones that nobody else shares the clock of all year, by the offsets and months of their changes. */
const BY_CLOCKS: Readonly<Record<string, string>> = {
  '-300 -240 3 11': 'America/New_York',
  '-360 -300 3 11': 'America/Chicago',
  '-420 -360 3 11': 'America/Denver',
  '-480 -420 3 11': 'America/Los_Angeles',
  '-540 -480 3 11': 'America/Anchorage',
  '-240 -180 3 11': 'America/Halifax',
  '-210 -150 3 11': 'America/St_Johns',
  '0 60 3 10': 'Europe/London',
  '60 120 3 10': 'Europe/Berlin',
};

/** A zone, or undefined; and what is to be said of it. */
interface Answer {
  readonly zone: FoundZone | undefined;
  readonly codes: readonly ProblemCode[];
}

/** What the head of a calendar and its VTIMEZONEs say. They may come behind the events: ask after all text has come. */
export class Calendar {
  /** X-WR-TIMEZONE, where it names a zone in which people live. */
  #own: string | undefined;
  readonly #clocks: Map<string, Clocks> = new Map();
  readonly #answers: Map<string, Answer> = new Map();

  /** Takes one line of the calendar's head. */
  addLine(line: string): void {
    const [, name] = /^(?:X-WR-TIMEZONE|TIMEZONE-ID)\b[^:]*:(.+)$/i.exec(line.trim()) ?? [];
    const zone = name === undefined ? undefined : zoneNamed(name);
    // A server's own UTC says nothing about where people meet.
    if (zone !== undefined && !/^(?:etc\/)?(?:utc|gmt)$/i.test(zone)) this.#own ??= zone;
  }

  /** Takes the lines of one VTIMEZONE. */
  addZone(lines: readonly string[]): void {
    const id = valueOf(lines, 'TZID');
    const clocks = readClocks(lines);
    if (id !== undefined && clocks !== undefined) this.#clocks.set(id, clocks);
  }

  /** The zone that a TZID means, at a place of that zone. */
  named(id: string, ofPlace: string | undefined, report: (code: ProblemCode) => void): FoundZone | undefined {
    const key = `${id}\n${ofPlace}`;
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      const codes: ProblemCode[] = [];
      answer = { zone: this.#find(id, ofPlace, (code) => codes.push(code)), codes };
      this.#answers.set(key, answer);
    }
    answer.codes.forEach(report);
    return answer.zone;
  }

  /** The zone of a time without one: that of the place, else the calendar's own, else its only VTIMEZONE. */
  floating(ofPlace: string | undefined, report: (code: ProblemCode) => void): FoundZone | undefined {
    const zone = ofPlace ?? this.#own;
    if (zone !== undefined) return { zone, zoneAssumed: true };
    const [id, ...others] = this.#clocks.keys();
    const only = id === undefined || others.length > 0 ? undefined : this.named(id, undefined, () => undefined);
    if (only === undefined) report('zone-missing');
    return only && { ...only, zoneAssumed: true };
  }

  /**
   * The zone in which to tell a time in UTC. Where it repeats, people mean their clock, which UTC does not follow
   * from winter to summer: then the zone is an assumption even where the calendar names it.
   */
  ofUtc(ofPlace: string | undefined, repeats: boolean): FoundZone {
    const own = this.#own;
    const isSame = own !== undefined && (ofPlace === undefined || sameClocks(own, ofPlace));
    const zone = isSame ? own : ofPlace;
    if (zone === undefined) return { zone: 'UTC' };
    return isSame && !repeats ? { zone } : { zone, zoneAssumed: true };
  }

  #find(id: string, ofPlace: string | undefined, report: (code: ProblemCode) => void): FoundZone | undefined {
    const own = this.#own;
    const clocks = this.#clocks.get(id);
    const iana = pathEnd(id) ?? pathEnd(clocks?.location ?? '');
    if (iana !== undefined) return { zone: iana };
    const name = id.trim().replace(/^\(([^()]*)\)$/, '$1');
    const words = readZoneWords(name);
    if (words !== undefined && words.kind !== 'offset' && !words.isOpen) return zoneFor(name, ofPlace, report);
    if (clocks !== undefined) {
      if (own !== undefined && runsBy(own, clocks)) return { zone: own };
      if (ofPlace !== undefined && runsBy(ofPlace, clocks)) return { zone: ofPlace, zoneAssumed: true };
      const { min, max, toMax, toMin } = clocks;
      const known = BY_CLOCKS[`${min} ${max} ${toMax} ${toMin}`];
      if (known !== undefined) return { zone: known, zoneAssumed: true };
    }
    // An offset from UTC alone, or a word that several zones answer to: the place, or the calendar, must fit it.
    const isOwn = ofPlace === undefined && own !== undefined && yearOffsets(own).includes(words?.offset ?? NaN);
    return (
      zoneFor(name, isOwn ? own : ofPlace, report) ?? (own === undefined ? undefined : { zone: own, zoneAssumed: true })
    );
  }
}

/** The zone that a name means for sure, at any place. */
function zoneNamed(name: string): string | undefined {
  const words = readZoneWords(name);
  return pathEnd(name) ?? (words?.isOpen ? undefined : words?.zones.find(isZone));
}

/** "/freeassociation.sourceforge.net/America/New_York", "/mozilla.org/20050126_1/Europe/London": the zone at the end. */
function pathEnd(id: string): string | undefined {
  const parts = id.trim().replace(/\s+/g, '_').split('/').filter(Boolean).slice(-5);
  for (let i = 0; i < parts.length - 1; i += 1) {
    const name = parts.slice(i).join('/');
    if (isZone(name)) return name;
  }
  return undefined;
}

function valueOf(lines: readonly string[], name: string): string | undefined {
  const line = lines.find((one) => new RegExp(`^${name}[;:]`, 'i').test(one));
  return line?.slice(line.indexOf(':') + 1).trim() || undefined;
}

function readClocks(lines: readonly string[]): Clocks | undefined {
  const text = lines.join('\n');
  const found = text
    .split(/^BEGIN:/m)
    .slice(1)
    .flatMap((block) => {
      const [, sign, hours = '', minutes = ''] = /^TZOFFSETTO[^:]*:\s*([+-])(\d\d):?(\d\d)/im.exec(block) ?? [];
      const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
      const [, begun = ''] = /^DTSTART[^:]*:\s*(\d{8})/im.exec(block) ?? [];
      const month = Number(/BYMONTH=(\d{1,2})/i.exec(block)?.[1] ?? begun.slice(4, 6));
      return sign === undefined ? [] : [{ kind: block.slice(0, 8), offset, begun, month }];
    });
  // Of several blocks of one kind the last to begin holds today.
  found.sort((a, b) => (a.begun < b.begun ? -1 : 1));
  const last = [...new Map(found.map((one) => [one.kind, one])).values()].sort((a, b) => a.offset - b.offset);
  const [low] = last;
  const high = last.at(-1);
  if (low === undefined || high === undefined) return undefined;
  const changes = low.offset !== high.offset;
  return {
    location: valueOf(lines, 'X-LIC-LOCATION'),
    min: low.offset,
    max: high.offset,
    toMax: changes ? high.month : 0,
    toMin: changes ? low.month : 0,
  };
}

/** Whether a zone shows, in winter and in summer, what a VTIMEZONE says. */
function runsBy(zone: string, { min, max, toMax }: Clocks): boolean {
  const [january, july] = yearOffsets(zone);
  // South of the equator the clock goes forward in the second half of the year.
  return toMax > 6 ? january === max && july === min : january === min && july === max;
}

function sameClocks(one: string, other: string): boolean {
  return String(yearOffsets(one)) === String(yearOffsets(other));
}
