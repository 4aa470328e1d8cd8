/** The line below the search box: where she asks from, how far she would go, and the way to use her location. Loaded after the first results. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { locate, type NoPoint } from '../controllers/locate.js';
import type { Session, Snapshot } from '../controllers/session-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import { fromKilometres, toKilometres, unitOf } from '../locale/distance.js';
import type { PlaceMessages, Unit } from '../locale/messages.js';
import { addStyles } from './add-styles.js';
import { icon } from './icons.js';
import { placeLineStyles } from './place-line.styles.js';
import { placeName } from './place-name.js';

/** Ways to go, in miles or kilometres; the last is any. */
const RADII: readonly number[] = [5, 10, 25, 50, 100, Infinity];

/** Safari brings a text box that Tab reaches into view without its scroll margin, and so below a sticky header (A3). */
function reveal({ key, target }: Event & { readonly key?: string }): void {
  if (key === 'Tab' && target instanceof HTMLInputElement) target.scrollIntoView({ block: 'nearest' });
}

/** The lazily loaded part of one search row. */
export class PlaceLine {
  private readonly host: LitElement;
  private readonly say: PlaceMessages;
  private state: 'idle' | 'locating' | NoPoint = 'idle';

  constructor(host: LitElement, say: PlaceMessages) {
    this.host = host;
    this.say = say;
    addStyles(host, placeLineStyles);
    host.renderRoot.addEventListener('keyup', reveal);
  }

  /** The place that was asked for, or the button that asks where she is. */
  render(session: Session, around: Surroundings): TemplateResult {
    const { snapshot } = session;
    return html`${snapshot.query.near ? this.place(session, snapshot, around) : this.button(session)}`;
  }

  private place(
    session: Session,
    { query: { near, within }, nearby, settings }: Snapshot,
    around: Surroundings,
  ): TemplateResult {
    const { say } = this;
    return html`
      <p class="place" part="search-place">${icon('place')}<span>${say.near(placeName(near, say))}</span></p>
      <div class="where-ways">
        <button class="button plain" type="button" part="search-change" @click=${() => this.change(session)}>
          ${say.change}<span class="unseen">: ${placeName(near, say)}</span>
        </button>
        ${near?.place.point && nearby ? this.radius(session, within ?? nearby.radius, unitOf(settings), around) : nothing}
      </div>
    `;
  }

  private radius(session: Session, kilometres: number, unit: Unit, { words }: Surroundings): TemplateResult {
    const { say } = this;
    // A link holds whole kilometres.
    const isIt = (count: number): boolean => Math.round(toKilometres(count, unit)) === Math.round(kilometres);
    const current = RADII.find(isIt) ?? fromKilometres(kilometres, unit);
    const radii = [...new Set([...RADII, current])].sort((a, b) => a - b);
    const set = ({ target }: Event): void => {
      const chosen = Number((target as HTMLSelectElement).value);
      void session.dispatch({ type: 'within', radius: toKilometres(chosen, unit) });
    };
    return html`<select part="search-radius" aria-label=${say.radius} lang=${words.lang} @change=${set}>
      ${radii.map(
        (radius) =>
          html`<option value=${radius} ?selected=${radius === current} .selected=${radius === current}>
            ${radius === Infinity ? say.anyDistance : say.within(radius, unit)}
          </option>`,
      )}
    </select>`;
  }

  private button(session: Session): TemplateResult {
    const { say, state } = this;
    const notes = {
      idle: say.locationNote,
      locating: say.locationNote,
      denied: say.denied,
      slow: say.slow,
      unavailable: say.unavailable,
    };
    return html`
      <button
        class="button plain"
        type="button"
        part="search-locate"
        aria-describedby="note"
        aria-disabled=${state === 'locating'}
        @click=${({ currentTarget }: Event) => this.locate(session, currentTarget as HTMLElement)}
      >
        ${icon('place')}${state === 'locating' ? say.locating : say.useLocation}
      </button>
      <p class="hint" id="note" part="search-note">${notes[state]}</p>
    `;
  }

  private async locate(session: Session, button: HTMLElement): Promise<void> {
    if (this.state === 'locating') return;
    // Not every browser does that on a press. Who has gone on when the answer comes is not called back.
    button.focus();
    // (Not `:focus`: while the browser asks her, the page has none.)
    const isWaiting = (): boolean => this.host.shadowRoot?.activeElement === button;
    this.show('locating');
    const found = await locate();
    if (typeof found !== 'string') {
      this.show('idle');
      const { near, doubt } = session.snapshot.query;
      // She has named a place herself meanwhile.
      if (near) return;
      // What was typed for a place and was none that is known is no word to look for.
      const words = doubt ? { words: doubt.places.length > 0 ? doubt.words : '' } : {};
      return session.dispatch({ type: 'near', at: found, isHere: true, submit: isWaiting(), ...words });
    }
    this.show(found);
    if (!isWaiting()) return;
    await this.host.updateComplete;
    // The box is the other way to go on; its description says why.
    this.input?.setAttribute('aria-describedby', 'hint note');
    this.input?.focus();
  }

  private show(state: PlaceLine['state']): void {
    this.state = state;
    this.host.requestUpdate();
  }

  /** Another place is typed; one that was not typed is taken away, since the box does not hold it. */
  private change(session: Session): void {
    if (session.snapshot.query.near?.typed === undefined) void session.dispatch({ type: 'near', at: undefined });
    this.input?.focus();
    this.input?.select();
  }

  private get input(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector('input');
  }
}
