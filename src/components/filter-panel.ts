/** What `<group-filters>` shows once it is loaded: chips, and native checkboxes in fieldsets, in the order of her questions. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import {
  choicesOf,
  type Choice,
  type FilterName,
  type OptionCount,
  type OptionCounts,
} from '../controllers/choices.js';
import type { Session } from '../controllers/session-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { FilterMessages } from '../locale/messages.js';
import { isUnsaid } from '../locale/after-loss.js';
import { ACCESS_FACTS } from './facts.js';
import { panelStyles } from './filter-panel.styles.js';
import { icon } from './icons.js';
import { choiceLabel } from './labels.js';
import { addStyles } from './add-styles.js';

type Heading = keyof FilterMessages['headings'];

/** Each question, and the filters that answer it. */
const QUESTIONS: readonly (readonly [Heading, readonly FilterName[]])[] = [
  ['join', ['format']],
  ['when', ['soon', 'day', 'part']],
  ['kind', ['kind']],
  ['for', ['stage', 'experience', 'community']],
  ['like', ['comfort']],
  ['led', ['led']],
  ['language', ['language']],
  ['cost', ['cost']],
  ['access', ['comfort', 'access']],
];

/** The options that show before "More". */
const FIRST = 8;
/** Values with an order of their own. */
const FIXED: Readonly<Partial<Record<FilterName, readonly string[]>>> = {
  format: ['in-person', 'online', 'phone'],
  day: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'],
  part: ['morning', 'afternoon', 'evening'],
};

/** The element that holds the panel. */
interface Disclosure extends LitElement {
  open: boolean;
}

interface Row extends OptionCount {
  readonly name: FilterName;
}

/** The lazily loaded part of one `<group-filters>`. */
export class FilterPanel {
  private readonly host: Disclosure;
  private readonly messages: FilterMessages;
  /** Options keep their places while the panel is open. */
  private order: ReadonlyMap<FilterName, readonly string[]> | undefined;
  private asker: Session['asker'];
  /** Questions that show more than the most common eight. */
  private readonly unfolded: Set<Heading> = new Set<Heading>();

  constructor(host: Disclosure, messages: FilterMessages) {
    this.host = host;
    this.messages = messages;
    addStyles(host, panelStyles);
  }

  /** " (2)" behind "Filters". */
  inUse({ snapshot }: Session): string {
    const { length } = choicesOf(snapshot);
    return length > 0 ? ` (${length})` : '';
  }

  /** A chip for each choice, and "Clear all". */
  chips(session: Session, around: Surroundings): TemplateResult {
    const { query, locked } = session.snapshot;
    const chosen = choicesOf(session.snapshot).filter(({ value }) => !query.loss || !isUnsaid(value));
    const clearable =
      query.words !== '' || query.near !== undefined || Object.keys(query.filters).some((name) => !(name in locked));
    return html`
      ${chosen.map((choice, place) => {
        const label = choiceLabel(choice, session.snapshot, around, this.messages);
        return html`<button
          class="chip"
          part="filters-chip"
          aria-label=${this.messages.remove(label)}
          @click=${() => this.drop(session, choice, place)}
        >
          ${label} ${icon('close')}
        </button>`;
      })}
      ${
        clearable
          ? html`<button class="button plain" part="filters-clear" @click=${() => this.clear(session)}>
              ${this.messages.clearAll}
            </button>`
          : nothing
      }
    `;
  }

  /** The open panel. */
  choices(session: Session, around: Surroundings): TemplateResult {
    const { asker } = session;
    const counts = asker?.counts(session.snapshot) ?? new Map<FilterName, readonly OptionCount[]>();
    // Another list has other options.
    if (asker !== this.asker) this.order = undefined;
    this.asker = asker;
    this.order ??= new Map([...counts].map(([name, options]) => [name, orderOf(name, options)]));
    return html`
      ${QUESTIONS.map(([heading, names]) => this.question(heading, this.rows(session, counts, heading, names), session, around))}
      <div>
        <button class="button primary" part="filters-done" @click=${() => this.done(session)}>
          ${this.messages.show(session.snapshot.matches)}
        </button>
      </div>
    `;
  }

