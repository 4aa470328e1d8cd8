/** The findings of `check`, in plain words for a terminal or a log. */
import { EXIT } from './exit.mjs';
import { FAULTS, FORMATS, PROBLEMS, count, plain, recordName } from './words.mjs';

const LABEL_WIDTH = 13;

/** `Format       our own JSON`. */
const row = (label, text) => `  ${label.padEnd(LABEL_WIDTH)}${text}`;

/** A heading and its lines; nothing where there is none. */
const section = (heading, lines) => (lines.length === 0 ? [] : ['', heading, ...lines]);

function size(bytes) {
  if (bytes === undefined) return '?';
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function answerLines({ answers, again }) {
  const [first, ...more] = answers;
  if (first === undefined) return [];
  const { headers, hops } = first;
  const get = (name) => (headers[name] === undefined ? 'none' : plain(headers[name]));
  const packed = headers['content-encoding'];
  const cookies = hops.reduce((sum, hop) => sum + hop.cookies, 0);
  const all = answers.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
  return [
    row('Status', `${first.status}, first byte after ${first.firstByteMs} ms, all after ${first.ms ?? '?'} ms`),
    ...(hops.length > 1 ? [row('Redirects', hops.map(({ url }) => plain(url)).join('\n' + row('', '→ ')))] : []),
    row('Type', get('content-type')),
    row(
      'Size',
      packed
        ? `${size(first.wireBytes)} as ${plain(packed)}, ${size(first.bytes)} unpacked`
        : `${size(first.bytes)}, not packed`,
    ),
    row('Other sites', `Access-Control-Allow-Origin: ${get('access-control-allow-origin')}`),
    row('Copies', `ETag: ${get('etag')}; Last-Modified: ${get('last-modified')}; asked again: ${again ?? 'not asked'}`),
    row('Kept for', `Cache-Control: ${get('cache-control')}`),
    row(
      'Cookies',
      cookies === 0
        ? 'none'
        : `${cookies}. The finder never sends one back, but another site’s cookie in an answer has no use.`,
    ),
    ...(more.length > 0 ? [row('More', `${count(more.length, 'further request')}, ${size(all)} in all`)] : []),
  ];
}

function readLines({ format, counts }) {
  const { records, groups, closed, coordinators, resources } = counts;
  const people = [coordinators && count(coordinators, 'coordinator'), resources && count(resources, 'resource')].filter(
    Boolean,
  );
  const isShort = closed > 0 ? `, ${closed} of them closed and never shown` : '';
  return [
    row('Format', FORMATS[format] ?? 'not recognised'),
    row('Records', `${count(records, 'record')} read, ${count(groups, 'group')}${isShort}`),
    ...(people.length > 0 ? [row('Beside them', people.join(', '))] : []),
    row(
      'When',
      `${counts.dated} with a date, ${counts.inWords} in words only, ${groups - counts.dated - counts.inWords} without either`,
    ),
    row('How', `${counts.inPerson} in person, ${counts.online} online, ${counts.byPhone} by phone`),
    row('Where', `${counts.onMap} can be found by place`),
  ];
}

function problemLines({ problems }, mostNamed) {
  const codes = [...new Set(problems.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const own = problems.filter((problem) => problem.code === code);
    const { means, mend } = PROBLEMS[code];
    const named = own
      .slice(0, mostNamed)
      .map(({ record, field }) => `      ${plain(recordName(record))}${field && `, ${plain(field)}`}`);
    const rest = own.length - named.length;
    return [
      `  ${own.length} × ${code}: ${means}`,
      `      ${mend}`,
      ...named,
      ...(rest > 0 ? [`      and ${rest} more`] : []),
    ];
  });
}

function missLines({ misses, counts }) {
  const width = String(counts.groups).length;
  return misses.flatMap(({ label, so, count: lacking, of, examples }) => {
    const share = Math.max(1, Math.round((100 * lacking) / of));
    const such = lacking === of ? '' : ` Such as ${examples.map((id) => `"${plain(id, 60)}"`).join(', ')}.`;
    const number = `${String(lacking).padStart(width)} of ${String(of).padStart(width)}${lacking === of ? '' : ` (${share}%)`}`;
    return [`  ${number}: ${label}.`, `      ${so}${such}`];
  });
}

/** Rules about listings stand above as what visitors will miss. */
function ruleLines({ rules, answers }, isStrict) {
  const isShown = ({ id, kept }) =>
    kept === false && (isStrict || (answers.length > 0 && id.startsWith('A'))) && !id.startsWith('L');
  return rules.filter(isShown).map(({ id, level, is, said }) => `  ${id} ${level.padEnd(6)} ${is} Found: ${said}.`);
}

function faultLines({ fault }) {
  if (fault === undefined) return [];
  const { means, mend } = FAULTS[fault.code];
  const detail = [fault.status && `HTTP ${fault.status}.`, fault.detail && plain(fault.detail, 300)]
    .filter(Boolean)
    .join(' ');
  return [`  ${fault.code}: ${means}`, ...(detail ? [`  ${detail}`] : []), `  ${mend}`];
}

function verdict({ site, fault, problems, rules, counts }, { exit, strict }) {
  const lost = problems.filter(({ code }) => PROBLEMS[code]?.lost).length;
  if (exit === EXIT.unreadable && !fault) return `Visitors of ${site} see no list: that site may not read it.`;
  if (exit === EXIT.unreadable) return 'Visitors see no list: this feed cannot be read.';
  const isClosed = rules.some(({ id, kept }) => id === 'A2' && kept === false);
  const shown = `${count(counts.groups - counts.closed, 'group')}${isClosed ? ' on its own site, and none on any other' : ''}`;
  const mend = problems.length > 0 ? ` ${count(problems.length, 'problem')} to mend.` : '';
  if (exit === EXIT.lacking && lost > 0) return `Visitors see ${shown}; ${count(lost, 'record')} lost.${mend}`;
  const broken = rules.filter(({ level, kept }) => level === 'MUST' && kept === false).map(({ id }) => id);
  if (exit === EXIT.lacking) return `Visitors see ${shown}. Not kept: ${broken.join(', ')}.${mend}`;
  return `Good: visitors see ${shown}.${mend}${strict ? ' Every MUST is kept.' : ''}`;
}

/** The whole report, ending with a line that says how it is. */
export function printReport(result, { exit, strict, mostNamed }) {
  const lines = [
    plain(result.input, 300),
    ...section('The answer', answerLines(result)),
    ...section('The feed as a whole', faultLines(result)),
    ...(result.fault && exit === EXIT.unreadable ? [] : section('What was read', readLines(result))),
    ...section('Problems', problemLines(result, mostNamed)),
    ...section('What visitors will miss', missLines(result)),
    ...section('Rules that are not kept', ruleLines(result, strict)),
    '',
    verdict(result, { exit, strict }),
  ];
  return `${lines.join('\n')}\n`;
}
