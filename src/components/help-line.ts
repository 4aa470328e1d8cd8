/** Whom to call, in one line, for what stands on a page without a help strip. */
import { html, nothing, type TemplateResult } from 'lit';
import { briefHelp, type HelpChannel } from '../base/help-records.js';
import type { Messages } from '../locale/messages.js';
import { helpLink } from './help-link.js';

/** The line in a language, by the ways that are asked for; below it the English one, where nobody has reviewed the words (A21). */
export function helpLine(
  part: string,
  country: string,
  words: Messages,
  ways: readonly HelpChannel['how'][] = ['call', 'text'],
): TemplateResult {
  const line = (said: Messages): TemplateResult => html`
    <p class="help" part=${part} lang=${said.lang} dir=${said.dir}>
      ${said.helpHeading}
      ${briefHelp(country, said.lang)
        .filter(([, { how }]) => ways.includes(how))
        .map(([record, channel]) => helpLink(record, channel, (what) => what(said)))}
    </p>
  `;
  return html`${line(words)} ${words.beside ? line(words.beside) : nothing}`;
}
