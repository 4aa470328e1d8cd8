/** What a driven browser loads to stand on the pages of `hosts.ts`. */
import '../../src/define/group-finder.js';
import { all, nameOf, until } from '../support/deep.js';
import { HOSTS, PLAIN } from './hosts.js';
import { mount, openAll, type Mounted } from './mount.js';

let mounted: Mounted | undefined;

const stage = {
  /** Mounts on the page of a name, everything opened, the last one gone. */
  async show(name: string, width: number, columnStyle: string): Promise<HTMLElement> {
    mounted?.leave();
    const host = HOSTS.find((one) => one.name === name) ?? PLAIN;
    mounted = await mount(host, width, columnStyle);
    await openAll(mounted.finder);
    return mounted.wrapper;
  },

  /** Waits until what is closed on the screen is drawn for paper; it is prepared whenever the browser has time. */
  async printed(): Promise<void> {
    await until(() => {
      const closed = all(mounted!.finder, '.card, .strip').filter((one) => !one.hasAttribute('data-opened'));
      if (closed.length > 0) throw new Error(`not drawn for paper: ${closed.map(nameOf).join(' | ').slice(0, 500)}`);
      return true;
    }, 15_000);
  },

  /** Mounts, uses, moves and removes a finder so many times; every other one leaves while it still loads. */
  async cycle(times: number): Promise<void> {
    mounted?.leave();
    mounted = undefined;
    for (let i = 0; i < times; i += 1) {
      const { column, finder, leave } = await mount(PLAIN);
      await openAll(finder);
      await finder.search('remembering');
      const other = document.body.appendChild(document.createElement('section'));
      other.append(finder);
      await finder.updateComplete;
      column.append(finder);
      leave();
      other.remove();
      const early = document.createElement('group-finder');
      early.src = '/slow?ms=60000';
      document.body.append(early);
      await until(() => early.state === 'loading');
      early.remove();
    }
  },
};

Object.assign(window, { stage });
