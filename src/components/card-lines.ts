/** The lines of a closed card, in the order in which they answer her questions. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CardController } from '../controllers/card-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import { COMFORT_FACTS, type ComfortFact } from '../model/vocabulary.js';
import type { Group } from '../model/group.js';
import { BABY_FACTS, wordIn } from './facts.js';
import { icon, type IconName } from './icons.js';

/** What the card may be asked to leave out or put first. */
export interface CardChoice {
  readonly wanted: readonly string[];
  readonly loss: boolean;
}

/** When, how and where, what it is, and what eases the first step. */
export function cardLines(
  group: Group,
  around: Surroundings,
  moving: CardController,
  choice: CardChoice,
): TemplateResult {
  return html`
    ${group.notice ? html`<p class="notice" dir="auto">${group.notice}</p>` : nothing}
    ${whenLine(group, around, moving)} ${whereLine(group, around)}
    <p class="soft">${whatItIs(group, around)}</p>
    ${comforts(group, around, choice)}
  `;
}

function whenLine(group: Group, { words, format }: Surroundings, moving: CardController): TemplateResult {
  const next = moving.next(group);
  if (next === undefined)
    return html`<p class="when" part="card-when" dir="auto">${group.scheduleText ?? words.askWhen}</p>`;
  const yours = next.otherZone && !next.isOn ? ` ${words.yourTime}` : '';
  const rhythm = format.rhythm(next);
  return html`<p class="when" part="card-when">
    ${format.meeting(next, moving.now)}${yours}${rhythm ? html`<span class="soft">${` · ${rhythm}`}</span>` : nothing}
  </p>`;
}

function whereLine(group: Group, { words }: Surroundings): TemplateResult | typeof nothing {
  const { formats, place } = group;
  const other = formats.includes('online') ? 'online' : 'phone';
  const inPerson = formats.includes('in-person');
  const how =
    formats.length === 0
      ? undefined
      : inPerson && formats.length > 1
        ? words.hybrid(other)
        : words.formats[formats[0] ?? 'online'];
  const address = place?.city
    ? [place.city, place.region].filter(Boolean).join(', ')
    : (place?.formatted ?? place?.region);
  const where = inPerson || formats.length === 0 ? [place?.name, address] : [];
  const text = [how, where.filter(Boolean).join(', ')].filter(Boolean).join(' · ');
  const name: IconName = inPerson || formats.length === 0 ? 'place' : other;
  return text ? html`<p class="line" part="card-where">${icon(name)}<span dir="auto">${text}</span></p>` : nothing;
}

function whatItIs(group: Group, { words, format }: Surroundings): string {
  const kind = group.kindLabel ?? words.kinds[group.kind];
  const led = group.ledBy && words.ledBy[group.ledBy];
  const foreign = group.languages.some((code) => !code.toLowerCase().startsWith(words.lang));
  const spoken = foreign ? format.list(group.languages.map((code) => format.language(code))) : undefined;
  const signUp = group.joining?.mode === 'drop-in' ? words.noSignUp : undefined;
  return [kind, led, format.cost(group.cost), signUp, spoken].filter(Boolean).join(' · ');
}

function comforts(
  group: Group,
  { words }: Surroundings,
  { wanted, loss }: CardChoice,
): TemplateResult | typeof nothing {
  const { stage, experience, community } = group.audience;
  const audience = [...community, ...stage, ...experience]
    .slice(0, 2)
    .map((value) => wordIn(words.values, value) ?? value);
  const first = (fact: ComfortFact): number => (wanted.includes(fact) ? 0 : 1);
  const facts = COMFORT_FACTS.filter((fact) => group.comfort[fact] === true && !(loss && BABY_FACTS.includes(fact)))
    .sort((a, b) => first(a) - first(b))
    .slice(0, 3)
    .map((fact) => html`<li>${icon('check')}${words.comforts[fact]}</li>`);
  if (audience.length + facts.length === 0) return nothing;
  return html`<ul class="comforts" role="list">
    ${audience.length > 0 ? html`<li>${audience.join(' · ')}</li>` : nothing}${facts}
  </ul>`;
}
