/** A place as it is called in a sentence. */
import type { Near } from '../controllers/session-controller.js';
import type { PlaceMessages } from '../locale/messages.js';

/** "Portland, OR", "97202, Portland, OR", "your area". */
export function placeName(near: Near | undefined, say: PlaceMessages): string {
  const { label = '', town } = near?.place ?? {};
  return label === '' ? say.here : [label, town].filter(Boolean).join(', ');
}
