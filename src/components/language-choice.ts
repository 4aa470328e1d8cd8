/** The button that changes the language of one finder, and of nothing else. Loaded where a host offers languages. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isPageLanguage, offeredLanguages } from '../controllers/offered-languages.js';
import type { Surroundings, SurroundingsController } from '../controllers/surroundings.js';
import { Formatter } from '../locale/format.js';
import { languageOf } from '../locale/load.js';
import { buttons } from '../styles/shared.js';
import { addStyles } from './add-styles.js';
import { languageStyles } from './language-choice.styles.js';

/** An element that can be told to speak another language. */
interface Speaking extends LitElement {
  readonly looking: SurroundingsController;
}

/** A finder, as far as its language button needs to know it. */
export interface LanguageHost extends Speaking {
  /** Tags, parted by spaces. */
  readonly languages: string | undefined;
  /** Parts that the host page has laid out elsewhere. */
  readonly claimed: Iterable<Speaking>;
}

/** What has spoken as its finder does, so that it ends when it leaves. */
const speaking: WeakMap<LanguageHost, readonly Speaking[]> = new WeakMap();

/** Draws the buttons; nothing where there is no choice. */
export type RenderLanguages = (around: Surroundings) => TemplateResult | typeof nothing;

/** Makes the buttons ready: styles, and the word for "language". Without that word they do. */
export async function prepare(host: LanguageHost, { more }: Surroundings): Promise<RenderLanguages> {
  for (const styles of [buttons, languageStyles]) addStyles(host, styles);
  const label = await more().then(
    ({ filters }) => filters.headings.language,
    () => undefined,
  );
  return (around) => render(host, around, label);
}

function render(host: LanguageHost, { words }: Surroundings, label: string | undefined): ReturnType<RenderLanguages> {
  const offered = host.languages ? offeredLanguages(host, host.languages) : [];
  speakAlike(host, offered);
  const isPair = offered.length === 2;
  const shown = isPair ? offered.filter((tag) => languageOf(tag) !== words.lang) : offered;
  if (offered.length < 2) return nothing;
  return html`<div
    class="languages"
    role=${isPair ? nothing : 'group'}
    aria-label=${(isPair ? undefined : label) ?? nothing}
  >
    ${shown.map((tag) => {
      const lang = languageOf(tag);
      return html`<button
        class="button plain"
        type="button"
        part="finder-language"
        lang=${lang}
        aria-pressed=${isPair ? nothing : lang === words.lang}
        @click=${() => void host.looking.speak(isPageLanguage(host, tag) ? undefined : tag)}
      >
        ${new Formatter(words, lang).language(lang)}
      </button>`;
    })}
  </div>`;
}

/** A choice that is no longer offered ends; a part that comes later speaks as the others do, one that left as its page. */
function speakAlike(host: LanguageHost, offered: readonly string[]): void {
  const last = host.looking.chosen;
  const chosen = last && offered.find((tag) => languageOf(tag) === languageOf(last));
  const parts = [host, ...host.claimed];
  for (const { looking } of parts) if (looking.chosen !== chosen) void looking.speak(chosen);
  for (const part of speaking.get(host) ?? []) if (!parts.includes(part)) void part.looking.speak(undefined);
  speaking.set(host, parts);
}
