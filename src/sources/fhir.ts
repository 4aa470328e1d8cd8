/**
 * FHIR R4 (and R4B, STU 3, R5 where they are the same): HealthcareService with its Locations and
 * Organizations, as a search gives them, as a Bundle, a list or a single resource.
 * One HealthcareService is one group; everything else only completes it.
 */
import type { Problem, ProblemCode } from '../base/problem.js';
import { batchReader } from './batch-reader.js';
import { servicesOf } from './fhir-pages.js';
import { readSite, type Site } from './fhir-place.js';
import { readService } from './fhir-service.js';
import { Shelf } from './fhir-shelf.js';
import type { FindSite } from './fhir-where.js';
import { silent, within, words } from './hsds-read.js';
import { readText, type Raw } from './read.js';
import type { Adapter } from './source.js';

/** Reads a FHIR search or file. */
export const readFhir: Adapter = async function* (feed, context) {
  const problems: Problem[] = [];
  const tell = (record: string, field: string, code: ProblemCode): void => {
    problems.push({ source: context.label, record, field, code });
  };
  const shelf = new Shelf();
  const around = { context, shelf, find: siteFinder(shelf, tell) };
  const names = new Map<string, string>();
  const read = batchReader(context, ['id'], (raw, id, report) => {
    if (raw['resourceType'] !== 'HealthcareService') {
      report('resourceType', 'value-unknown');
      return undefined;
    }
    // Pages move while they are read; on one server an id is given once.
    const name = words(raw, 'name', silent) ?? '';
    if (names.get(id) === name) {
      report('id', 'id-duplicate');
      return undefined;
    }
    names.set(id, name);
    return readService(raw, id, around, report);
  });
  const onOutcome = (): void => tell('OperationOutcome', 'issue', 'detail-unreachable');
  for await (const services of servicesOf(feed, context, shelf, onOutcome)) {
    const batch = read(services);
    yield { ...batch, problems: [...batch.problems, ...problems.splice(0)] };
  }
};

/** Each location is read once, and what is wrong with it is told once, under its own name. */
function siteFinder(shelf: Shelf, tell: (record: string, field: string, code: ProblemCode) => void): FindSite {
  const sites = new Map<Raw, Site>();
  return (reference, owner, report) => {
    const location = shelf.find(reference, owner, 'Location');
    if (location === undefined) return undefined;
    let site = sites.get(location);
    if (site === undefined) {
      const isInside = readText(reference, 'reference', silent)?.startsWith('#');
      const record = `Location/${readText(location, 'id', silent) ?? ''}`;
      site = readSite(
        location,
        shelf,
        isInside ? within(report, 'contained') : (field, code) => tell(record, field, code),
      );
      sites.set(location, site);
    }
    return site;
  };
}
