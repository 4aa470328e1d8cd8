/** From runs to medians, and from medians to a table that a person can read. */

/** What is measured, in the order of the table. `unit`: ms, bytes or a plain count. */
export const METRICS = [
  { key: 'ready', label: 'navigation → ten cards painted', unit: 'ms' },
  { key: 'loaded', label: 'navigation → whole feed read', unit: 'ms' },
  { key: 'blocking', label: 'total blocking time', unit: 'ms' },
  { key: 'longest', label: 'longest task', unit: 'ms' },
  { key: 'search', label: 'first key → right results painted', unit: 'ms' },
  { key: 'fifth', label: 'fifth key → right results painted', unit: 'ms' },
  { key: 'clear', label: 'box emptied → all again', unit: 'ms' },
  { key: 'filter', label: 'filter on → right results painted', unit: 'ms' },
  { key: 'filterOff', label: 'filter off → all again', unit: 'ms' },
  { key: 'more', label: '"Show 10 more" → 20 cards painted', unit: 'ms' },
  { key: 'near', label: 'ZIP → nearest first painted', unit: 'ms' },
  { key: 'language', label: 'English → Spanish painted', unit: 'ms' },
  { key: 'shift', label: 'layout shift', unit: 'score' },
  { key: 'elements', label: 'elements, shadow trees included', unit: '' },
  { key: 'heap', label: 'JavaScript heap after GC', unit: 'bytes' },
  { key: 'requests', label: 'requests', unit: '' },
  { key: 'bytes', label: 'bytes over the wire, feed and page', unit: 'bytes' },
  { key: 'scriptRaw', label: 'script', unit: 'bytes' },
  { key: 'scriptGzip', label: 'script, gzip', unit: 'bytes' },
  { key: 'scriptGzipReady', label: 'script asked for before the cards, gzip', unit: 'bytes' },
  { key: 'mount', label: 'mount and unmount, of 100', unit: 'ms' },
  { key: 'mountHeap', label: 'heap left by each', unit: 'bytes' },
  { key: 'mountNodes', label: 'nodes left by each', unit: 'share' },
  { key: 'mountListeners', label: 'listeners left by each', unit: 'share' },
];

/** Reports of before there was a choice have the one format and no network. */
const placeOf = ({ size, cpu, format = 'native', network = 'none' }) => `${size} ${format} ${network} ${cpu}`;
const keyOf = (entry) => `${placeOf(entry)} ${entry.subject}`;

/** The middle value, or the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * One entry for each place and subject: `{ size, format, network, cpu, subject, runs, median: { ready: … }, min, max }`.
 * What a subject has not is not in it.
 */
export function summarize(runs) {
  const keys = [...new Set(runs.map(keyOf))];
  return keys.map((key) => {
    const list = runs.filter((run) => keyOf(run) === key);
    const has = METRICS.filter(({ key }) => list.every(({ metrics }) => metrics[key] !== undefined));
    const over = (fold) =>
      Object.fromEntries(has.map(({ key }) => [key, fold(list.map(({ metrics }) => metrics[key]))]));
    const [{ size, format, network, cpu, subject }] = list;
    return {
      size,
      format,
      network,
      cpu,
      subject,
      runs: list.length,
      median: over(median),
      min: over((values) => Math.min(...values)),
      max: over((values) => Math.max(...values)),
    };
  });
}

function number(value, unit) {
  if (unit === 'score') return value.toFixed(3);
  if (unit === 'share') return value.toFixed(2);
  if (unit === 'bytes') return value < 1e6 ? `${(value / 1e3).toFixed(1)} kB` : `${(value / 1e6).toFixed(2)} MB`;
  return value < 100 && unit === 'ms' ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}

/** The median, and in brackets the lowest and highest run where they are not one and the same. */
function cell(entry, { key, unit }) {
  if (entry.median[key] === undefined) return '–';
  const [low, mid, high] = [entry.min, entry.median, entry.max].map((values) => number(values[key], unit));
  return low === high ? mid : `${mid} (${low}–${high})`;
}

/** How many times another: undefined where the other is nothing or one of the two has no such control. */
function ratio(entry, other, key) {
  return other?.median[key] > 0 && entry?.median[key] !== undefined ? entry.median[key] / other.median[key] : undefined;
}

const times = (value) => (value === undefined ? '–' : `×${value.toFixed(2)}`);

/** Columns of plain text: the first to the left, the others to the right. */
function columns(rows) {
  const widths = rows[0].map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  return rows
    .map((row) =>
      row
        .map((text, index) => text[index === 0 ? 'padEnd' : 'padStart'](widths[index]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function section(entries, base) {
  const floor = entries.find(({ subject }) => subject === 'floor');
  const before = (subject) => base.find((entry) => keyOf(entry) === keyOf({ ...entries[0], subject }));
  const rivals = floor ? entries.filter((entry) => entry !== floor) : [];
  const head = ['', ...entries.map(({ subject }) => subject), ...rivals.map(({ subject }) => `${subject}/floor`)];
  if (base.length > 0) {
    head.push(...rivals.map(({ subject }) => `${subject}/floor before`));
    head.push(...entries.map(({ subject }) => `${subject} now/before`));
  }
  const rows = METRICS.filter(({ key }) => entries.some(({ median: mid }) => mid[key] !== undefined)).map((metric) => {
    const row = [metric.label, ...entries.map((entry) => cell(entry, metric))];
    row.push(...rivals.map((entry) => times(ratio(entry, floor, metric.key))));
    if (base.length > 0) {
      row.push(...rivals.map(({ subject }) => times(ratio(before(subject), before('floor'), metric.key))));
      row.push(...entries.map((entry) => times(ratio(entry, before(entry.subject), metric.key))));
    }
    return row;
  });
  const [{ size, format, network, cpu, runs }] = entries;
  const pace = cpu === 1 ? 'as it is' : `${cpu} times slower`;
  const title = `${size.toLocaleString('en')} listings, ${format}, network ${network}, CPU ${pace}, median of ${runs}`;
  return `${title}\n${columns([head, ...rows])}\n`;
}

/** The whole report. `base` holds the summary of an earlier report to compare with, or nothing. */
export function table(summary, base = []) {
  const places = new Set(summary.map(placeOf));
  return [...places]
    .map((place) =>
      section(
        summary.filter((entry) => placeOf(entry) === place),
        base,
      ),
    )
    .join('\n');
}
