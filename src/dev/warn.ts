/** Warnings for webmasters: each said once, with a code and a link; visitors never see them. */
import { PROSE } from './prose.js';

const LINK = 'https://github.com/group-finder/group-finder/blob/main/stories/docs/warnings.md#';
const said = new Set<string>();

/** Warns once for this code and detail. `about` names the element or feed. */
export function warn(code: string, about: string, detail: string = ''): void {
  const key = `${code} ${about} ${detail}`;
  if (said.has(key)) return;
  if (said.size > 1000) said.clear();
  said.add(key);
  const prose = PROSE[code];
  console.warn(
    `group-finder [${code}] ${about}: ${prose ? `${prose} ` : ''}${detail ? `${detail} ` : ''}${LINK}${code}`,
  );
}

/** Says that a lazily loaded file did not come. */
export function warnMissing(error: unknown): void {
  warn('chunk-missing', 'group-finder', String(error));
}
