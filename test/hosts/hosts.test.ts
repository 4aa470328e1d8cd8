/** On hostile pages: all there, inside its column, and the short journey works (R2, R6, R7). */
import { expect } from '@open-wc/testing';
import { all, byRole, parts, until } from '../support/deep.js';
import { afterwards, hearErrors } from '../support/finder.js';
import { HOSTS, PLAIN, type Host } from './hosts.js';
import { mount, type Mounted } from './mount.js';
import { expectToWork, expectWhole } from './whole.js';

const named = (name: string): Host => HOSTS.find((one) => one.name === name) ?? expect.fail(`no page ${name}`);

/** A finder on a page; both are gone after the test. */
async function on(host: Host, width?: number, columnStyle?: string): Promise<Mounted> {
  const mounted = await mount(host, width, columnStyle);
  afterwards(() => mounted.leave());
  return mounted;
}

describe('a finder is whole, and works, on a page with', () => {
  for (const host of [PLAIN, ...HOSTS]) {
    it(host.name, async () => {
      const errors = hearErrors();
      const mounted = await on(host);
      // What is hit is told by the last frame, which a busy engine may still owe.
      await until(() => {
        expectWhole(mounted);
        return true;
      });
      await expectToWork(mounted);
      expect(errors).to.deep.equal([]);
    });
  }
});

describe('a page keeps a say in', () => {
  it('whether the finder is seen and can be pressed: what it hides stays hidden', async () => {
    const { column, finder } = await on(PLAIN);
    column.style.visibility = 'hidden';
    column.style.pointerEvents = 'none';
    const [button] = parts(finder, 'search-button');
    const { visibility, pointerEvents } = getComputedStyle(button!);
    expect([visibility, pointerEvents]).to.deep.equal(['hidden', 'none']);
  });

  it('font, size, colour and colour scheme, and nothing else', async () => {
    const { finder } = await on(
      PLAIN,
      480,
      'font: italic 800 20px/3 monospace; color: rgb(20, 30, 40); color-scheme: dark; letter-spacing: 9px',
    );
    const style = getComputedStyle(parts(finder, 'search-hint')[0]!.closest('.root')!);
    expect([style.fontFamily, style.fontSize, style.color, style.colorScheme]).to.deep.equal([
      'monospace',
      '20px',
      'rgb(20, 30, 40)',
      'dark',
    ]);
    expect([style.fontStyle, style.fontWeight, style.lineHeight, style.letterSpacing]).to.deep.equal([
      'normal',
      '400',
      '30px',
      'normal',
    ]);
  });
});

describe('inside a page’s form', () => {
  it('nothing of ours is sent, and a search sends nothing (P2)', async () => {
    const { column, finder } = await on(named('a form'));
    const form = column.querySelector('form')!;
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    byRole(finder, 'button', /^Filters/).click();
    await until(() => all(finder, 'input[type="checkbox"]').length > 0);
    for (const control of all<HTMLInputElement>(finder, 'button, input, select')) {
      expect(control.name, control.outerHTML.slice(0, 60)).to.equal('');
      expect(control.form, control.outerHTML.slice(0, 60)).not.to.equal(form);
    }
    expect([...form.elements].map((one) => one.getAttribute('name'))).to.deep.equal(['email']);
    byRole<HTMLInputElement>(finder, 'searchbox', /./).form!.requestSubmit();
    byRole(finder, 'button', 'Search').click();
    byRole(finder, 'button', 'Join from home').click();
    expect(sent).to.equal(0);
  });
});
