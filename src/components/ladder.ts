/** The way on where little or nothing is near, in one view and without a second search (D12 to D15). Loaded when first needed. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { briefHelp } from '../base/help-records.js';
import type { Asked } from '../controllers/card-controller.js';
import { FROM_HOME, ladderOf, type Ladder, type Rung } from '../controllers/ladder.js';
import type { Listing, Session } from '../controllers/session-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { MoreMessages } from '../locale/load.js';
import { addStyles } from './add-styles.js';
import { farOf } from './far.js';
import { heading } from './heading.js';
import { helpLink } from './help-link.js';
import { ladderStyles } from './ladder.styles.js';
import { nothingFits } from './nothing-fits.js';
import { startStyles } from './group-start.styles.js';
import { startSteps, type Starter, type StartState } from './start-steps.js';
import { coordinatorCard, resourceItem } from './whom-card.js';
import { whomStyles } from './whom.styles.js';

/** Makes a card of a listing, as the list makes them; `wanted` in place of what is asked. */
export type CardTemplate = (listing: Listing, wanted?: Asked) => TemplateResult;

/** Draws the ladder of a snapshot. */
export type RenderLadder = (session: Session, around: Surroundings, card: CardTemplate) => unknown;

/** A list that can hold a ladder. */
interface LadderHost extends LitElement {
  readonly headingLevel: number;
}

/** Makes a list ready: styles, and a function that draws. */
export function prepareLadder(host: LadderHost, messages: MoreMessages): RenderLadder {
  addStyles(host, ladderStyles);
  addStyles(host, whomStyles);
  addStyles(host, startStyles);
  let starter: Starter | undefined;
  const choose = (chosen: Starter | undefined): void => {
    starter = chosen;
    host.requestUpdate();
  };
  return (session, around, card) => new Rungs(host, messages, session, around, card).render({ starter, choose });
}

/** The rungs of one moment. */
class Rungs {
  private readonly ladder: Ladder;

  private readonly host: LadderHost;
  private readonly more: MoreMessages;
  private readonly session: Session;
  private readonly around: Surroundings;
  private readonly card: CardTemplate;

  constructor(host: LadderHost, more: MoreMessages, session: Session, around: Surroundings, card: CardTemplate) {
    this.host = host;
    this.more = more;
    this.session = session;
    this.around = around;
    this.card = card;
    this.ladder = ladderOf(session.snapshot, session.asker, around.words.lang);
  }

  render(starting: Pick<StartState, 'starter' | 'choose'>): TemplateResult {
    const { isThin } = this.ladder;
    const { matches, total } = this.session.snapshot;
    return html`
      ${matches === 0 && total > 0 ? nothingFits(this.session, this.around, this.more) : nothing}
      <div class=${isThin ? 'ladder' : 'ladder screen'} part="list-ladder">
        ${this.home()}
        ${isThin ? [this.beyond(), this.whom(), this.talk(), this.professionals(), this.start(starting)] : nothing}
      </div>
    `;
  }

  /** One rung: a heading, a sentence, and what it leads to. */
  private rung(title: string, sentence: string | undefined, content: unknown): TemplateResult {
    return html`<section class="rung">
      ${heading((this.host.headingLevel || 3) - 1, 'list-rung', title)} ${sentence ? html`<p>${sentence}</p>` : nothing}
      ${content}
    </section>`;
  }

  private cards({ listings }: Rung, wanted?: Asked): TemplateResult {
    return html`<div class="stack cards" role="list">${listings.map((listing) => this.card(listing, wanted))}</div>`;
  }

  private button(text: string, act: () => void): TemplateResult {
    return html`<button class="button" part="list-way" @click=${act}>${text}</button>`;
  }

  private home(): unknown {
    const { home } = this.ladder;
    if (home.count === 0) return nothing;
    const { ladder: say } = this.more;
    const all = home.count > home.listings.length;
    return this.rung(
      say.homeTitle,
      say.home(home.count),
      html`${this.cards(home, { ...this.session.snapshot.query.filters, format: FROM_HOME })}
      ${all ? this.button(say.homeAll(home.count), () => void this.goHome()) : nothing}`,
    );
  }

  private beyond(): unknown {
    const { beyond } = this.ladder;
    const [nearest] = beyond.listings;
    const { asker, snapshot } = this.session;
    if (!nearest) return nothing;
    const { ladder: say, places } = this.more;
    const isFar = asker?.distance(snapshot.query, nearest) !== undefined;
    const far = asker && farOf(nearest, snapshot, asker, places);
    const all = isFar && beyond.count > beyond.listings.length;
    return this.rung(
      say.nearestTitle,
      isFar && far ? say.nearest(far.short) : undefined,
      html`${this.cards(beyond)} ${all ? this.button(say.nearestAll, () => void this.goFar()) : nothing}`,
    );
  }

  private whom(): unknown {
    const { coordinators, region } = this.ladder;
    if (coordinators.length === 0) return nothing;
    const { ladder: say } = this.more;
    const cards = coordinators.map((one) =>
      coordinatorCard(one, region, this.around, this.more, this.host.headingLevel),
    );
    return this.rung(say.whomTitle, undefined, cards);
  }

  private talk(): TemplateResult {
    const { ladder: say } = this.more;
    const { around, host } = this;
    const country = this.session.snapshot.settings.country ?? 'US';
    const ways = briefHelp(country, around.words.lang).map(([record, channel]) =>
      helpLink(record, channel, (what) => what(around.words), 'button'),
    );
    return this.rung(
      say.talkTitle,
      ways.length === 0 ? this.more.help.localEmergency : undefined,
      html`<div class="ways">${ways}</div>
        ${this.ladder.helplines.map((one) => resourceItem(one, around, this.more, host.headingLevel))}`,
    );
  }

  private professionals(): unknown {
    const { professionals } = this.ladder;
    if (professionals.length === 0) return nothing;
    const { ladder: say } = this.more;
    return this.rung(
      say.professionalTitle,
      undefined,
      professionals.map((one) => resourceItem(one, this.around, this.more, this.host.headingLevel)),
    );
  }

  private start(starting: Pick<StartState, 'starter' | 'choose'>): TemplateResult {
    const { starts: resources, coordinators, region } = this.ladder;
    const steps = startSteps({ ...starting, resources, coordinators, region }, this.around, this.more);
    return this.rung(this.more.ladder.startTitle, undefined, steps);
  }

  private async goHome(): Promise<void> {
    const { snapshot } = this.session;
    const isRelaxed = snapshot.nearby === undefined || snapshot.nearby.home.length === 0;
    const { loss, near } = snapshot.query;
    if (isRelaxed) {
      await this.session.dispatch({ type: 'clear' });
      await this.session.dispatch({ type: 'loss', on: loss });
      await this.session.dispatch({ type: 'near', at: near?.place });
    }
    await this.session.dispatch({ type: 'filter', name: 'format', values: FROM_HOME });
    await this.show();
  }

  private async goFar(): Promise<void> {
    await this.session.dispatch({ type: 'within', radius: Infinity, submit: true });
  }

  private async show(): Promise<void> {
    const { within } = this.session.snapshot.query;
    await this.session.dispatch({ type: 'within', radius: within, submit: true });
  }
}
