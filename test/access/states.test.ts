/** Every state of every element is usable by everybody, as far as a machine can tell (A1). */
import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/axe.js';
import { wordsOf } from '../support/deep.js';
import { STATES } from '../support/element-states.js';

describe(`axe, in ${STATES.length} states (A1)`, () => {
  it('no state stands here twice', () => {
    const names = STATES.map(({ name }) => name);
    expect(names).to.deep.equal([...new Set(names)]);
  });

  for (const { name, reach } of STATES) {
    it(name, async () => {
      const place = await reach();
      expect(wordsOf(place)).not.to.equal('');
      await expectAccessible(place);
    });
  }
});
