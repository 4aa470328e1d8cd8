/** Whom to name where little is near: who serves her state, can be reached, and is no stranger to her language (D13, D14, D18). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { STATE_NAMES } from '../../src/base/us-states.js';
import { regionName } from '../../src/finder/serves.js';
import { coordinatorsFor, resourcesFor, waysTo } from '../../src/finder/whom.js';
import type { Coordinator, Resource } from '../../src/model/feed.js';

function someone(id: string, own: Partial<Coordinator> = {}): Coordinator {
  return { id, name: `Name of ${id}`, email: `${id}@example.org`, languages: [], specialities: [], ...own };
}

function anOffice(id: string, own: Partial<Coordinator> = {}): Coordinator {
  return { id, organization: `Office ${id}`, phone: '(307) 555-0101', languages: [], specialities: [], ...own };
}

function something(id: string, own: Partial<Resource> = {}): Resource {
  return { id, kind: 'training', name: `Name of ${id}`, url: `https://example.org/${id}`, languages: [], ...own };
}

const ids = (found: readonly { readonly id: string }[]): string => found.map(({ id }) => id).join(' ');

/** Who of several regions is named for one; each coordinator is called by the text of its region. */
function forRegion(asked: string | undefined, ...regions: readonly string[]): readonly string[] {
  return coordinatorsFor(
    regions.map((region) => someone(region, { region, email: 'a@example.org' })),
    asked,
    'en',
  ).map(({ id }) => id);
}

