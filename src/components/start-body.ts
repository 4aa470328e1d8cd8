/** The body of `<group-start>`. Loaded with the first one on a page. */
import { html, type TemplateResult } from 'lit';
import { FeedController } from '../controllers/feed-controller.js';
import { Lazy } from '../controllers/lazy.js';
import type { Surroundings } from '../controllers/surroundings.js';
import { coordinatorsFor, regionName, resourcesFor } from '../controllers/whom.js';
import type { MoreMessages } from '../locale/load.js';
import { buttons } from '../styles/shared.js';
import { addStyles } from './add-styles.js';
import type { WhomHost } from './coordinator-body.js';
import type { ShellBody } from './group-shell.js';
import { startStyles } from './group-start.styles.js';
import { startSteps, type Starter } from './start-steps.js';
import { whomStyles } from './whom.styles.js';

/** The steps of one element. */
export class Body implements ShellBody {
  private readonly host: WhomHost;
  private readonly feed: FeedController;
  private readonly words: Lazy<MoreMessages | undefined>;
  private around: Surroundings | undefined;
  private starter: Starter | undefined;

  constructor(host: WhomHost) {
    this.host = host;
    this.feed = new FeedController(host);
    this.words = new Lazy(host, async () => this.around?.more());
    for (const styles of [buttons, whomStyles, startStyles]) addStyles(host, styles);
  }

  render(around: Surroundings): TemplateResult {
    this.around = around;
    const { lang } = around.words;
    this.words.want(lang);
    const { value: more } = this.words;
    if (!more) return html`<slot></slot>`;
    const { region } = this.host;
    const country = this.host.country || 'US';
    const { coordinators = [], resources = [] } = this.feed.settled ?? {};
    const state = {
      starter: this.starter,
      choose: this.choose,
      isPaper: this.host.paper !== undefined,
      resources: resourcesFor(resources, ['training', 'start-a-group'], region, lang, country),
      coordinators: coordinatorsFor(coordinators, region, lang, country),
      region: region ? regionName(region, country) : undefined,
    };
    return html`<section class="start" part="start" aria-labelledby="start-title">
      <p class="start-title" id="start-title" part="start-title">${more.start.title}</p>
      ${startSteps(state, around, more)}
    </section>`;
  }

  private readonly choose = (starter: Starter | undefined): void => {
    this.starter = starter;
    this.host.requestUpdate();
  };
}
