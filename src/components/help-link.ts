/** One way to reach a service, as a link. */
import { html, type TemplateResult } from 'lit';
import type { HelpChannel, HelpRecord } from '../base/help-records.js';
import type { Surroundings } from '../controllers/surroundings.js';

/** "Call 988", with the service's name for those who listen. */
export function helpLink(
  { name, id }: HelpRecord,
  { how, number, shown, word }: HelpChannel,
  { words }: Pick<Surroundings, 'words'>,
  className: string = '',
): TemplateResult {
  const body = word ? `?body=${word}` : '';
  const href = how === 'call' ? `tel:${number}` : `sms:${number}${body}`;
  const label = how === 'call' ? words.call(shown) : words.text(shown, word);
  const of = id === 'emergency' ? '' : html`<span class="unseen">, ${name}</span>`;
  return html`<a class=${className} part="help-link" href=${href}>${label}${of}</a>`;
}
