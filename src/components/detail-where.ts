/** Where a group meets, and where those who join may live, as an opened card tells it. */
import { fold } from '../base/fold.js';
import { STATE_NAMES } from '../base/us-states.js';
import type { DetailMessages } from '../locale/messages.js';
import type { Group, Serves } from '../model/group.js';

/** How whoever serves a whole country says so, in words that are folded. */
const WHOLE =
  /\b(?:any ?where|every ?where|nation|national|nationwide|country|usa|united states|pais|nacional|estados unidos|pays)\b/;

/** "214 SE Tacoma Street, Portland, OR 97202": as the feed has written it out, or put together. */
export function addressOf(place: Group['place']): string {
  const { formatted, lines = [], city, region, postalCode } = place ?? {};
  if (formatted && lines.every((line) => formatted.includes(line))) return formatted;
  const end = isAmerican(place) ? [`${region} ${postalCode}`] : [region, postalCode];
  return [...lines, city, ...end].filter(Boolean).join(', ');
}

/** No comma stands before a ZIP. */
function isAmerican({ region = '', postalCode = '', country = 'US' }: NonNullable<Group['place']> = {}): boolean {
  return /^\d{5}(?:-\d{4})?$/.test(postalCode) && STATE_NAMES.has(region) && /^u\.?s|^united st/i.test(country);
}

/** The area that is served, beside the feed's own words for it: what they name is not said again. */
export function areaOf({ text = '', nationwide, regions = [] }: Serves, say: DetailMessages): readonly string[] {
  const words = ` ${fold(text)} `;
  const isNamed = (region: string): boolean =>
    // A code by its capitals: "in", "or" and "me" are words.
    text.split(/[^A-Za-z]+/).includes(region) || words.includes(` ${fold(STATE_NAMES.get(region) ?? region)} `);
  return [
    nationwide && !WHOLE.test(words) ? say.nationwide : '',
    text && regions.every(isNamed) ? '' : regions.join(', '),
  ];
}
