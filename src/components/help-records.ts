/** The opened help strip: every service with its ways, danger first. Loaded when first opened. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { helpRecords } from '../base/all-help-records.js';
import type { HelpChannel } from '../base/help-records.js';
import type { Surroundings } from '../controllers/surroundings.js';
import { en } from '../locale/en.js';
import { Formatter } from '../locale/format.js';
import { loadMore } from '../locale/load.js';
import type { HelpMessages } from '../locale/messages.js';
import { addStyles } from './add-styles.js';
import { helpLink } from './help-link.js';
import { recordStyles } from './help-records.styles.js';

/** A help strip, as far as its records need to know it. */
export interface Strip extends LitElement {
  readonly country: string;
  readonly loss: boolean;
}

/** Draws all that a strip opens to. */
export type RenderRecords = (around: Speech) => TemplateResult;

/** What of its surroundings the list needs. */
type Speech = Pick<Surroundings, 'words' | 'format'>;

/** Makes the list of a strip ready: styles, words, and the English ones beside those that nobody has reviewed (A21). */
export async function prepare(strip: Strip, { words, more }: Surroundings): Promise<RenderRecords> {
  const [{ help }, english] = await Promise.all([more(), words.beside && loadMore('en')]);
  addStyles(strip, recordStyles);
  const list = (speech: Speech, say: HelpMessages): TemplateResult =>
    allRecords(strip.country, strip.loss, speech, say);
  const inEnglish: Speech = { words: en, format: new Formatter(en, en.intl) };
  return (speech) =>
    html`${list(speech, help)}
    ${english ? html`<div class="records" lang="en" dir="ltr">${list(inEnglish, english.help)}</div>` : nothing}`;
}

/** All services of a country, or the sentence that is true everywhere. */
export function allRecords(country: string, loss: boolean, around: Speech, say: HelpMessages): TemplateResult {
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
          ${record.id === 'emergency' ? nothing : html`<p class="soft"><bdi lang="en">${record.name}</bdi></p>`}
          <div class="links">
            ${channelsFor(record.channels, around.words.lang).map((channel) => helpLink(record, channel, (what) => what(around.words), 'button'))}
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
