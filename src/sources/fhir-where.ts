/** Where a service of FHIR is, and whom it serves: everything that its references to Locations lead to. */
import { zoneOfPlace } from '../base/place-zone.js';
import type { Place, Serves } from '../model/group.js';
import { compact } from './compact.js';
import { isRestricted } from './fhir-concept.js';
import { namedSite, readAddress, zoneIn, type Site } from './fhir-place.js';
import { literal } from './fhir-shelf.js';
import { items, silent, unique, words } from './hsds-read.js';
import type { Raw, Report } from './read.js';

/** The location that a reference leads to; undefined where it is not in the feed. */
export type FindSite = (reference: Raw, owner: Raw, report: Report) => Site | undefined;

/** What the locations of one service say together. */
export interface Whereabouts {
  /** The one that stands for the service: the first that is in use. */
  readonly site: Site | undefined;
  /** Its place; the others are named in the notes. */
  readonly place: Place | undefined;
  readonly hasPlace: boolean;
  readonly hasVirtual: boolean;
  /** Every place is closed for now. */
  readonly isSuspended: boolean;
  readonly serves: Serves | undefined;
  /** What states a zone, and the zone of the place or else of who offers the service. */
  readonly statedZone: string | undefined;
  readonly zone: string | undefined;
}

/** Reads `location` and `coverageArea`. */
export function readWhere(service: Raw, organization: Raw | undefined, find: FindSite, report: Report): Whereabouts {
  const sites = sitesOf(service, 'location', find, report).filter(({ status }) => status !== 'inactive');
  const places = sites.filter(({ sort }) => sort === 'place');
  const active = places.filter(({ status }) => status === 'active');
  const [first, ...others] = active.length > 0 ? active : places;
  const virtual = sites.find(({ sort }) => sort === 'virtual');
  const areas = [
    ...sitesOf(service, 'coverageArea', find, report),
    ...sites.filter((site) => site.sort === 'area' && places.length === 0),
  ];
  return {
    site: first ?? virtual,
    place: first && withOthers(first.place, others),
    hasPlace: first !== undefined,
    hasVirtual: virtual !== undefined,
    isSuspended: first?.status === 'suspended',
    serves: servesOf(areas),
    statedZone: zoneIn(service) ?? (first ?? virtual)?.statedZone,
    zone: [...places, ...sites].find(({ zone }) => zone !== undefined)?.zone ?? zoneOf(organization),
  };
}

/** A reference that is restricted, or leads to something that is, gives nothing away. */
function sitesOf(service: Raw, field: string, find: FindSite, report: Report): readonly Site[] {
  return items(service, field, report)
    .filter((reference) => !isRestricted(reference))
    .flatMap((reference) => {
      const display = words(reference, 'display', report);
      const found = find(reference, service, report);
      if (found === undefined && literal(reference) !== undefined && field === 'location')
        report(field, 'detail-unreachable');
      const site = found ?? namedSite(display);
      return site.place === undefined && site.label === undefined && site.sort === 'place' ? [] : [site];
    });
}

const MAX_NAMED = 8;

function withOthers(place: Place | undefined, others: readonly Site[]): Place | undefined {
  const names = unique(others.map(nameOf));
  if (names.length === 0) return place;
  const also = `Also at: ${names.slice(0, MAX_NAMED).join('; ')}${names.length > MAX_NAMED ? '; …' : ''}`;
  return compact<Place>({ ...place, notes: unique([place?.notes, also]).join('\n') });
}

function nameOf({ label = '', place }: Site): string {
  const city = place?.city;
  return unique([label, city !== undefined && label.includes(city) ? undefined : city]).join(', ');
}

/** States only where every area is one: a county does not open a group to its state. */
function servesOf(areas: readonly Site[]): Serves | undefined {
  const text = unique(areas.map(({ label, place }) => label ?? place?.city)).join('; ');
  const states = unique(areas.map(({ state }) => state));
  const isStates = states.length > 0 && areas.every(({ state }) => state !== undefined);
  return compact<Serves>({ text: text || undefined, regions: isStates ? states : undefined, nationwide: undefined });
}

function zoneOf(organization: Raw | undefined): string | undefined {
  const address = items(organization, 'address', silent).find((one) => !isRestricted(one));
  return address && zoneOfPlace(readAddress(address, silent));
}
