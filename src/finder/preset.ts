/** The grammar of `preset`: `kind=therapy&format=online`, a filter named twice has two values. */
import { warn } from '../dev/warn.js';
import { isUnsaid } from '../locale/after-loss.js';
import { isFilterName, withFilter, type Filters } from '../engine/filters.js';

/** The filters of a preset; after a `loss` none that asks for babies (D19). A name in it that is no filter is said to the webmaster and passed over. */
export function parsePreset(text: string | null | undefined, loss: boolean = false): Filters {
  let filters: Filters = Object.freeze({});
  // However a feed says it, it is one fact.
  const parameters = new URLSearchParams(
    (text ?? '').replace(/(^|[?&])access=step(?:-|%2D)free(?=&|$)/gi, '$1comfort=stepFree'),
  );
  for (const name of new Set(parameters.keys())) {
    const values = parameters
      .getAll(name)
      .flatMap((value) => value.split(',').map((one) => one.trim()))
      .filter((value) => value !== '' && !(loss && isUnsaid(value)));
    if (isFilterName(name)) filters = withFilter(filters, name, values);
    else warn('preset-unknown', 'group-finder', name);
  }
  return filters;
}
