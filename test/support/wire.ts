/** What the feed server of the tests was really asked. */
import { server } from './finder.js';

/** One request as it came to the server. */
export interface OnTheWire {
  readonly method: string;
  readonly ifNoneMatch?: string;
  /** How it was answered; undefined where the other side left first. */
  readonly status?: number;
}

let count = 0;

/** A path of the server that no other test asks for. */
export function ownPath(path: string): string {
  count += 1;
  return `${path}${path.includes('?') ? '&' : '?'}key=${Date.now()}-${Math.random()}-${count}`;
}

/** All requests so far for a path. */
export async function askedOf(path: string): Promise<readonly OnTheWire[]> {
  const response = await fetch(server(`/asked?of=${encodeURIComponent(path)}`));
  return (await response.json()) as OnTheWire[];
}
