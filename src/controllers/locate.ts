/** Roughly where the device is: asked only on a press, rounded before anything is done with it, and kept nowhere (P8). */
import type { Point } from '../base/place-table.js';

/** Why there is no point. */
export type NoPoint = 'denied' | 'slow' | 'unavailable';

/** Milliseconds after which it takes too long. */
const PATIENCE = 10_000;
/** Degrees: some 3 miles. */
const STEP = 0.05;

/** The rough point, or why there is none; never rejects. */
export function locate(): Promise<Point | NoPoint> {
  return new Promise((resolve) => {
    // Some browsers never call back while their question stands unanswered.
    const timer = setTimeout(() => resolve('slow'), 2 * PATIENCE);
    const finish = (result: Point | NoPoint): void => {
      clearTimeout(timer);
      resolve(result);
    };
    try {
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude } }) => finish({ lat: round(latitude), lng: round(longitude) }),
        ({ code }) => finish(code === 1 ? 'denied' : code === 3 ? 'slow' : 'unavailable'),
        { enableHighAccuracy: false, timeout: PATIENCE, maximumAge: 600_000 },
      );
    } catch {
      finish('unavailable');
    }
  });
}

function round(degrees: number): number {
  return Number((Math.round(degrees / STEP) * STEP).toFixed(2));
}
