/** When nothing fits: a way back for each thing that is set, and the way from home. Never a dead end (D13). */
import { html, nothing, type TemplateResult } from 'lit';
import type { WayBack } from '../controllers/choices.js';
import type { Session } from '../controllers/session-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { FilterMessages } from '../locale/messages.js';
import { labelOf } from './labels.js';

/** The buttons that lead on. */
export function nothingFits(
  session: Session,
  around: Surroundings,
  messages: FilterMessages,
): TemplateResult | typeof nothing {
  const { asker, snapshot } = session;
  if (!asker) return nothing;
  const home = asker.homeCount(snapshot);
  const label = ({ choice }: WayBack): string =>
    choice === 'words' ? snapshot.query.words.trim() : labelOf(choice.name, choice.value, around, messages);
  const button = (text: string, act: () => void, primary = false): TemplateResult =>
    html`<button class="button ${primary ? 'primary' : ''}" part="list-way" @click=${act}>${text}</button>`;
  return html`<div class="ways">
    ${asker.waysBack(snapshot).map((way) => button(messages.without(label(way), way.count), () => void goBack(session, way)))}
    ${home > 0 ? button(messages.moreFromHome(home), () => void goHome(session), true) : nothing}
    ${button(messages.showAll, () => void showAll(session))}
  </div>`;
}

/** Asks again with the focus on the results: the button that was pressed is gone. */
async function show(session: Session): Promise<void> {
  await session.dispatch({ type: 'search', words: session.snapshot.query.words, submit: true });
}

async function goBack(session: Session, { choice }: WayBack): Promise<void> {
  await session.dispatch(choice === 'words' ? { type: 'search', words: '' } : { type: 'toggle', ...choice });
  await show(session);
}

async function goHome(session: Session): Promise<void> {
  const { loss } = session.snapshot.query;
  await session.dispatch({ type: 'clear' });
  await session.dispatch({ type: 'loss', on: loss });
  await session.dispatch({ type: 'home' });
  await show(session);
}

async function showAll(session: Session): Promise<void> {
  await session.dispatch({ type: 'clear' });
  await show(session);
}
