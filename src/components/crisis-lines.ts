/** The lines that answer now, above all groups, for words about a life (D16). Loaded when such words are typed. */
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../controllers/session-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { HelpMessages } from '../locale/messages.js';
import { addStyles } from './add-styles.js';
import { allRecords } from './help-records.js';
import { recordStyles } from './help-records.styles.js';

/** Draws the lines. */
export type RenderLines = (session: Session, around: Surroundings) => TemplateResult;

/** Makes a list ready: styles, and a function that draws. */
export function prepareLines(host: LitElement, say: HelpMessages): RenderLines {
  addStyles(host, recordStyles);
  return ({ snapshot: { query, settings } }, around) =>
    html`<div class="crisis records" part="list-crisis">
      ${allRecords(settings.country ?? 'US', query.loss, around, say)}
    </div>`;
}
