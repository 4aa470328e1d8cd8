/** Real keys, in the way that each engine's driver takes them. */
import { sendKeys } from '@web/test-runner-commands';

const IS_CHROMIUM = navigator.userAgent.includes('Chrome/');
const IS_FIREFOX = navigator.userAgent.includes('Firefox/');

/** WebDriver's own signs for the keys of a chord. */
const SHIFT_TAB = '\uE008\uE004';

/** Presses one key: `Tab`, `Enter`, ` `, `Escape`. */
export async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
}

/** Presses Tab with Shift. */
export async function pressBack(): Promise<void> {
  if (IS_CHROMIUM) return sendKeys({ press: 'Shift+Tab' });
  if (!IS_FIREFOX) return sendKeys({ type: SHIFT_TAB });
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** Types a text, letter by letter: WebDriver takes several at once for a chord. */
export async function typeText(text: string): Promise<void> {
  for (const letter of text) await sendKeys({ press: letter });
}
