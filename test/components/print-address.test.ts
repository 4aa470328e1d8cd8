/** R9, P13 and P16: an address on paper leads where the link does, has no passcode, and shows what it is. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addressOf } from '../../src/controllers/print-address.js';

/** Whatever a feed may hold. */
const anyText = fc.string({ unit: 'binary', maxLength: 12 });

/** Escaped as often as wrapping does, in capitals or not, or as it is. */
const escaped = fc.tuple(anyText, fc.nat(2), fc.boolean()).map(([text, times, isSmall]) => {
  let wrapped = text;
  for (let time = 0; time <= times; time += 1) wrapped = encodeURIComponent(wrapped);
  return isSmall ? wrapped.toLowerCase() : wrapped;
});

/** What a passcode may look like; in no address by chance. */
const SECRET = 'zqzq';
const key = fc.constantFrom('pwd', 'Passcode', 'password', 'passwd', 'pw', 'TK', 'meeting_pwd');
const secret = fc
  .tuple(key, fc.constantFrom('', 'https://zoom.us/j/1?', 'https://zoom.us/j/1?a=b&'), fc.nat(3))
  .map(([name, inside, times]) => {
    let wrapped = `${inside}${name}=${SECRET}`;
    for (let time = 0; time < times; time += 1) wrapped = encodeURIComponent(wrapped);
    return inside || times > 0 ? `url=${encodeURIComponent(wrapped)}` : wrapped;
  });

/** The same address for every server. */
function sameAs(address: string): string {
  return address.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase()).replace(/^([^?#]*?)\/$/, '$1');
}

describe('an address on paper (R9)', () => {
  it('is written as people type it', () => {
    expect(addressOf('https://example.org/')).to.equal('example.org');
    expect(addressOf('http://example.org/a%20b/')).to.equal('example.org/a%20b');
    expect(addressOf('https://example.org/%D9%85')).to.equal('example.org/م');
    expect(addressOf('https://example.org/%E0%A4')).to.equal('example.org/%E0%A4');
    expect(addressOf('mailto:a%2Bb@example.org?subject=x')).to.equal('a+b@example.org');
    expect(addressOf('tel:112')).to.equal('112');
    expect(addressOf('sms:988?body=AYUDA')).to.equal('988');
  });

  it('is empty for what cannot be visited, written to or called', () => {
    for (const href of ['geo:1,2', '', 'https://', 'mailto:%E0%A4', 'tel:%E0%A4']) {
      expect(addressOf(href), href).to.equal('');
    }
  });

  it('never has a passcode (P16)', () => {
    for (const [href, address] of [
      ['https://meet.example.org/a?pwd=1&b=2', 'meet.example.org/a?b=2'],
      ['https://meet.example.org/a?PassCode=1', 'meet.example.org/a'],
      ['https://meet.example.org/a?pwd=Pat&Kim&b=2', 'meet.example.org/a?b=2'],
      ['https://meet.example.org/a?tk=1', 'meet.example.org/a'],
      ['https://meet.example.org/a?p%77d=1', 'meet.example.org/a'],
      ['https://meet.example.org/a#pwd=1', 'meet.example.org/a'],
      ['https://meet.example.org/a#success&passwd=1', 'meet.example.org/a'],
      ['https://meet.example.org/https%3A%2F%2Fzoom.us%2Fj%2F1%3Fpwd%3D1', ''],
      ['https://safe.example.org/?url=https%3A%2F%2Fzoom.us%2Fj%2F123%3Fpwd%3Dabc&data=1', 'safe.example.org/?data=1'],
      ['tel:+12075550150,,4711%23', '207-555-0150'],
      ['tel:+12075550150%2C%2C4711%23', '207-555-0150'],
    ] as const) {
      expect(addressOf(href), href).to.equal(address);
    }
  });

  it('leads where the link does, but for passcodes', () => {
    const query = fc.array(fc.tuple(fc.constantFrom('a', 'q', 'next'), escaped), { maxLength: 4 });
    fc.assert(
      fc.property(escaped, query, fc.array(secret, { maxLength: 2 }), escaped, (path, pairs, secrets, hash) => {
        const open = pairs.map(([name, value]) => `${name}=${value}`);
        const make = (parts: readonly string[]): string =>
          new URL(`https://example.org/x${path}${parts.length > 0 ? `?${parts.join('&')}` : ''}#${hash}`).href;
        const printed = addressOf(make([...open, ...secrets]));
        expect(sameAs(new URL(`https://${printed}`).href)).to.equal(sameAs(make(open).replace(/#$/, '')));
        expect(printed).not.to.contain(SECRET);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no sign that moves, hides or ends what stands around it (P13)', () => {
    const signs = fc.constantFrom(
      '\u202e',
      '\u2066',
      '\u200f',
      '\n',
      '\0',
      '\u2028',
      '\u200b',
      '\u3164',
      '\ufeff',
      ' ',
    );
    const texts = fc.array(fc.oneof(anyText, signs), { maxLength: 6 }).map((all) => all.join(''));
    const schemes = fc.constantFrom('https://example.org/', 'https://example.org/?q=', 'mailto:', 'tel:', 'sms:');
    fc.assert(
      fc.property(schemes, texts, fc.boolean(), (scheme, text, isRaw) => {
        const printed = addressOf(scheme + (isRaw ? text : encodeURIComponent(text)));
        expect(printed).not.to.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
      }),
      { numRuns: 1000 },
    );
    expect(addressOf('https://example.org/%E2%80%AEa%0Ab')).to.equal('example.org/%E2%80%AEa%0Ab');
    expect(addressOf('https://example.org/?q=a%26b%3Fc')).to.equal('example.org/?q=a%26b%3Fc');
  });
});
