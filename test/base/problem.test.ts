/** One error class with a code (R3). */
import { expect } from '@open-wc/testing';
import { asFault, FeedFault } from '../../src/base/problem.js';

describe('a fault of a feed', () => {
  it('says its code, and what else is known', () => {
    const fault = new FeedFault('http-5xx', 'Bad gateway', 502);
    expect(fault).to.be.an.instanceOf(Error);
    expect(fault).to.include({ name: 'FeedFault', code: 'http-5xx', status: 502, message: 'http-5xx: Bad gateway' });
    expect(new FeedFault('empty')).to.include({ message: 'empty', status: undefined });
  });

  it('is handed on as it is', () => {
    const fault = new FeedFault('truncated');
    expect(asFault(fault)).to.equal(fault);
  });

  it('is `unreachable` for anything else that is thrown', () => {
    expect(asFault(new TypeError('Failed to fetch'))).to.include({
      code: 'unreachable',
      message: 'unreachable: Failed to fetch',
    });
    for (const thrown of [undefined, null, 'no', 7, {}]) expect(asFault(thrown).code).to.equal('unreachable');
  });
});
