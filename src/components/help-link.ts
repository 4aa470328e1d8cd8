/** One way to reach a service, as a link. */
import { html, type TemplateResult } from 'lit';
import type { HelpChannel, HelpRecord } from '../base/help-records.js';
import type { Messages } from '../locale/messages.js';

/** Says something in the words of a language, or of several. */
export type Say = (what: (words: Messages) => string) => unknown;

/** "Call 988", with the service's name for those who listen. */
export function helpLink(
  { name, id }: HelpRecord,
  { how, number, shown, word }: HelpChannel,
  say: Say,
  className: string = '',
): TemplateResult {
  const body = word ? `?body=${word}` : '';
  const href = `${how === 'call' ? 'tel' : 'sms'}:${number}${body}`;
  const of = id === 'emergency' ? '' : html`<span class="unseen">, ${name}</span>`;
  return html`<a class=${className} part="help-link" href=${href}>${say((words) => words[how](shown, word))}${of}</a>`;
}
