/** P13: the feed is hostile. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { htmlToText } from '../../src/sources/html-text.js';
import { hideInLink, hidePasscodes } from '../../src/sources/passcode-text.js';
import { stripPasscode } from '../../src/sources/passcode.js';
import { cleanText, safeUrl } from '../../src/sources/text.js';

const BIDI = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

describe('text of a feed (P13)', () => {
  it('loses controls, bidi overrides and byte-order marks, and keeps tabs and lines', () => {
    expect(cleanText(`\ufeff a\u0000b${BIDI}c\u007f\u0085\td\r\ne\rf `)).to.equal('abc\td\ne\nf');
  });

  it('keeps what scripts and emoji need: joiners, marks, pairs', () => {
    for (const text of ['👩‍👧', '👩🏽‍🍼', 'می‌خواهم', 'שלום\u200f!', 'e\u0301', 'ñ', '한국어', '½ hour — “soon”…']) {
      expect(cleanText(text)).to.equal(text);
    }
  });

  it('marks lone halves of pairs, which break encodeURIComponent', () => {
    expect(cleanText('a\ud83d b\udc69 👩')).to.equal('a\ufffd b\ufffd 👩');
  });

  it('never gives back an unwanted character, and cleans only once', () => {
    const hostile = fc.string({
      unit: fc.oneof(fc.constantFrom(...BIDI, '\u0000', '\ufeff', '\ud800', '\r'), fc.string()),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = cleanText(text);
        // eslint-disable-next-line no-control-regex
        expect(clean).not.to.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u);
        expect(cleanText(clean)).to.equal(clean);
        encodeURIComponent(clean);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('links of a feed (P13)', () => {
  const safe = [
    'https://example.org',
    'https://example.org/a-b_c?d=e&f=%20#g',
    'http://example.org:8080/a',
    'https://example.org/@name',
    'https://127.0.0.1/a',
    'mailto:kim@example.org',
    'tel:+15035550101,,123#',
    'sms:988',
    'geo:45.5,-122.6',
  ];
  for (const url of safe) {
    it(`keeps ${url}`, () => {
      expect(safeUrl(url)).to.equal(url);
    });
  }

  it('writes other letters so that they can be read in only one way', () => {
    expect(safeUrl(' https://exämple.org/ñ ')).to.equal('https://xn--exmple-cua.org/%C3%B1');
  });

  const unsafe: readonly unknown[] = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0000javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<p>hello',
    'vbscript:x',
    'file:///etc/hosts',
    'blob:https://example.org/1',
    'filesystem:https://example.org/1',
    'view-source:https://example.org',
    'ftp://example.org',
    '//example.org/a',
    '/a',
    'example.org',
    'https://',
    'https://example.org@example.net/',
    'https://user:word@example.org/',
    'https:\\\\example.org\\a',
    'https://example.org\\@example.net',
    'https://exam ple.org',
    'https://example.org/\u202egpj.exe',
    'https://example.org/\u200b',
    `https://example.org/${'a'.repeat(5000)}`,
    '',
    ' ',
    null,
    42,
    {},
    ['https://example.org'],
  ];
  for (const url of unsafe) {
    it(`refuses ${JSON.stringify(url).slice(0, 60)}`, () => {
      expect(safeUrl(url)).to.equal(undefined);
    });
  }

  it('never gives back another scheme, or a user name', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'java',
        'script:',
        'data:',
        'https:',
        'http:',
        '//',
        '\\',
        '@',
        ':',
        '\t',
        '\n',
        '\u0000',
        BIDI,
        '%0a',
      ),
      fc.constantFrom(
        'mailto:',
        'example.org',
        'tel:',
        '?',
        '#',
        '/',
        'user',
        '&#106;',
        'vbscript:',
        'JAVASCRIPT:',
        ' ',
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    );
    const url = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      fc.array(piece, { maxLength: 6 }).map((pieces) => `https://${pieces.join('')}`),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
    );
    fc.assert(
      fc.property(url, (text) => {
        const link = safeUrl(text);
        if (link === undefined) return;
        const { protocol, username, password } = new URL(link);
        expect(['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'geo:']).to.include(protocol);
        expect(username + password).to.equal('');
        expect(link).to.match(/^[\u0021-\u007e]+$/);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('passcodes in links (P16)', () => {
  const cases: Readonly<Record<string, string>> = {
    'https://example.org/j/1?pwd=abc': 'https://example.org/j/1',
    'https://example.org/j/1?a=1&pwd=abc&b=2': 'https://example.org/j/1?a=1&b=2',
    'https://example.org/j/1?PASSCODE=abc#b': 'https://example.org/j/1?#b',
    'https://example.org/j/1#password=abc': 'https://example.org/j/1',
    'https://example.org/j/1?a=1': 'https://example.org/j/1?a=1',
    'https://example.org/pwd=abc': 'https://example.org/pwd=abc',
    'https://example.net/?q=https%3A%2F%2Fexample.org%2Fj%2F1%3Fpwd%3DabC.1&sa=D':
      'https://example.net/?q=https%3A%2F%2Fexample.org%2Fj%2F1&sa=D',
    'https://example.net/?q=https%3a%2f%2fexample.org%2fj%2f1%3fa%3d1%26pwd%3dabc%26b%3d2':
      'https://example.net/?q=https%3a%2f%2fexample.org%2fj%2f1%3fa%3d1%26b%3d2',
    'https://example.net/?q=https%3A%2F%2Fexample.org%2Fpwd%3Dabc':
      'https://example.net/?q=https%3A%2F%2Fexample.org%2Fpwd%3Dabc',
  };
  for (const [link, stripped] of Object.entries(cases)) {
    it(`are taken off ${link}`, () => {
      expect(stripPasscode(link)).to.equal(stripped);
    });
  }
});

describe('passcodes in texts (P16)', () => {
  const gone: Readonly<Record<string, string>> = {
    'Passcode: 4711': '',
    'Tea. Passcode - 123456': 'Tea.',
    'Passcode – serenity': '',
    'Passcode- 4711': '',
    'The password is serenity.': '',
    'The password for the meeting is serenity': '',
    'Passcode for Zoom: 4711': '',
    'Password is "the garden" today': 'today',
    'Passcode (case sensitive): hope2020': '',
    'ID 555 0100, passcode 123 456 and tea': 'ID 555 0100, and tea',
    'Passcode: 12 34 56.': '',
    'Passcode 1234 10 am': '10 am',
    'Passcode: 4711 503-555-0101': '503-555-0101',
    'PIN code 4711': '',
    'ID: 906 989 9889Password: 000000': 'ID: 906 989 9889',
    'La contraseña es esperanza': '',
    'See https://example.org/j/1?pwd=Pat&Kim1 first': 'See https://example.org/j/1 first',
    'Meeting password: wVmXkZp3J73 (98695893 when dialing from a phone)': '',
    'Passcode: 4711 (98695893 from phones and video systems). Tea.': 'Tea.',
    'Passcode: 4711(phone: 98695893)': '',
    'Passcode: (phone: 98695893) and tea': 'and tea',
    'Passcode: 4711 (98695893 when dialing 503-555-0101)': '',
    'Contraseña: jardin7 (98695893 por teléfono)': '',
    'Passcode: 4711 (or dial 503-555-0101)': '(or dial 503-555-0101)',
    'Passcode: 4711 (from March 2026)': '(from March 2026)',
    'Passcode: 4711 (case sensitive)': '(case sensitive)',
  };
  for (const [text, shown] of Object.entries(gone)) {
    it(`are taken out of "${text}"`, () => {
      expect(hidePasscodes(text)).to.deep.equal({ text: shown, found: true });
    });
  }

  for (const text of [
    'The password is sent by e-mail',
    'Password is required.',
    'The passcode is the same every week',
    'The password is emailed to you',
    'No password – welcome!',
    'Password – ask the host',
    'A password-protected meeting',
    'Passcode given at sign-up',
    'La clave es escuchar',
    'We meet by the compass course, with pins and tea',
  ]) {
    it(`are none in "${text}"`, () => {
      expect(hidePasscodes(text)).to.deep.equal({ text, found: false });
    });
  }

  it('are taken out in no time, whatever a feed is made of (P13)', () => {
    for (const piece of [
      'no ',
      '\n',
      'passcode ',
      'passcode for a ',
      'pin - ',
      '12 34 ',
      ',',
      'pwd=&',
      '(',
      '4(phone ',
      'the password is ',
    ]) {
      const began = performance.now();
      hidePasscodes(`passcode ${piece.repeat(20_000 / piece.length)}`);
      expect(performance.now() - began, piece).to.be.below(500);
    }
  });

  it('are taken off a one-tap link', () => {
    const { text, found } = hideInLink('tel:+15035550100,,5550100%23,,,,*4711%23');
    expect([text, found]).to.deep.equal(['tel:+15035550100,,5550100%23', true]);
  });
});

describe('HTML in a feed becomes text', () => {
  const cases: Readonly<Record<string, string>> = {
    'Mums &amp; babies': 'Mums & babies',
    'a<br>b<BR />c': 'a\nb\nc',
    '<p>One</p><p>Two</p>': 'One\nTwo',
    '<script>alert(1)</script>Hello<style>p{}</style>': 'Hello',
    '<script>never closed': '',
    '<img src=x onerror=alert(1)>Hi': 'Hi',
    'It&#8217;s &#x2019; &rsquo; &eacute;': 'It’s ’ ’ é',
    '&#0;&#xd800;&#x110000;&unknown;': '&unknown;',
    '&lt;script&gt;': '<script>',
    '&amp;lt;': '&lt;',
    'F &amp;amp; G, it&amp;#8217;s tea': 'F & G, it’s tea',
    'ages < 5  & up, R&D;  &DD;': 'ages < 5  & up, R&D;  &DD;',
    '5 < 6 & 7 > 3': '5 < 6 & 7 > 3',
    'a&nbsp; &nbsp;b': 'a b',
    'a<!-- b -->c': 'ac',
    'Ana <ana@example.org>, <https://example.org/a>': 'Ana <ana@example.org>, <https://example.org/a>',
    'One<o:p></o:p><hr/>two': 'Onetwo',
    '&#x202e;gpj': 'gpj',
    '&constructor;&__proto__;': '&constructor;&__proto__;',
    '&toString;&valueOf;': '&toString;&valueOf;',
  };
  for (const [html, text] of Object.entries(cases)) {
    it(`reads ${html}`, () => {
      expect(htmlToText(html)).to.equal(text);
    });
  }
});
