/** The body of `<group-next>`: the sentence, or why there is none. Loaded with the first one on a page. */
import { html, nothing, type TemplateResult } from 'lit';
import { Lazy } from '../controllers/lazy.js';
import { NextController, type NextHost, type NextToJoin } from '../controllers/next-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import { lastDay, theirTime, yourTime } from '../locale/format-more.js';
import type { MoreMessages } from '../locale/load.js';
import { buttons } from '../styles/shared.js';
import { addStyles } from './add-styles.js';
import { howAndWhere } from './card-lines.js';
import { nextStyles } from './group-next.styles.js';
import type { ShellBody } from './group-shell.js';
import { sentenceOf } from './sentences.js';

/** The sentence of one element. */
export class Body implements ShellBody {
  private readonly host: NextHost;
  private readonly feed: NextController;
  private readonly words: Lazy<MoreMessages | undefined>;
  private around: Surroundings | undefined;

  constructor(host: NextHost) {
    this.host = host;
    this.feed = new NextController(host);
    this.words = new Lazy(host, async () => this.around?.more());
    addStyles(host, buttons);
    addStyles(host, nextStyles);
  }

  render(around: Surroundings): TemplateResult {
    this.around = around;
    this.words.want(around.words.lang);
    const { value: words } = this.words;
    const { settled, next } = this.feed;
    if (!this.feed.isNamed) return this.own;
    if (!settled || !words) return html`<div class="waiting">${this.own}</div>`;
    if (next) return sentence(next, settled, words, around);
    if (hasWords(this.host)) return this.own;
    const { total, state } = settled;
    const reason =
      total === 0 ? sentenceOf(settled, around.words) : state === 'partial' ? around.words.failed : words.next.none;
    return html`<p>${reason}</p>
      ${this.own}`;
  }

  private get own(): TemplateResult {
    return html`<slot @slotchange=${() => this.host.requestUpdate()}></slot>`;
  }
}

function sentence(
  { group, meeting, action }: NextToJoin,
  visitor: { readonly now: number; readonly zone: string },
  { next: { lead }, detail }: MoreMessages,
  around: Surroundings,
): TemplateResult {
  const { words, format } = around;
  const { name, lang, asksFor } = group;
  const theirs = theirTime(format, meeting);
  const other = theirs ?? yourTime(around, group, meeting, visitor);
  const when = [
    format.meeting(meeting, visitor.now),
    lastDay(format, meeting),
    theirs && ` ${words.yourTime}`,
    other && ` (${other})`,
  ].join('');
  const [, how] = howAndWhere(group, words);
  // No heading: it stands in the middle of what somebody else tells.
  return html`<div class="next" part="next">
    <div class="words">
      <p class="group">${lead} <strong part="next-name" lang=${lang ?? nothing} dir="auto">${name}</strong></p>
      <p><span part="next-when">${when}</span>${how && '\u00a0· '}<span part="next-how" dir="auto">${how}</span></p>
      ${asksFor.length > 0 ? html`<p>${detail.asksFor(asksFor.join(', '))}</p>` : nothing}
    </div>
    <a class="button" part="next-action" href=${action.href} rel="noopener noreferrer" referrerpolicy="no-referrer">
      ${words[action.kind]}<span class="unseen">${words.forGroup(name)}</span>
    </a>
  </div>`;
}

/** Whether the host wrote something of its own inside the element. */
function hasWords({ childNodes }: Element): boolean {
  return [...childNodes].some((node) => node instanceof Element || (node instanceof Text && node.data.trim() !== ''));
}