describe('the coordinators of a state (D14)', () => {
  it('are found by code and by name, however both are written', () => {
    for (const asked of ['WY', 'wy', 'Wyoming', ' wyoming '])
      expect(forRegion(asked, 'WY', 'Wyoming', 'wyoming', 'MT', 'Montana')).to.deep.equal(['WY', 'Wyoming', 'wyoming']);
  });

  it('are those of several states too, in any of the ways in which people write that', () => {
    const several = [
      'WY, MT',
      'Wyoming and Montana',
      'MT/WY',
      'Montana; Wyoming',
      'WY & ID',
      'Idaho, Utah, and Wyoming',
    ];
    expect(forRegion('Wyoming', ...several)).to.deep.equal(several);
    expect(forRegion('MT', 'Wyoming y Montana', 'WY MT', 'Montana or Idaho, and others')).to.include.members([
      'Wyoming y Montana',
      'WY MT',
    ]);
  });

  it('are not those of a state whose name is only a town there', () => {
    expect(forRegion('WA', 'Washington, DC', 'Washington, D.C.')).to.deep.equal([]);
    expect(forRegion('DC', 'Washington, DC', 'Washington D.C.')).to.have.length(2);
    expect(forRegion('DE', 'Delaware, OH')).to.deep.equal([]);
    expect(forRegion('OH', 'Delaware, OH')).to.have.length(1);
    expect(forRegion('VA', 'West Virginia')).to.deep.equal([]);
    expect(forRegion('KS', 'Arkansas')).to.deep.equal([]);
  });

  it('give way to those who serve everywhere only where the state has none', () => {
    const all = [someone('anywhere'), someone('nationwide', { region: 'Nationwide' }), someone('wy', { region: 'WY' })];
    expect(ids(coordinatorsFor(all, 'WY', 'en'))).to.equal('wy');
    expect(ids(coordinatorsFor(all, 'MT', 'en'))).to.equal('anywhere nationwide');
    expect(ids(coordinatorsFor(all, undefined, 'en'))).to.equal('anywhere nationwide');
    expect(ids(coordinatorsFor(all, '', 'en'))).to.equal('anywhere nationwide');
  });

  it('can be reached', () => {
    const mute = someone('mute', { region: 'WY', email: 'write to us', phone: 'none', url: 'javascript:alert(1)' });
    expect(ids(coordinatorsFor([mute], 'WY', 'en'))).to.equal('');
    expect(ids(coordinatorsFor([mute, someone('anywhere')], 'WY', 'en'))).to.equal('anywhere');
  });

  it('are people before offices, who may speak her language before who does not, else in the order of the feed', () => {
    const all = [
      anOffice('office', { region: 'TX' }),
      someone('english', { region: 'TX', languages: ['en'] }),
      someone('silent', { region: 'TX' }),
      someone('spanish', { region: 'TX', languages: ['en', 'es-MX'] }),
    ];
    expect(ids(coordinatorsFor(all, 'TX', 'en'))).to.equal('english silent spanish office');
    expect(ids(coordinatorsFor(all, 'TX', 'es'))).to.equal('silent spanish office english');
  });

  it('are of her country: the letters WA name a state of two', () => {
    const perth = someone('perth', { region: 'WA', country: 'AU' });
    const seattle = someone('seattle', { region: 'WA', country: 'US' });
    expect(ids(coordinatorsFor([perth, seattle], 'WA', 'en', 'US'))).to.equal('seattle');
    expect(ids(coordinatorsFor([perth, seattle], 'WA', 'en'))).to.equal('seattle');
    expect(ids(coordinatorsFor([perth, seattle], 'WA', 'en', 'AU'))).to.equal('perth');
    expect(ids(coordinatorsFor([someone('everywhere', { country: 'AU' })], 'WA', 'en', 'US'))).to.equal('');
  });

  it('are found in provinces, territories and regions without a code', () => {
    const all = [
      someone('nl', { region: 'Newfoundland and Labrador', country: 'CA' }),
      someone('pr', { region: 'Puerto Rico', country: 'PR' }),
      someone('by', { region: 'Bayern', country: 'DE' }),
    ];
    expect(ids(coordinatorsFor(all, 'NL', 'en', 'CA'))).to.equal('nl');
    expect(ids(coordinatorsFor(all, 'PR', 'en', 'US'))).to.equal('pr');
    expect(ids(coordinatorsFor(all, 'bayern', 'de', 'DE'))).to.equal('by');
    expect(ids(coordinatorsFor(all, 'Hessen', 'de', 'DE'))).to.equal('');
  });

  it('are never those of another state, whatever a feed writes', () => {
    const state = fc.constantFrom(...STATE_NAMES.keys());
    const named = fc
      .tuple(state, fc.boolean())
      .map(([code, short]) => (short ? code : (STATE_NAMES.get(code) ?? code)));
    const region = fc.tuple(named, named, fc.constantFrom(', ', ' and ', '/', '; ', ' & '));
    fc.assert(
      fc.property(state, fc.array(region), (asked, regions) => {
        const all = regions.map(([a, b, by], i) => someone(String(i), { region: a + by + b }));
        const found = coordinatorsFor(all, asked, 'en').map(({ id }) => regions[Number(id)]!);
        const name = STATE_NAMES.get(asked);
        for (const [a, b] of found)
          expect([asked, name]).to.satisfy(() => [asked, name].some((one) => one === a || one === b));
        const both = regions.filter(
          ([a, b]) => a.length === b.length && a.length === 2 && (a === asked || b === asked),
        );
        expect(found.length, 'nobody of hers is missed').to.be.at.least(both.length);
      }),
    );
  });

  it('are found for any words without a fault', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (region, asked, country) => {
        coordinatorsFor([someone('a', { region, country })], asked, 'en', country);
        resourcesFor([something('a', { region, country, phone: region })], ['training'], asked, 'en', country);
      }),
    );
  });
});

