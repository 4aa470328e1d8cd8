/** Whom an event is for and what it is about: keywords, audience, ages, languages, and what OpenActive adds to them. */
import type { Term } from '../model/group.js';
import { silent, unique, within } from './hsds-read.js';
import { languagesIn } from './languages.js';
import { isBlank, readNumber, type Raw, type Report } from './read.js';
import { listOf, namesOf, nodeOf, nodesIn, termNames, textOf } from './schema-org-nodes.js';

/** Fields whose names are terms. */
const FIELDS = ['about', 'audience', 'category', 'activity', 'level', 'programme'];

/** What an event is said to be about and whom it is for, as written. */
export function readTerms(raw: Raw, scheme: string, report: Report): readonly Term[] {
  const keywords = namesOf(raw, 'keywords', report).flatMap((text) => text.split(/\s*[,;|]\s*/));
  const named = FIELDS.flatMap((field) => namesOf(raw, field, report));
  const labels = unique([...keywords, ...named].map((label) => label.slice(0, 200)));
  return labels.slice(0, 100).map((code) => ({ scheme, code }));
}

/** What a visitor may want to know and what has no place of its own: when doors open, how many may come, what date it was. */
export function readNotes(raw: Raw, scheme: string, report: Report): readonly Term[] {
  const fields = [
    ['doorTime', 'Doors'],
    ['maximumAttendeeCapacity', 'Places:'],
    ['previousStartDate', 'Was:'],
  ] as const;
  return fields.flatMap(([code, word]) => {
    const text = textOf(raw, code, report)
      ?.replace(/T(\d\d:\d\d)\S*$/, ' $1')
      .replace(/^(\d\d:\d\d):\d\d$/, '$1');
    return text === undefined ? [] : [{ scheme, code, label: `${word} ${text}` }];
  });
}

/** Languages as BCP 47, of tags or of names. */
export function readLanguages(raw: Raw, report: Report): readonly string[] {
  return unique(
    listOf(raw['inLanguage']).flatMap((value) => {
      const node = nodeOf(value);
      const names = node
        ? ['alternateName', 'name', '@id'].map((field) => textOf(node, field, silent))
        : namesOf({ inLanguage: value }, 'inLanguage', report);
      const written = unique(names).map(languagesIn);
      const found = written.find((one) => one.known.length > 0);
      if (found === undefined || found.unknown.length > 0) report('inLanguage', 'value-unknown');
      return found?.known ?? [];
    }),
  );
}

/** Ages in years; a youngest above the oldest is reported and neither is kept. */
export function readAges(raw: Raw, report: Report): { minAge: number | undefined; maxAge: number | undefined } {
  const found = [ofRange(raw, report), ofText(raw, report), ofAudience(raw, report)].find(
    ({ minAge, maxAge }) => minAge !== undefined || maxAge !== undefined,
  );
  const { minAge, maxAge } = found ?? {};
  if (minAge === undefined || maxAge === undefined || minAge <= maxAge) return { minAge, maxAge };
  report('typicalAgeRange', 'value-impossible');
  return { minAge: undefined, maxAge: undefined };
}

interface Ages {
  readonly minAge?: number | undefined;
  readonly maxAge?: number | undefined;
}

function ofRange(raw: Raw, report: Report): Ages {
  const [range] = nodesIn(raw, 'ageRange');
  const inner = within(report, 'ageRange');
  if (range === undefined) return {};
  return { minAge: readNumber(range, 'minValue', inner, 0, 130), maxAge: readNumber(range, 'maxValue', inner, 0, 130) };
}

/** "7-9", "18+", "11-", "-5"; "All ages" limits nothing. */
function ofText(raw: Raw, report: Report): Ages {
  const text = textOf(raw, 'typicalAgeRange', report);
  if (text === undefined || /^(?:all|any|adults?|everyone|todas)\b/i.test(text)) return {};
  const [, from, to] = /^(?:ages?\s*)?(\d{1,3})?\s*(?:[-–+]|to|a)\s*(\d{1,3})?\s*(?:years?|y|yrs?)?$/i.exec(text) ?? [];
  const [minAge, maxAge] = [from, to].map((age) => (age === undefined || Number(age) > 130 ? undefined : Number(age)));
  if (minAge === undefined && maxAge === undefined) report('typicalAgeRange', 'value-unknown');
  return { minAge, maxAge };
}

function ofAudience(raw: Raw, report: Report): Ages {
  const inner = within(report, 'audience');
  for (const audience of nodesIn(raw, 'audience')) {
    const [minAge, maxAge] = ['suggestedMinAge', 'suggestedMaxAge'].map((field) =>
      readNumber(audience, field, inner, 0, 130),
    );
    if (minAge !== undefined || maxAge !== undefined) return { minAge, maxAge };
  }
  return {};
}

const GENDERS: Readonly<Record<string, string>> = {
  female: 'women',
  femaleonly: 'women',
  male: 'men',
  maleonly: 'men',
};

/** For women or for men only, as facts of our own. */
export function genderFacts(raw: Raw): readonly string[] {
  const words = [
    ...termNames(raw, 'genderRestriction'),
    ...nodesIn(raw, 'audience').flatMap((audience) => termNames(audience, 'requiredGender')),
  ].map((word) => word.toLowerCase());
  return unique(words.map((word) => (Object.hasOwn(GENDERS, word) ? `community:${GENDERS[word]}` : undefined)));
}

/** Ways the event can be used, as the feed writes them. */
export function readAccess(raw: Raw, report: Report): readonly string[] {
  const fields = ['accessibilitySupport', 'accessibilityInformation'].filter((field) => !isBlank(raw[field]));
  return unique(fields.flatMap((field) => namesOf(raw, field, report)));
}
