/** A card that stands alone on a page: it finds its group itself, and carries a help line. Loaded only there. */
import { html, nothing, type TemplateResult } from 'lit';
import { CardFeedController, type FeedCard } from '../controllers/card-alone.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { Group } from '../model/group.js';
import { addStyles } from './add-styles.js';
import { aloneStyles } from './card-alone.styles.js';
import { helpLine } from './help-line.js';

/** The lone card's own part. */
export class CardAlone {
  private readonly feed: CardFeedController;

  constructor(card: FeedCard) {
    this.feed = new CardFeedController(card);
    addStyles(card, aloneStyles);
  }

  /** The group that was found. */
  get group(): Group | undefined {
    return this.feed.group;
  }

  /** Looks for a script child again. */
  read(): void {
    this.feed.read();
  }

  /** Why there is nothing to show; nothing while there is no reason. */
  reason({ words }: Surroundings): TemplateResult | typeof nothing {
    const text = { loading: words.loading, failed: words.failed, missing: words.groupGone, idle: '' }[this.feed.state];
    return text ? html`<p class="missing" role="status">${text}</p>` : nothing;
  }

  /** Whom to call; there is no help strip beside a lone card. */
  help(country: string, { words }: Surroundings): TemplateResult {
    return helpLine('card-help', country, words, ['call']);
  }
}
