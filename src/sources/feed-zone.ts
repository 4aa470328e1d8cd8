/** The zone of a feed's times: the one it states, in whatever words, or that of the place. */
import type { ProblemCode } from '../base/problem.js';
import { readZoneWords, type ZoneWords } from '../base/zone-names.js';
import { yearOffsets } from '../base/zone-offset.js';
import { isZone } from '../base/zones.js';
import type { Schedule } from '../model/group.js';

/** A zone, and whether it was taken from the place or from words that may mean another. */
export type FoundZone = Pick<Schedule, 'zone' | 'zoneAssumed'>;

/**
 * The zone that is meant. Words that several zones answer to mean that of the
 * place where its clocks fit them: "MST" in Arizona is not "MST" in Colorado.
 * Reported where the words name none, and undefined where the place tells nothing.
 */
export function zoneFor(
  stated: string | undefined,
  ofPlace: string | undefined,
  report: (code: ProblemCode) => void,
): FoundZone | undefined {
  const words = stated === undefined ? undefined : readZoneWords(stated);
  const zone = words?.isOpen ? undefined : words?.zones.find(isZone);
  if (words?.kind === 'zone' && zone !== undefined) return { zone };
  const fit = words !== undefined && ofPlace !== undefined && fits(words, ofPlace);
  if (words?.kind === 'area' && zone !== undefined && !(fit && differ(zone, ofPlace))) return { zone };
  if (fit) return { zone: ofPlace, zoneAssumed: true };
  if (zone !== undefined) return { zone, zoneAssumed: true };
  if (stated !== undefined) report('zone-unknown');
  else if (ofPlace === undefined) report('zone-missing');
  return ofPlace === undefined ? undefined : { zone: ofPlace, zoneAssumed: true };
}

/** Whether the clocks of a place are at some time of the year what the words mean. */
function fits({ zones, offset }: ZoneWords, ofPlace: string): boolean {
  const own = yearOffsets(ofPlace);
  if (offset !== undefined) return own.includes(offset);
  return zones.some((zone) => isZone(zone) && Math.min(...yearOffsets(zone)) === Math.min(...own));
}

function differ(one: string, other: string): boolean {
  return String(yearOffsets(one)) !== String(yearOffsets(other));
}
