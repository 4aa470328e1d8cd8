/** The opened help strip: every service with its ways, danger first. Loaded when first opened. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { helpRecords } from '../base/all-help-records.js';
import type { HelpChannel } from '../base/help-records.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { HelpMessages } from '../locale/messages.js';
import { addStyles } from './add-styles.js';
import { helpLink } from './help-link.js';
import { recordStyles } from './help-records.styles.js';

/** A help strip, as far as its records need to know it. */
export interface Strip extends LitElement {
  readonly country: string;
  readonly loss: boolean;
}

/** All that a strip opens to. */
export function renderRecords(strip: Strip, around: Surroundings, say: HelpMessages): TemplateResult {
  addStyles(strip, recordStyles);
  return allRecords(strip.country, strip.loss, around, say);
}

/** All services of a country, or the sentence that is true everywhere. */
export function allRecords(country: string, loss: boolean, around: Surroundings, say: HelpMessages): TemplateResult {
  const records = helpRecords(country);
  if (records.length === 0) return html`<p>${say.localEmergency}</p>`;
  const sentences = {
    emergency: loss ? say.dangerAfterLoss : say.danger,
    suicide: say.suicide,
    maternal: say.maternal,
    psi: say.psi,
  };
  const notes = { emergency: undefined, suicide: say.suicideSpanish, maternal: say.maternalLanguages, psi: undefined };
  const checked = records.map(({ verifiedOn }) => verifiedOn).sort()[0] ?? '';
  const soft = (text: string | undefined): unknown => (text ? html`<p class="soft">${text}</p>` : nothing);
  return html`
    ${records.map(
      (record) => html`
        <div>
          <p>${sentences[record.id]}</p>
          ${record.id === 'emergency' ? nothing : soft(record.name)}
          <div class="links">
            ${channelsFor(record.channels, around.words.lang).map((channel) => helpLink(record, channel, around, 'button'))}
          </div>
          ${soft(notes[record.id])}
        </div>
      `,
    )}
    ${soft(say.numbersChecked(around.format.date(checked)))}
  `;
}

/** The channels for a language: where one way to text serves it alone, that one and not the others. */
function channelsFor(channels: readonly HelpChannel[], lang: string): readonly HelpChannel[] {
  const own = new Set(channels.filter((channel) => channel.lang === lang).map(({ how }) => how));
  return channels.filter((channel) => (own.has(channel.how) ? channel.lang === lang : (channel.lang ?? lang) === lang));
}
