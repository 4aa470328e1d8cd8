/** Joins a real city directory, kept as HSDS 2.x tables, into HSDS 3 services; its oddities stay as they are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';

/** Blank cells are left out, as a server would. */
function table(folder, name) {
  const text = readFileSync(join(folder, `${name}.csv`), 'utf8').replace(/^\ufeff/, '');
  return csvParse(text, (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value)));
}

/** Rows by the ids in one of their columns; some cells hold several. */
function groupBy(rows, column) {
  const groups = new Map();
  for (const row of rows) {
    for (const id of row[column]?.split(',') ?? []) groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return groups;
}

/** The services of the directory, or undefined where the folder is not there. */
export function cityServices(samples) {
  const folder = join(samples, 'hsds/dc-datapackage-v2');
  if (!existsSync(folder)) return undefined;
  const read = (name) => table(folder, name);
  const byId = (rows) => new Map(rows.map((row) => [row.id, row]));
  const schedules = read('schedules');
  const phones = read('phones');
  const tables = {
    organizations: byId(read('organizations')),
    terms: byId(read('taxonomy_terms')),
    locations: byId(read('locations')),
    addresses: groupBy(read('physical_addresses'), 'location_id'),
    sites: groupBy(read('services_at_location'), 'service_id'),
    attributes: groupBy(read('service_attributes'), 'service_id'),
    schedules: groupBy(schedules, 'service_id'),
    hours: groupBy(
      schedules.filter((row) => !row.service_id),
      'location_id',
    ),
    phones: groupBy(phones, 'service_id'),
    locationPhones: groupBy(phones, 'location_id'),
    organizationPhones: groupBy(phones, 'organization_id'),
  };
  return read('services').map((row) => joinService(row, tables));
}

function joinService({ organization_id, program_id: _, fees, ...service }, tables) {
  const sites = tables.sites.get(service.id) ?? [];
  const places = new Set(sites.map((site) => site.location_id));
  const schedules = tables.schedules.get(service.id) ?? [];
  const organization = tables.organizations.get(organization_id);
  return {
    ...service,
    fees_description: fees ?? null,
    organization: organization && {
      ...organization,
      website: organization.url,
      phones: tables.organizationPhones.get(organization_id) ?? [],
    },
    phones: tables.phones.get(service.id) ?? [],
    schedules: schedules.filter((row) => !places.has(row.location_id)),
    service_at_locations: sites.map((site) => ({
      id: site.id,
      schedules: schedules.filter((row) => row.location_id === site.location_id),
      location: joinLocation(site.location_id, tables),
    })),
    attributes: (tables.attributes.get(service.id) ?? []).flatMap((row) => joinTerm(row, tables.terms)),
  };
}

function joinLocation(id, tables) {
  return {
    id,
    location_type: 'physical',
    ...tables.locations.get(id),
    addresses: (tables.addresses.get(id) ?? []).map((row) => ({ ...row, address_type: 'physical' })),
    phones: tables.locationPhones.get(id) ?? [],
    schedules: tables.hours.get(id) ?? [],
  };
}

function joinTerm(row, terms) {
  const term = terms.get(row.taxonomy_term_id);
  return term ? [{ id: row.id, taxonomy_term: { id: term.id, name: term.term, taxonomy: term.taxonomy } }] : [];
}
