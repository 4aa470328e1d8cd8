import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { takeApart } from '../../src/sources/title-status.js';

describe('what a title says beside the name', () => {
  const stated: Readonly<Record<string, string>> = {
    'CANCELED: Circle': 'closed',
    '*CANCELLED* Circle': 'closed',
    'Cancelled Circle': 'closed',
    'Circle - CANCELED': 'closed',
    'Circle (CANCELED)': 'closed',
    'Circle CANCELLED': 'closed',
    'Circle is cancelled!': 'closed',
    'Circle cancelled due to snow': 'closed',
    'Circle: no meeting': 'closed',
    'Circle (cancelado)': 'closed',
    'Circle POSTPONED': 'paused',
    'Circle – postponed until spring': 'paused',
    'Aplazado: Circle': 'paused',
    'Circle (FULL)': 'full',
    'Circle – sold out': 'full',
    '[Full] Circle': 'full',
    'Circle (Waitlist only)': 'waitlist',
  };
  for (const [title, status] of Object.entries(stated)) {
    it(`is "${status}" in "${title}", and is taken off (D11)`, () => {
      expect(takeApart(title)).to.deep.equal({ name: 'Circle', status });
    });
  }

  const alone: Readonly<Record<string, string>> = {
    CANCELLED: 'closed',
    'No meeting': 'closed',
    'No group this week': 'closed',
    'Postponed!': 'paused',
  };
  for (const [title, status] of Object.entries(alone)) {
    it(`may be all that there is: "${title}"`, () => {
      expect(takeApart(title)).to.deep.equal({ name: title, status });
    });
  }

  const names = [
    'Full Moon Circle',
    'Full-Term Parents',
    'Life to the full',
    'No Judgment Group',
    'No class-ical music',
    'Uncancelled',
    'Circle - NOT CANCELLED',
    'Circle (not postponed)',
    'Coping with cancelled plans',
    'Waiting list support circle',
  ];
  for (const name of names) {
    it(`is nothing in "${name}"`, () => {
      expect(takeApart(name)).to.deep.equal({ name, status: 'open' });
    });
  }

  it('leaves a name, and takes its time, whatever the title (P13)', () => {
    const word = fc.constantFrom(
      'cancelled',
      'Circle',
      ' ',
      ' - ',
      '(',
      ')',
      'full',
      'no group',
      'postponed',
      ': ',
      '!',
    );
    const title = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.array(word, { minLength: 1 }).map((words) => words.join('')),
    );
    fc.assert(fc.property(title, (text) => takeApart(text).name !== ''));
    const began = performance.now();
    for (const long of [' full', '- full', '!cancelled', 'cancelled today ']) takeApart(long.repeat(20_000));
    expect(performance.now() - began).to.be.below(1000);
  });
});
