/** Which of several places is meant: one button each, above what the words find meanwhile. */
import { html, nothing, type TemplateResult } from 'lit';
import type { KnownPlace } from '../base/place-table.js';
import type { Session } from '../controllers/session-controller.js';
import type { PlaceMessages } from '../locale/messages.js';

/** A state among towns of its name says that it is one. */
function nameAmong(place: KnownPlace, all: readonly KnownPlace[], say: PlaceMessages): string {
  return place.kind === 'region' && all.some(({ kind }) => kind === 'town') ? say.state(place.label) : place.label;
}

const NEAR_ME = /\b(?:near|close to|around) (?:me|here|my)\b|\bcerca de m[ií]\b/i;

/** So many are offered; who means another can add its state. */
const MOST = 6;

/** The buttons; for a place that is an everyday word too, the word is one of them. */
export function whichPlace(session: Session, say: PlaceMessages): TemplateResult | typeof nothing {
  const { query, now } = session.snapshot;
  const { doubt, near } = query;
  const button = (text: string, act: () => void): TemplateResult =>
    html`<button class="button" part="list-way" @click=${act}>${text}</button>`;
  const words = (typed: string): TemplateResult | typeof nothing => {
    const found = session.asker?.answer({ ...query, words: typed, near: undefined, doubt: undefined }, now);
    const { listings = [], corrected } = found ?? {};
    // What is only near to a word does not have it; but a place that was guessed is only near too, so the word is offered, put right.
    const [word, ...others] = corrected ? (near?.isGuess ? corrected.shown : []) : [typed];
    if (listings.length === 0 || word === undefined || others.length > 0) return nothing;
    const act = (): void => void session.dispatch({ type: 'search', words: word, isPlain: true, submit: true });
    return button(say.asWords(listings.length, word.trim()), act);
  };
  if (doubt && doubt.places.length > 0) {
    return html`<div class="ways" part="list-places">
      ${doubt.places.slice(0, MOST).map((place) =>
        button(nameAmong(place, doubt.places, say), () => {
          void session.dispatch({ type: 'near', at: place, words: doubt.words, submit: true });
        }),
      )}
      ${words(doubt.typed)} ${doubt.places.length > MOST ? html`<p class="foot">${say.whichMore}</p>` : nothing}
    </div>`;
  }
  if (!near && NEAR_ME.test(query.words)) return html`<p>${say.nearMe}</p>`;
  // "Hope" is a town, and a word.
  const isWord = near?.typed !== undefined && query.words === '' && /^\p{L}+$/u.test(near.typed.trim());
  if (!isWord || near.place.kind !== 'town') return nothing;
  const instead = words(near.typed);
  return instead === nothing ? nothing : html`<div class="ways">${instead}</div>`;
}
