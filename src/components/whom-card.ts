/** Somebody to ask, and something that helps, each with its ways to be reached (D13, D14). Loaded with what shows them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Surroundings } from '../controllers/surroundings.js';
import { isEverywhere, waysTo, type Way } from '../controllers/whom.js';
import type { DetailMessages, LadderMessages } from '../locale/messages.js';
import type { Coordinator, Resource } from '../model/feed.js';
import { heading } from './heading.js';

/** The words that both need; all words of what opens later will do. */
export interface WhomWords {
  readonly ladder: LadderMessages;
  readonly detail: DetailMessages;
}

/**
 * Who helps to look, and how to write or call. `region` is the name of the visitor's state; `level` that of the
 * heading that holds the name, where it is one.
 */
export function coordinatorCard(
  coordinator: Coordinator,
  region: string | undefined,
  { format }: Surroundings,
  { ladder, detail }: WhomWords,
  level?: number,
): TemplateResult {
  const { name, role, organization, languages, specialities, replyTime } = coordinator;
  const called = name ?? organization ?? '';
  const area = isEverywhere(coordinator) ? undefined : (region ?? coordinator.region);
  const ways = waysTo(coordinator);
  const words = { email: detail.emailName(called), call: detail.callName(called), text: '', visit: '' };
  const written = ways.filter(({ kind }) => kind !== 'visit').map(({ shown }) => shown);
  return html`<div class="whom" part="coordinator">
    ${title(level, 'coordinator-name', called)}
    ${soft([role, name === undefined ? undefined : organization].filter(Boolean).join(' · '))}
    <p part="coordinator-note">${note(name !== undefined, area, ladder)}</p>
    ${soft(languages.length > 0 ? ladder.speaks(format.list(languages.map((code) => format.language(code)))) : '')}
    ${soft(specialities.length > 0 ? ladder.knows(specialities.join(' · ')) : '')}
    ${soft(replyTime === undefined ? '' : ladder.replies(replyTime))}
    ${row(ways.map((way) => link(way, 'coordinator-link', words[way.kind] || detail.visit(way.shown), called)))}
    ${soft(written.join(' · '))}
  </div>`;
}

/** Something that helps: a line to call, a list of professionals, a course. `level` is that of its name's heading. */
export function resourceItem(
  resource: Resource,
  { words, format }: Surroundings,
  { detail }: WhomWords,
  level?: number,
): TemplateResult {
  const { name, description, hours, languages, verifiedAt } = resource;
  const lang = languages.length === 1 ? languages[0] : undefined;
  const isOurs = languages.every((tag) => tag.split('-', 1)[0] === words.lang);
  const say = (way: Way): string =>
    way.kind === 'call' ? words.call(way.shown) : way.kind === 'text' ? words.text(way.shown) : detail.visit(way.shown);
  return html`<div class="whom" part="resource">
    ${title(level, 'resource-name', name, lang)}
    ${description === undefined ? nothing : html`<p lang=${lang ?? nothing} dir="auto">${description}</p>`}
    ${soft(hours ?? '', lang)}
    ${soft(isOurs ? '' : `${detail.languages}: ${format.list(languages.map((code) => format.language(code)))}`)}
    ${row(waysTo(resource).map((way) => link(way, 'resource-link', say(way), name)))}
    ${soft(verifiedAt === undefined ? '' : words.checked(format.date(verifiedAt)))}
  </div>`;
}

/** What a coordinator is, and is not (D14): always said. */
function note(isPerson: boolean, area: string | undefined, say: LadderMessages): string {
  if (area === undefined) return isPerson ? say.volunteerAnywhere : say.officeAnywhere;
  return isPerson ? say.volunteer(area) : say.office(area);
}

function title(level: number | undefined, part: string, text: string, lang?: string): TemplateResult {
  const content = html`<span class="whom-name" lang=${lang ?? nothing} dir="auto">${text}</span>`;
  return level === undefined ? html`<p part=${part}>${content}</p>` : heading(level, part, content);
}

function soft(text: string, lang?: string): TemplateResult | typeof nothing {
  return text === '' ? nothing : html`<p class="whom-soft" lang=${lang ?? nothing} dir="auto">${text}</p>`;
}

function row(links: readonly TemplateResult[]): TemplateResult | typeof nothing {
  return links.length === 0 ? nothing : html`<div class="whom-ways">${links}</div>`;
}

/** Whoever only hears the link hears whose it is (A17); the other side hears nothing of this page (P4). */
function link({ href }: Way, part: string, text: string, of: string): TemplateResult {
  const whose = text.includes(of) ? nothing : html`<span class="unseen">, ${of}</span>`;
  return html`<a class="button" part=${part} href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">
    <span dir="auto">${text}</span>${whose}
  </a>`;
}
