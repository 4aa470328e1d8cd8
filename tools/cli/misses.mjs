/** What visitors will miss: facts that listings do not state, so that "not listed" stands there, or a filter passes them over. */

const MONTH = 30.44 * 86_400_000;
const STALE_MONTHS = 12;

const hasDates = ({ schedule }) => schedule.length > 0;
const hasAnyWay = ({ contacts, organization, joining, online, url, source, dialIn }) =>
  [contacts[0], organization?.phone, organization?.url, joining?.url, online?.url, url, source.url, dialIn?.[0]].some(
    Boolean,
  );

/** Every text in a listing that people may read; not its id, nor where it came from. */
export function textsOf(value) {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'source' || key === 'id' ? [] : textsOf(inner)));
}

/**
 * One row a fact. `of`: the listings it is about (all, where left out); `is`: whether a listing lacks it, or `ids`:
 * which do; `label` and `so`: in words. Given besides the listing: `{ now, library, isOnMap, leaked }`.
 */
const FACTS = [
  {
    key: 'zone',
    label: 'No time zone',
    so: 'It is taken from the place, and visitors are told so.',
    of: hasDates,
    is: ({ schedule }) => schedule.some(({ zoneAssumed }) => zoneAssumed),
  },
  {
    key: 'length',
    label: 'No end or length',
    so: 'Visitors do not learn how long it takes.',
    of: hasDates,
    is: ({ schedule }) => schedule.some(({ minutesAssumed }) => minutesAssumed),
  },
  {
    key: 'dates',
    label: 'No date, and no words about when',
    so: 'It stands at the end of the list.',
    is: ({ kind, schedule, scheduleText }) => kind !== 'online-community' && schedule.length === 0 && !scheduleText,
  },
  {
    key: 'over',
    label: 'All dates are over',
    so: 'It is never the next group to join.',
    of: hasDates,
    is: ({ schedule }, { now, library }) => library.nextMeeting(schedule, now) === undefined,
  },
  {
    key: 'verified',
    label: 'No day on which somebody checked it',
    so: 'Visitors read "Last checked: not listed".',
    is: ({ verifiedAt }) => verifiedAt === undefined,
  },
  {
    key: 'stale',
    label: `Checked more than ${STALE_MONTHS} months ago`,
    so: 'Visitors read "Check before you go".',
    of: ({ verifiedAt }) => verifiedAt !== undefined,
    is: ({ verifiedAt }, { now }) => now - Date.parse(verifiedAt) > STALE_MONTHS * MONTH,
  },
  {
    key: 'passcode',
    label: 'A passcode in public',
    so: 'Anyone can read it in the feed, and disturb the meeting.',
    ids: ({ leaked }) => leaked,
  },
  {
    key: 'format',
    label: 'Neither "in person" nor "online" nor "by phone"',
    so: 'The filter "Join from home" passes it over.',
    is: ({ formats }) => formats.length === 0,
  },
  {
    key: 'place',
    label: 'No point, ZIP or town that is known',
    so: 'It cannot be found by place.',
    of: ({ formats }) => formats.includes('in-person'),
    is: (group, { isOnMap }) => !isOnMap(group),
  },
  {
    key: 'contact',
    label: 'Nobody to ask, and no link to join',
    so: 'There is no next step.',
    is: (group) => !hasAnyWay(group),
  },
  {
    key: 'led',
    label: 'Not said who leads it',
    so: 'Visitors read "Led by: not listed", and the filter for it passes it over.',
    is: ({ ledBy }) => ledBy === undefined,
  },
  {
    key: 'language',
    label: 'No language',
    so: 'The filter for languages passes it over.',
    is: ({ languages }) => languages.length === 0,
  },
  {
    key: 'cost',
    label: 'No cost, and not said that it is free',
    so: 'The filter "Free" passes it over.',
    is: ({ cost }) => cost === undefined,
  },
  {
    key: 'baby',
    label: 'Not said whether babies may come',
    so: 'Visitors read "Not listed".',
    is: ({ comfort, babyMaxAgeMonths }) => comfort.babyWelcome === undefined && babyMaxAgeMonths === undefined,
  },
  {
    key: 'comfort',
    label: 'Nothing that eases a first visit (no need to talk, come late …)',
    so: 'With a filter for it, it comes last, under "These do not say".',
    is: ({ comfort }) => Object.keys(comfort).filter((fact) => fact !== 'babyWelcome').length === 0,
  },
];

/** The keys of all facts, in their order. */
export const FACT_KEYS = FACTS.map(({ key }) => key);

/** Says of a listing whether a place search can find it, by its own point or by its ZIP or town. */
export function mapOf(library) {
  const points = new library.Points(library.usPlaces);
  const known = new Map();
  return (group) => {
    if (!known.has(group)) known.set(group, points.of({ group, order: known.size }) !== undefined);
    return known.get(group);
  };
}

/** The records whose passcode stands in the feed, whether or not the reader took it off. */
function leakedRecords({ groups, problems }, library) {
  const reported = problems.flatMap(({ code, record }) => (code === 'passcode-public' ? record : []));
  const shown = groups.filter((group) => textsOf(group).some((text) => library.hidePasscodes(text).found));
  return [...new Set([...reported, ...shown.map(({ id }) => id)])];
}

/**
 * What the listings of a feed lack, as `{ key, label, so, count, of, examples }`; closed ones are not counted, and
 * what none lacks is left out.
 */
export function missesOf(outcome, { library, now, isOnMap }) {
  const shown = outcome.groups.filter(({ status }) => status !== 'closed');
  const world = { now, library, isOnMap, leaked: leakedRecords(outcome, library) };
  return FACTS.flatMap(({ key, label, so, of = () => true, is, ids }) => {
    const about = shown.filter((group) => of(group));
    const lacking = ids ? ids(world) : about.flatMap((group) => (is(group, world) ? group.id : []));
    if (lacking.length === 0) return [];
    return [{ key, label, so, count: lacking.length, of: about.length, examples: lacking.slice(0, 3) }];
  });
}
