/** The body of `<group-coordinator>`: who can be asked, or the host's own words. Loaded with the first one on a page. */
import { html, type TemplateResult } from 'lit';
import { FeedController, type FeedHost } from '../controllers/feed-controller.js';
import { Lazy } from '../controllers/lazy.js';
import type { Surroundings } from '../controllers/surroundings.js';
import { coordinatorsFor, regionName } from '../controllers/whom.js';
import type { MoreMessages } from '../locale/load.js';
import { buttons } from '../styles/shared.js';
import { addStyles } from './add-styles.js';
import { coordinatorStyles } from './group-coordinator.styles.js';
import type { ShellBody } from './group-shell.js';
import { helpLine } from './help-line.js';
import { coordinatorCard } from './whom-card.js';
import { whomStyles } from './whom.styles.js';

/** An element that names whom to ask in a region. */
export interface WhomHost extends FeedHost {
  readonly region: string | undefined;
  readonly country: string | undefined;
  readonly paper: unknown;
}

/** The coordinators of one element. */
export class Body implements ShellBody {
  private readonly host: WhomHost;
  private readonly feed: FeedController;
  private readonly words: Lazy<MoreMessages | undefined>;
  private around: Surroundings | undefined;

  constructor(host: WhomHost) {
    this.host = host;
    this.feed = new FeedController(host);
    this.words = new Lazy(host, async () => this.around?.more());
    for (const styles of [buttons, whomStyles, coordinatorStyles]) addStyles(host, styles);
  }

  render(around: Surroundings): TemplateResult {
    this.around = around;
    const { lang } = around.words;
    const { region } = this.host;
    const country = this.host.country || 'US';
    const all = coordinatorsFor(this.feed.settled?.coordinators ?? [], region, lang, country);
    if (all.length > 0) this.words.want(lang);
    const { value: more } = this.words;
    if (all.length === 0 || !more) return html`<slot></slot>`;
    const name = region ? regionName(region, country) : undefined;
    return html`${all.map((one) => coordinatorCard(one, name, around, more))}
    ${helpLine('coordinator-help', country, around.words)}`;
  }
}