describe('the resources (D13)', () => {
  const all = [
    something('course'),
    something('curso', { languages: ['es'] }),
    something('rooms', { kind: 'start-a-group', region: 'WY' }),
    something('therapists', { kind: 'professional', region: 'Texas' }),
  ];

  it('are of the kinds asked for, hers first, none of another state, and hers in language before others', () => {
    expect(ids(resourcesFor(all, ['training', 'start-a-group'], 'Wyoming', 'en'))).to.equal('rooms course curso');
    expect(ids(resourcesFor(all, ['training', 'start-a-group'], 'MT', 'es'))).to.equal('course curso');
    expect(ids(resourcesFor(all, ['training'], undefined))).to.equal('course curso');
    expect(ids(resourcesFor(all, ['professional'], 'WY'))).to.equal('');
    expect(ids(resourcesFor(all, ['professional'], undefined))).to.equal('');
    expect(ids(resourcesFor(all, ['professional'], 'TX'))).to.equal('therapists');
  });

  it('hold no help line that nobody has checked (D18)', () => {
    const line = something('line', { kind: 'helpline', phone: '(503) 555-0142' });
    expect(ids(resourcesFor([line], ['helpline'], 'OR'))).to.equal('');
    expect(ids(resourcesFor([{ ...line, verifiedAt: '2026-10-12' }], ['helpline'], 'OR'))).to.equal('line');
  });

  it('hold no help line under a number of those that ship, however it is written (D18)', () => {
    const numbers = [
      { phone: '988' },
      { text: '988' },
      { phone: '911' },
      { phone: '1-833-852-6262' },
      { phone: '+1 (833) 852-6262' },
      { phone: '1-833-TLC-MAMA' },
      { phone: '1-833-852-6262 (1-833-TLC-MAMA)' },
      { text: '971.203.7773' },
      { phone: '(503) 555-0142', text: '800-944-4773 ext. 1' },
    ];
    for (const number of numbers) {
      const line = something('line', { kind: 'helpline', verifiedAt: '2026-10-12', ...number });
      expect(ids(resourcesFor([line], ['helpline'], undefined)), JSON.stringify(number)).to.equal('');
    }
    const other = something('line', { kind: 'helpline', verifiedAt: '2026-10-12', phone: '(988) 555-0142' });
    expect(ids(resourcesFor([other], ['helpline'], undefined))).to.equal('line');
  });

  it('leave the numbers of another country to its own lists', () => {
    const line = something('line', { kind: 'helpline', verifiedAt: '2026-10-12', phone: '988', country: 'CA' });
    expect(ids(resourcesFor([line], ['helpline'], 'ON', 'en', 'CA'))).to.equal('line');
    expect(ids(resourcesFor([line], ['helpline'], 'NY', 'en', 'US'))).to.equal('');
  });
});

describe('the ways to somebody', () => {
  it('put writing before calling, and a page last', () => {
    const ways = waysTo({
      url: 'https://www.example.org/ask',
      phone: '(307) 555-0130 ext. 4',
      text: '(307) 555-0131',
      email: 'wy@example.org',
    });
    expect(ways).to.deep.equal([
      { kind: 'email', href: 'mailto:wy@example.org', shown: 'wy@example.org' },
      { kind: 'text', href: 'sms:3075550131', shown: '(307) 555-0131' },
      { kind: 'call', href: 'tel:3075550130,4', shown: '(307) 555-0130 ext. 4' },
      { kind: 'visit', href: 'https://www.example.org/ask', shown: 'example.org' },
    ]);
  });

  it('dial the digits of a number that ends in words', () => {
    expect(waysTo({ phone: '1-800-555-HELP' }).map(({ href }) => href)).to.deep.equal([
      'tel:1-800-555-4357'.replace(/-/g, ''),
    ]);
  });

  it('never are anything but a letter, a call or a page (P13)', () => {
    const traps = [
      'javascript:alert(1)',
      'data:text/html,x',
      'a@b?bcc=c@d',
      'a b@example.org',
      '',
      'ask',
      'file:///etc',
    ];
    for (const trap of traps)
      expect(waysTo({ email: trap, phone: trap.replace(/\d/g, ''), url: trap }), trap).to.deep.equal([]);
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), fc.string(), (email, url, phone) => {
        for (const { href } of waysTo({ email, url, phone, text: phone }))
          expect(href).to.match(/^(?:mailto|sms|tel|https?):/);
      }),
    );
  });
});

describe('the name of a region', () => {
  it('is the state’s, and elsewhere what the host wrote', () => {
    expect(regionName('WY', 'US')).to.equal('Wyoming');
    expect(regionName('new mexico', 'US')).to.equal('New Mexico');
    expect(regionName('WA', 'AU')).to.equal('WA');
    expect(regionName('Ontario', 'CA')).to.equal('Ontario');
  });
});
