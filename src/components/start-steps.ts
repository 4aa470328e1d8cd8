/** How to start a group (D15): who she is, if she likes to say, then the steps; who can train her, and whom to write to. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Surroundings } from '../controllers/surroundings.js';
import { waysTo } from '../controllers/whom.js';
import type { MoreMessages } from '../locale/load.js';
import type { Coordinator, Resource } from '../model/feed.js';
import { coordinatorCard } from './whom-card.js';

/** Who starts it. */
export type Starter = 'professional' | 'parent';

/** What the steps are drawn from. */
export interface StartState {
  /** Nobody has to say who she is: before that, both answers are offered. */
  readonly starter: Starter | undefined;
  readonly choose: (starter: Starter | undefined) => void;
  /** It is being printed: then the steps of both are told, where nobody said who she is. */
  readonly isPaper?: boolean;
  /** Those of the feed for training and for starting a group. */
  readonly resources: readonly Resource[];
  readonly coordinators: readonly Coordinator[];
  /** The name of her state. */
  readonly region: string | undefined;
}

const STARTERS: readonly Starter[] = ['professional', 'parent'];

/** The step that is about training, counted from 0: who has been through it takes her time first. */
const TRAINING: Readonly<Record<Starter, number>> = { professional: 0, parent: 1 };

/** The lead, the two answers, and what follows from the one that is chosen. */
export function startSteps(state: StartState, around: Surroundings, more: MoreMessages): TemplateResult {
  const { starter, choose } = state;
  const { start: say } = more;
  return html`
    <p>${say.lead}</p>
    <div class="start-who" role="group" aria-labelledby="start-who">
      <p id="start-who">${say.who}</p>
      ${STARTERS.map(
        (one) =>
          html`<button
            class="button"
            part="start-choice"
            aria-pressed=${one === starter}
            @click=${() => choose(one === starter ? undefined : one)}
          >
            ${say[one]}
          </button>`,
      )}
    </div>
    ${starter === undefined ? nothing : steps(starter, state, around, more)}
    ${
      starter === undefined && state.isPaper
        ? STARTERS.map(
            (one) =>
              html`<p class="start-step start-paper">${say[one]}</p>
                ${steps(one, state, around, more)}`,
          )
        : nothing
    }
  `;
}

function steps(
  starter: Starter,
  { resources, coordinators, region }: StartState,
  around: Surroundings,
  more: MoreMessages,
): TemplateResult {
  const { start: say } = more;
  const of = (kind: Resource['kind']): TemplateResult | typeof nothing =>
    links(
      resources.filter((one) => one.kind === kind),
      around,
    );
  const [first] = coordinators;
  return html`
    <ol class="start-steps">
      ${say.steps[starter].map(
        ([title, text], step) =>
          html`<li part="start-step">
            <p class="start-step">${title}</p>
            <p>${text}</p>
            ${step === TRAINING[starter] ? of('training') : nothing}
          </li>`,
      )}
    </ol>
    ${section(say.guides, of('start-a-group'))}
    ${section(say.ask, first ? coordinatorCard(first, region, around, more) : nothing)}
  `;
}

function section(label: string, content: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
  if (content === nothing) return nothing;
  return html`<div class="start-more">
    <p class="start-step">${label}</p>
    ${content}
  </div>`;
}

/** Each resource that leads somewhere: its name as the link, and what it says of itself. */
function links(resources: readonly Resource[], { format, words }: Surroundings): TemplateResult | typeof nothing {
  const found = resources.flatMap((one) => {
    // A page to read at leisure rather than a number to dial.
    const way = waysTo(one).at(-1);
    return way ? [{ ...one, way, lang: one.languages.length === 1 ? one.languages[0] : undefined }] : [];
  });
  if (found.length === 0) return nothing;
  return html`<ul class="start-links" role="list">
    ${found.map(
      ({ name, description, hours, way, lang }) =>
        html`<li>
          <a
            part="start-link"
            href=${way.href}
            rel="noopener noreferrer"
            referrerpolicy="no-referrer"
            lang=${lang ?? nothing}
            dir="auto"
            >${name}${way.kind === 'visit' ? nothing : ` · ${words[way.kind === 'text' ? 'text' : 'call'](way.shown)}`}</a
          >
          ${description ? html`<p class="start-soft" lang=${lang ?? nothing} dir="auto">${description}</p>` : nothing}
          ${hours ? html`<p class="start-soft" lang=${lang ?? nothing} dir="auto">${hours}</p>` : nothing}
          ${
            lang === undefined || lang.split('-', 1)[0] === words.lang
              ? nothing
              : html`<p class="start-soft">${format.language(lang)}</p>`
          }
        </li>`,
    )}
  </ul>`;
}
