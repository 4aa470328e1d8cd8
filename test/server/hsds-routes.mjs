/** HSDS APIs: lists that are complete, lists that are summaries unless asked, lists that are summaries always. */
import { numberOf, sendJson } from './answer.mjs';
import { cityServices } from './hsds-city.mjs';
import { inventedServices } from './hsds-services.mjs';

/** Where a checkout has real payloads beside it. */
const SAMPLES = '../shared/samples';

function pageOf(records, url) {
  const size = numberOf(url, 'per_page', 20, 1, 100);
  const number = numberOf(url, 'page', 1, 1, 1_000_000);
  const pages = Math.ceil(records.length / size);
  const contents = records.slice((number - 1) * size, number * size);
  return {
    total_items: records.length,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** The one-to-one fields of a record, as lists of HSDS 3 hold them. */
function summaryOf(record) {
  const plain = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => !Array.isArray(value)));
  const { organization, ...rest } = plain(record);
  return organization ? { ...rest, organization: plain(organization) } : rest;
}

/** A list and its details below `base`; `isSummary` tells from the query what the list holds. */
function routesOf(base, text, records, isSummary) {
  const notFound = (response) =>
    sendJson(response, { error: 'No such service, or this directory is not on this machine' }, 404);
  return [
    [
      `${base}/services`,
      `${text} (?page=1&per_page=20)`,
      ({ response, url }) => {
        const all = records();
        if (all === undefined) return notFound(response);
        const page = pageOf(all, url);
        return sendJson(response, isSummary(url) ? { ...page, contents: page.contents.map(summaryOf) } : page);
      },
    ],
    [
      `${base}/services/{id}`,
      'one of them, complete',
      ({ response, params }) => {
        const record = records()?.find(({ id }) => encodeURIComponent(id) === params.id);
        return record ? sendJson(response, record) : notFound(response);
      },
    ],
  ];
}

/** Route → what it does, for people; and how. */
export function hsdsRoutes(samples = SAMPLES) {
  const services = inventedServices();
  let city;
  const invented = () => services;
  return [
    ...routesOf('/hsds', 'invented services, complete lists', invented, () => false),
    ...routesOf(
      '/hsds-full',
      'the same; summaries unless full=true',
      invented,
      (url) => url.searchParams.get('full') !== 'true',
    ),
    ...routesOf('/hsds-summary', 'the same; summaries always', invented, () => true),
    ...routesOf(
      '/hsds-dc',
      'a real city directory, where its tables are at hand',
      () => (city ??= cityServices(samples)),
      () => false,
    ),
  ];
}
