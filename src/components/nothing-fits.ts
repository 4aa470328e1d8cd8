/** When nothing fits: a way back for each thing that is set. Never a dead end (D13). */
import { html, nothing, type TemplateResult } from 'lit';
import type { WayBack } from '../controllers/choices.js';
import type { Session } from '../controllers/session-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { MoreMessages } from '../locale/load.js';
import { choiceLabel } from './labels.js';

/** The buttons that lead back; nothing where nothing is set. */
export function nothingFits(
  session: Session,
  around: Surroundings,
  { filters, places }: MoreMessages,
): TemplateResult | typeof nothing {
  const { asker, snapshot } = session;
  const { locked, now, query, settings } = snapshot;
  // What was typed for a place is no word to do without.
  const ways = (asker?.waysBack(snapshot) ?? []).filter(({ choice }) => choice !== 'words' || !query.doubt);
  // What the host has locked may itself leave nothing.
  const all = asker?.answer({ words: '', filters: locked, loss: settings.lossSafe }, now).listings.length ?? 0;
  // Only a place is set: the ladder leads on from there.
  if (all === 0 || (ways.length === 0 && query.near)) return nothing;
  const label = ({ choice, count }: WayBack): string => {
    if (choice === 'place') return places.withoutPlace(count);
    const text = choice === 'words' ? query.words.trim() : choiceLabel(choice, snapshot, around, filters);
    return filters.without(text, count);
  };
  const button = (text: string, act: () => void): TemplateResult =>
    html`<button class="button" part="list-way" @click=${act}>${text}</button>`;
  return html`<div class="ways">
    ${ways.map((way) => button(label(way), () => void goBack(session, way)))}
    ${button(filters.showAll, () => void showAll(session))}
  </div>`;
}

/** Asks again with the focus on the results: the button that was pressed is gone. */
async function show(session: Session): Promise<void> {
  await session.dispatch({ type: 'within', radius: session.snapshot.query.within, submit: true });
}

async function goBack(session: Session, { choice }: WayBack): Promise<void> {
  if (choice === 'words') await session.dispatch({ type: 'near', at: session.snapshot.query.near?.place, words: '' });
  else if (choice === 'place') await session.dispatch({ type: 'near', at: undefined });
  else await session.dispatch({ type: 'toggle', ...choice });
  await show(session);
}

async function showAll(session: Session): Promise<void> {
  await session.dispatch({ type: 'clear' });
  await show(session);
}
