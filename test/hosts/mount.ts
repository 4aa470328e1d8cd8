/** Puts a finder onto one of the hostile pages, and takes both away again. */
import type { GroupFinder } from '../../src/components/group-finder.js';
import { TOWN } from '../fixtures/records.js';
import { all, byRole, parts, until } from '../support/deep.js';
import type { Host } from './hosts.js';

/** A finder on a page. */
export interface Mounted {
  readonly column: HTMLElement;
  readonly finder: GroupFinder;
  /** The finder's own wrapper. */
  readonly wrapper: HTMLElement;
  /** Takes finder, column and the page's rules away. */
  leave(): void;
}

/** What every column has, so that two pages can be told apart by their rules alone. */
const COLUMN = 'font: 16px/1.5 sans-serif; color: rgb(34, 34, 34); background: #fff';

/** Loads a style sheet, or says that there is none. */
function link(href: string): Promise<HTMLElement> {
  const element = document.createElement('link');
  element.rel = 'stylesheet';
  element.href = href;
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve(element));
    element.addEventListener('error', () => reject(new Error(`${href} is not there`)));
    document.head.append(element);
  });
}

async function dress({ css, sheets = [] }: Host): Promise<HTMLElement[]> {
  const links = await Promise.all(sheets.map(link));
  const style = document.createElement('style');
  style.textContent = css ?? '';
  document.head.append(style);
  return [...links, style];
}

/** Mounts a finder with thirteen groups in a column of so many pixels and waits for its first list. */
export async function mount(host: Host, width: number = 480, columnStyle: string = ''): Promise<Mounted> {
  const sheets = await dress(host);
  const column = document.createElement('div');
  column.style.cssText = `${COLUMN}; ${columnStyle}`;
  // A page shows its own column, whatever else it does.
  if (!/display/.test(columnStyle)) column.style.setProperty('display', 'block', 'important');
  column.style.setProperty('inline-size', `${width}px`, 'important');
  document.body.append(column);
  const finder = document.createElement('group-finder');
  finder.lang = 'en';
  finder.groups = TOWN;
  if (host.put) host.put(column, finder);
  else column.append(finder);
  await finder.ready;
  // What opens later has opened.
  await until(() => !finder.closest('details:not([open]), dialog:not([open])'));
  // Filters are there when what comes after the first results is.
  await finder.filter('-');
  await until(() => finder.session?.asker && parts(finder, 'search-locate').length > 0);
  return {
    column,
    finder,
    wrapper: finder.shadowRoot!.querySelector<HTMLElement>('.root')!,
    leave: () => [column, ...sheets].forEach((element) => element.remove()),
  };
}

/** Opens help, filters and the first card, so that everything that can be seen is seen. */
export async function openAll(finder: GroupFinder): Promise<void> {
  byRole(finder, 'button', /^More ways/).click();
  byRole(finder, 'button', /^Filters/).click();
  byRole(finder, 'button', /^What to expect/).click();
  await until(() => all(finder, 'input[type="checkbox"]').length > 0);
  await until(() => parts(finder, 'card-detail').some((one) => one.childElementCount > 1));
  await until(() => parts(finder, 'help-link').length > 4);
  await finder.updateComplete;
}