  private rows(session: Session, counts: OptionCounts, heading: Heading, names: readonly FilterName[]): readonly Row[] {
    const { query, locked } = session.snapshot;
    return (
      names
        .filter((name) => !(name in locked))
        .flatMap((name) => {
          const options = new Map(counts.get(name)?.map((option) => [option.value, option]));
          const values = new Set([...(this.order?.get(name) ?? []), ...options.keys()]);
          return [...values].map((value) => ({ name, value, count: 0, chosen: false, ...options.get(value) }));
        })
        .filter(({ name, value }) => name !== 'comfort' || ACCESS_FACTS.includes(value) === (heading === 'access'))
        // After a loss no option that speaks of babies stands there, and none that is there for others only (D19).
        .filter(({ value, count, chosen }) => !query.loss || (!isUnsaid(value) && (chosen || count > 0)))
    );
  }

  private question(
    heading: Heading,
    rows: readonly Row[],
    session: Session,
    around: Surroundings,
  ): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    const folded = heading !== 'when' && rows.length > FIRST && !this.unfolded.has(heading);
    const shown = folded ? rows.filter((row, i) => i < FIRST || row.chosen) : rows;
    const { headings, more } = this.messages;
    return html`
      <fieldset>
        <legend>${headings[heading]}</legend>
        <div class="options">${shown.map((row) => this.option(row, session, around))}</div>
        ${
          folded
            ? html`<button class="button plain" @click=${(event: Event) => this.unfold(heading, event)}>
                ${more}<span class="unseen">: ${headings[heading]}</span>
              </button>`
            : nothing
        }
      </fieldset>
    `;
  }

  private option({ name, value, count, chosen }: Row, session: Session, around: Surroundings): TemplateResult {
    return html`
      <label class="option ${count === 0 && !chosen ? 'none' : ''}">
        <input type="checkbox" .checked=${chosen} @change=${() => session.dispatch({ type: 'toggle', name, value })} />
        <span
          >${choiceLabel({ name, value }, session.snapshot, around, this.messages)}
          <span class="count">${count}</span></span
        >
      </label>
    `;
  }

  private async unfold(heading: Heading, { currentTarget }: Event): Promise<void> {
    const question = (currentTarget as Element).closest('fieldset');
    this.unfolded.add(heading);
    this.host.requestUpdate();
    await this.host.updateComplete;
    // The button is gone: the focus goes to the first option that it brought.
    question?.querySelectorAll('input')[FIRST]?.focus();
  }

  private done(session: Session): void {
    this.host.open = false;
    this.order = undefined;
    // Asks the same again, place and all: what was typed for a place is not among the words.
    void session.dispatch({ type: 'within', radius: session.snapshot.query.within, submit: true });
  }

  private async clear(session: Session): Promise<void> {
    await session.dispatch({ type: 'clear' });
    this.host.focus();
  }

  /** Takes one choice away; the focus goes to the chip that takes its place, or to "Filters". */
  private async drop(session: Session, { name, value }: Choice, place: number): Promise<void> {
    await session.dispatch({ type: 'toggle', name, value });
    await this.host.updateComplete;
    const chips = this.host.renderRoot.querySelectorAll<HTMLElement>('.chip');
    const next = chips[Math.min(place, chips.length - 1)];
    if (next) next.focus();
    else this.host.focus();
  }
}

/** A filter's own order where it has one, else the most common first and those that give nothing last. */
function orderOf(name: FilterName, options: readonly OptionCount[]): readonly string[] {
  const fixed = FIXED[name];
  const rank = ({ value, count }: OptionCount): number => (fixed ? fixed.indexOf(value) : -count);
  return [...options].sort((a, b) => rank(a) - rank(b)).map(({ value }) => value);
}
