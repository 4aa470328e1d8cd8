/** Some words are about her life: then the lines that answer at any hour come before all groups (D16). */
import { html, nothing, type TemplateResult } from 'lit';
import { fold } from '../base/fold.js';
import { briefHelp, SUICIDE } from '../base/help-records.js';
import type { Session } from '../controllers/session-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { HelpMessages } from '../locale/messages.js';
import { helpLink } from './help-link.js';

/** Folded, in English and Spanish. */
const CRISIS = new RegExp(
  '\\b(?:suicid\\w*|kill (?:my ?self|me)|end (?:my life|it all)|(?:want|wanna|ready|going) (?:to )?die|wish i was dead|' +
    'better off (?:dead|without me)|(?:hurt|harm|cut|kill)(?:ing)? (?:my ?self|my baby|the baby)|not want to (?:live|be alive)|' +
    'quiero morir(?:me)?|matarme|quitarme la vida|hacerme dano|no quiero vivir|(?:lastimar|hacerle dano)\\w* a mi bebe)\\b',
);

/** The lines to call and text now, where what was typed asks for them. */
export function crisisLines(
  session: Session,
  around: Surroundings,
  say: HelpMessages,
): TemplateResult | typeof nothing {
  const { query, settings } = session.snapshot;
  if (!CRISIS.test(fold(query.near?.typed ?? query.words))) return nothing;
  const ways = briefHelp(settings.country ?? 'US', around.words.lang).filter(([{ id }]) => id === SUICIDE.id);
  if (ways.length === 0) return nothing;
  return html`<div class="crisis" part="list-crisis">
    <p>${say.suicide}</p>
    <div class="ways">${ways.map(([record, channel]) => helpLink(record, channel, around, 'button'))}</div>
  </div>`;
}
