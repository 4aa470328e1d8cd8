/** The lines of a closed card, in the order in which they answer her questions. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Additions, Asked, CardController } from '../controllers/card-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { Messages } from '../locale/messages.js';
import { COMFORT_FACTS, type ComfortFact } from '../model/vocabulary.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import { wordIn } from './facts.js';
import type { Far } from './far.js';
import { icon, type IconName } from './icons.js';

/** What the card may be asked to leave out or put first. */
export interface CardChoice {
  readonly wanted: Asked | undefined;
  readonly loss: boolean;
  readonly far: Far | undefined;
}

/** Values in words of a table, as far as they may be said. */
type Told = (values: readonly string[], words: Readonly<Record<string, string>>) => readonly string[];

/** When, how and where, what it is, and what eases the first step. */
export function cardLines(
  group: Group,
  around: Surroundings,
  moving: CardController,
  choice: CardChoice,
): TemplateResult {
  const next = moving.next(group);
  const added = moving.add?.(group, next, around);
  // After a loss what may be said is known later; until then nothing is (D19).
  const told: Told = (values, words) =>
    choice.loss ? (added?.said(values, words) ?? []) : values.map((value) => wordIn(words, value) ?? value);
  const notice = (text?: string): unknown => (text ? html`<p class="notice" dir="auto">${text}</p>` : nothing);
  return html`
    ${notice(group.notice)}
    ${
      next
        ? whenLine(next, around, moving.now, added)
        : html`<p class="when" part="card-when" dir="auto">${group.scheduleText ?? around.words.askWhen}</p>`
    }
    ${notice(added?.leftOut)} ${whereLine(group, around, choice.far)}
    <p class="soft">${whatItIs(group, around, told, added?.asks)}</p>
    ${comforts(group, around, choice.wanted?.comfort, told)}
  `;
}

function whenLine(
  next: Meeting,
  { words, format }: Surroundings,
  now: number,
  added: Additions | undefined,
): TemplateResult {
  const yours = next.otherZone && !next.isOn ? ` ${words.yourTime}` : '';
  const rhythm = format.rhythm(next);
  return html`<p class="when" part="card-when">
    ${format.meeting(next, now)}${added?.lastDay}${yours}<span class="soft"
      >${added?.theirs}${rhythm && ` · ${rhythm}`}${added?.last}</span
    >
  </p>`;
}

function whereLine(group: Group, { words }: Surroundings, far?: Far): TemplateResult | typeof nothing {
  const [name, text] = howAndWhere(group, words);
  return text
    ? html`<p class="line" part="card-where">
        ${icon(name)}<span dir="auto">${text}${far && ` · ${far.short}`}</span>
      </p>`
    : nothing;
}

/** How one joins, and where, "In person · Mill Street Library, Portland, ME"; and the icon for it. */
export function howAndWhere({ formats, place }: Group, words: Messages): readonly [IconName, string] {
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
  return [
    inPerson || formats.length === 0 ? 'place' : other,
    [how, where.filter(Boolean).join(', ')].filter(Boolean).join(' · '),
  ];
}

function whatItIs(group: Group, { words, format }: Surroundings, told: Told, asks?: string): string {
  const kind = group.kindLabel ?? words.kinds[group.kind];
  const led = group.ledBy && told([group.ledBy], words.ledBy)[0];
  const foreign = group.languages.some((code) => !code.toLowerCase().startsWith(words.lang));
  const spoken = foreign ? format.list(group.languages.map((code) => format.language(code))) : undefined;
  const signUp = group.joining?.mode === 'drop-in' ? words.noSignUp : undefined;
  return [kind, led, brief(format.cost(group.cost)), signUp, spoken, brief(asks)].filter(Boolean).join(' · ');
}

/** Of a feed's long sentence the beginning; the detail tells it whole. */
const brief = (text?: string): string | undefined => text?.replace(/(?<=.{50})\s.{20,}/s, '…');

function comforts(
  group: Group,
  { words }: Surroundings,
  wanted: readonly string[] | undefined,
  told: Told,
): TemplateResult | typeof nothing {
  const { stage, experience, community } = group.audience;
  const audience = told([...community, ...stage, ...experience], words.values).slice(0, 2);
  const first = (fact: ComfortFact): number => (wanted?.includes(fact) ? 0 : 1);
  const facts = COMFORT_FACTS.filter((fact) => group.comfort[fact] === true && told([fact], words.comforts)[0])
    .sort((a, b) => first(a) - first(b))
    .slice(0, 3)
    .map((fact) => [' ', html`<li class="fact">${icon('check')}${words.comforts[fact]}</li>`]);
  if (audience.length + facts.length === 0) return nothing;
  return html`<ul class="comforts" role="list">
    ${audience.length > 0 ? html`<li>${audience.join(' · ')}</li>` : nothing}${facts}
  </ul>`;
}
