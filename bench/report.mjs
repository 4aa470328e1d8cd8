/** From runs to medians, and from medians to a table that a person can read. */

/** What is measured, in the order of the table. `unit`: ms, bytes or a plain count. */
export const METRICS = [
  { key: 'ready', label: 'navigation → ten cards painted', unit: 'ms' },
  { key: 'loaded', label: 'navigation → whole feed read', unit: 'ms' },
  { key: 'blocking', label: 'total blocking time', unit: 'ms' },
  { key: 'longest', label: 'longest task', unit: 'ms' },
  { key: 'search', label: 'first key → right results painted', unit: 'ms' },
  { key: 'filter', label: 'click on filter → right results painted', unit: 'ms' },
  { key: 'elements', label: 'elements, shadow trees included', unit: '' },
  { key: 'heap', label: 'JavaScript heap after GC', unit: 'bytes' },
  { key: 'requests', label: 'requests', unit: '' },
  { key: 'scriptRaw', label: 'script', unit: 'bytes' },
  { key: 'scriptGzip', label: 'script, gzip', unit: 'bytes' },
  { key: 'scriptGzipReady', label: 'script asked for before the cards, gzip', unit: 'bytes' },
];

const keyOf = ({ size, cpu, subject }) => `${size} ${cpu} ${subject}`;

/** The middle value, or the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** One entry for each size, CPU rate and subject: `{ size, cpu, subject, runs, median: { ready: … }, min, max }`. */
export function summarize(runs) {
  const keys = [...new Set(runs.map(keyOf))];
  return keys.map((key) => {
    const list = runs.filter((run) => keyOf(run) === key);
    const over = (fold) =>
      Object.fromEntries(METRICS.map(({ key }) => [key, fold(list.map(({ metrics }) => metrics[key]))]));
    const [{ size, cpu, subject }] = list;
    return {
      size,
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
  if (unit === 'bytes') return value < 1e6 ? `${(value / 1e3).toFixed(1)} kB` : `${(value / 1e6).toFixed(2)} MB`;
  return value < 100 && unit === 'ms' ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}

/** The median, and in brackets the lowest and highest run where they are not one and the same. */
function cell(entry, { key, unit }) {
  const [low, mid, high] = [entry.min, entry.median, entry.max].map((values) => number(values[key], unit));
  return low === high ? mid : `${mid} (${low}–${high})`;
}

/** How many times the floor: undefined where the floor is nothing, since no number says that. */
function ratio(entry, floor, key) {
  return entry && floor && floor.median[key] > 0 ? entry.median[key] / floor.median[key] : undefined;
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
  if (base.length > 0) head.push(...rivals.map(({ subject }) => `${subject}/floor before`));
  const rows = METRICS.map((metric) => {
    const row = [metric.label, ...entries.map((entry) => cell(entry, metric))];
    row.push(...rivals.map((entry) => times(ratio(entry, floor, metric.key))));
    if (base.length > 0) {
      row.push(...rivals.map(({ subject }) => times(ratio(before(subject), before('floor'), metric.key))));
    }
    return row;
  });
  const [{ size, cpu, runs }] = entries;
  const title = `${size.toLocaleString('en')} listings, CPU ${cpu === 1 ? 'as it is' : `${cpu} times slower`}, median of ${runs}`;
  return `${title}\n${columns([head, ...rows])}\n`;
}

/** The whole report. `base` holds the summary of an earlier report to compare with, or nothing. */
export function table(summary, base = []) {
  const places = new Set(summary.map(({ size, cpu }) => `${size} ${cpu}`));
  return [...places]
    .map((place) =>
      section(
        summary.filter(({ size, cpu }) => `${size} ${cpu}` === place),
        base,
      ),
    )
    .join('\n');
}
