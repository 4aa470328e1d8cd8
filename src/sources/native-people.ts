/** Coordinators and resources of the native feed. */
import type { Coordinator, Resource, ResourceKind } from '../model/feed.js';
import { cleanRecord } from './native-passcode.js';
import { readDay, readText, readTexts, readUrl, type Raw, type Report } from './read.js';
import { oneOf, readShape, type Shape } from './shape.js';
import type { Batch } from './source.js';

const RESOURCE_KINDS: readonly ResourceKind[] = ['helpline', 'professional', 'training', 'start-a-group', 'other'];

const coordinator: Shape<Omit<Coordinator, 'id'>> = {
  name: readText,
  role: readText,
  organization: readText,
  region: readText,
  country: readText,
  phone: readText,
  email: readText,
  url: readUrl,
  languages: readTexts,
  specialities: readTexts,
  replyTime: readText,
};

const resource: Shape<Omit<Resource, 'id'>> = {
  kind: oneOf(RESOURCE_KINDS),
  name: readText,
  description: readText,
  url: readUrl,
  phone: readText,
  text: readText,
  region: readText,
  country: readText,
  languages: readTexts,
  hours: readText,
  verifiedAt: readDay,
};

/** The coordinator, or undefined where nobody could be reached through it. */
export function readCoordinator(raw: Raw, id: string, report: Report): Coordinator | undefined {
  const fields = readShape(coordinator, raw, report, { languages: [], specialities: [] });
  if (fields.name === undefined && fields.organization === undefined) {
    report('name', 'name-missing');
    return undefined;
  }
  return { id, ...fields } as Coordinator;
}

/** The resource, or undefined where it has no name. */
export function readResource(raw: Raw, id: string, report: Report): Resource | undefined {
  const fields = readShape(resource, raw, report, { kind: 'other', languages: [] });
  if (fields.name === undefined) {
    report('name', 'name-missing');
    return undefined;
  }
  return { id, ...fields } as Resource;
}

/** Reads the records of one run, and keeps the good ones. */
export interface People {
  read(raw: Raw, id: string, report: Report): void;
  readonly found: Pick<Batch, 'coordinators' | 'resources'>;
}

/** A reader for a run of the list `key`: `coordinators` or `resources`. */
export function gather(key: string): People {
  const coordinators: Coordinator[] = [];
  const resources: Resource[] = [];
  const keep = <T>(list: T[], one: T | undefined): void => {
    if (one !== undefined) list.push(one);
  };
  return {
    found: { coordinators, resources },
    read: (raw, id, report) => {
      const clean = cleanRecord(raw, Object.keys(raw), report);
      const about: Report = (field, code) => code === 'passcode-public' || report(field, code);
      if (key === 'coordinators') keep(coordinators, readCoordinator(clean, id, about));
      else keep(resources, readResource(clean, id, about));
    },
  };
}
