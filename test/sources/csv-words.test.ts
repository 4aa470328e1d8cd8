import { expect } from '@open-wc/testing';
import type { Group } from '../../src/model/group.js';
import { readCsv } from '../../src/sources/csv.js';
import { readAll } from './read-all.js';

/** The group of a table of one row, `{ header: cell }`, and what was said about it. */
async function one(row: Readonly<Record<string, string>>): Promise<Group & { faults: readonly string[] }> {
  const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const cells = { Name: 'X', State: 'OR', ...row };
  const table = `${quoted(Object.keys(cells))}\n${quoted(Object.values(cells))}`;
  const { groups, faults } = await readAll(readCsv, table);
  return { ...(groups[0] ?? expect.fail('no group')), faults };
}

describe('the status that a table tells', () => {
  const statuses: Readonly<Record<string, string>> = {
    'Open, registration recommended': 'open',
    'Running (extended)': 'open',
    'Extended through May': 'open',
    'Open for intended parents': 'open',
    'Open-ended': 'open',
    'Open, well attended': 'open',
    'Open during perimenopause too': 'open',
    'On an extended break': 'paused',
    'Paused until May': 'paused',
    'Closed to new members': 'full',
    'Group closed to new parents': 'full',
    'Closed to newcomers': 'full',
    'Registration is closed': 'full',
    'Open (full)': 'full',
    'Open, full-time staff': 'open',
    'Cerrado temporalmente': 'paused',
    'Cerrado a nuevas familias': 'full',
    Closed: 'closed',
    'Group closed': 'closed',
    'The group has ended': 'closed',
    Discontinued: 'closed',
    Canceled: 'closed',
    'Cancelled for good': 'closed',
    Inactivo: 'closed',
    Cerrado: 'closed',
    Terminada: 'closed',
  };
  for (const [Status, status] of Object.entries(statuses)) {
    it(`is ${status} for "${Status}" (D11)`, async () => {
      const group = await one({ Status });
      expect([group.status, group.expect, group.faults]).to.deep.equal([status, undefined, []]);
    });
  }

  const fixed: Readonly<Record<string, string>> = {
    'Closed group': 'open',
    'Closed support group, not accepting new members': 'full',
    'Closed group (waitlist)': 'waitlist',
    'Closed group - full': 'full',
    'Closed membership': 'open',
    'The closed group has ended': 'closed',
  };
  for (const [Status, status] of Object.entries(fixed)) {
    it(`is ${status} for "${Status}", whose members stay the same (D8, D11)`, async () => {
      const group = await one({ Status });
      expect([group.status, group.expect, group.faults]).to.deep.equal([status, { membership: 'fixed' }, []]);
    });
  }

  it('leaves the membership as its own column has it (D8)', async () => {
    const group = await one({ Status: 'Closed group', Membership: 'open', 'Group size': '8' });
    expect(group.expect).to.deep.equal({ membership: 'open', size: '8' });
  });
});

describe('the ways to attend that a table tells', () => {
  const formats: Readonly<Record<string, readonly string[]>> = {
    'Online (Facebook Live)': ['online'],
    FaceTime: ['online'],
    'Facebook group': ['online'],
    'Personal Zoom': ['online'],
    Webinar: ['online'],
    'In person': ['in-person'],
    'In-person': ['in-person'],
    'Face to face': ['in-person'],
    'Face-to-face': ['in-person'],
    F2F: ['in-person'],
    'On site': ['in-person'],
    Presencial: ['in-person'],
    'En persona': ['in-person'],
    'In person or FaceTime': ['in-person', 'online'],
  };
  for (const [Format, expected] of Object.entries(formats)) {
    it(`are ${expected.join(' and ')} for "${Format}" (D5)`, async () => {
      const group = await one({ Format });
      expect([group.formats, group.faults]).to.deep.equal([expected, []]);
    });
  }

  it('are not known from a website, or a page for news (D5)', async () => {
    for (const Format of ['See our website', 'Facebook page']) {
      const group = await one({ Format });
      expect([group.formats, group.faults], Format).to.deep.equal([[], ['#1 Format value-unknown']]);
    }
  });
});

describe('how to join by a table', () => {
  const modes: Readonly<Record<string, string>> = {
    'Walk-ins welcome, registration preferred': 'drop-in',
    'Drop in; donations preferred': 'drop-in',
    'Doctor referral': 'referral',
    'Must be referred by a midwife': 'referral',
    'Book online': 'sign-up',
    'Booking needed': 'sign-up',
    'Pre-register': 'sign-up',
    'Email or Facebook': 'contact',
  };
  for (const [words, mode] of Object.entries(modes)) {
    it(`is ${mode} for "${words}" (D7)`, async () => {
      const { joining, faults } = await one({ 'How to join': words });
      expect([joining?.mode, faults]).to.deep.equal([mode, []]);
    });
  }

  it('is shown as written for a name alone, and is no sign-up (D7)', async () => {
    for (const words of ['Facebook', 'Assigned seats']) {
      const { joining, terms } = await one({ 'How to join': words });
      expect(joining, words).to.equal(undefined);
      expect(terms, words).to.deep.equal([{ scheme: 'csv', code: 'joining', label: `How to join: ${words}` }]);
    }
    expect((await one({ 'How to join': 'No Facebook needed' })).joining).to.equal(undefined);
  });
});

describe('the cost that a table tells', () => {
  const free = [
    'Free',
    'Gratis',
    'Gratuito',
    'No cost',
    'None',
    '$0',
    '0.00',
    'Free (donations welcome)',
    'Free for all',
    'Free for first-time moms',
    'Free, first come first served',
    'Free, please register',
  ];
  for (const text of free) {
    it(`is nothing for "${text}" (D7)`, async () => {
      expect((await one({ Cost: text })).cost).to.deep.equal({ free: true, text });
    });
  }

  const paid: Readonly<Record<string, object>> = {
    'Free for members; $10': {},
    'Free first visit then $25': {},
    'Free for the first session': {},
    'Free trial': {},
    'Free for members': {},
    'Free parking': {},
    'Free with insurance': {},
    'Free or low cost': {},
    'No charge for members': {},
    'Free – $20': {},
    'Free, or 10 dollars': {},
    'Gratis para miembros': {},
    '$0-$20': { min: 0, max: 20, currency: 'USD' },
    '$0 to 20': { min: 0, max: 20, currency: 'USD' },
    '$0.50': { min: 0.5, max: 0.5, currency: 'USD' },
    '$10, free for members': { min: 10, max: 10, currency: 'USD' },
  };
  for (const [text, amounts] of Object.entries(paid)) {
    it(`is shown as written for "${text}", and not called free (D7)`, async () => {
      expect((await one({ Cost: text })).cost).to.deep.equal({ ...amounts, text });
    });
  }
});

describe('passcodes in columns of their own', () => {
  for (const header of [
    'Zoom PW',
    'Zoom Passcode',
    'Zoom pass code',
    'Meeting password',
    'Meeting password (case sensitive)',
    'Passcode',
    'Online PIN',
    'Meeting ID / Pass',
    'Host key',
    'zoomPasscode',
    'meeting_pw',
    'PIN',
    'Contraseña',
    'Contraseña de la reunión',
    'Código de acceso',
    'Clave de Zoom',
  ]) {
    it(`are kept out of all that is shown under "${header}", and reported (P16)`, async () => {
      const group = await one({ Zoom: 'https://zoom.us/j/5550100', [header]: 'tiny garden' });
      expect(group.online).to.deep.equal({ url: 'https://zoom.us/j/5550100', hasPasscode: true });
      expect(JSON.stringify(group)).to.not.contain('tiny');
      expect(group.terms).to.deep.equal([]);
      expect(group.faults).to.deep.equal([`#1 ${header} passcode-public`]);
    });
  }

  it('are all kept out where there are several (P16)', async () => {
    const group = await one({ Password: '4711', 'Zoom passcode': '4712', 'Phone PIN': '4713' });
    expect(JSON.stringify(group)).to.not.match(/471\d/);
    expect(group.faults).to.have.members(
      ['Password', 'Zoom passcode', 'Phone PIN'].map((header) => `#1 ${header} passcode-public`),
    );
  });

  it('are not reported where the column only says whether there is one', async () => {
    const hasPasscode = async (cell: string): Promise<unknown> => {
      const { online, terms, faults } = await one({ Zoom: 'https://zoom.us/j/5550100', 'Password needed?': cell });
      expect([terms, faults], cell).to.deep.equal([[], []]);
      return online?.hasPasscode;
    };
    expect(await hasPasscode('Yes')).to.equal(true);
    for (const cell of ['No', 'N/A', '-', 'None']) expect(await hasPasscode(cell), cell).to.equal(undefined);
  });

  it('are none in a column of key words, or of places on a map', async () => {
    const { terms, faults } = await one({ 'Palabras clave': 'calma', 'Map pin': 'by the pond' });
    expect(terms.map(({ label }) => label)).to.deep.equal(['Palabras clave: calma', 'Map pin: by the pond']);
    expect(faults).to.deep.equal([]);
  });
});

describe('columns that nobody knows', () => {
  it('are shown with their names: a yes as the name alone, a no not at all', async () => {
    const { terms } = await one({ Snacks: 'cake', Toys: 'Yes', Pets: 'no', Books: 'TRUE', Music: 'False', Tea: 'Sí' });
    expect(terms).to.deep.equal([
      { scheme: 'csv', code: 'Snacks', label: 'Snacks: cake' },
      { scheme: 'csv', code: 'Toys', label: 'Toys' },
      { scheme: 'csv', code: 'Books', label: 'Books' },
      { scheme: 'csv', code: 'Tea', label: 'Tea' },
    ]);
  });
});

describe('HTML in a table', () => {
  it('becomes text', async () => {
    const group = await one({
      Name: 'Moms &amp; Me',
      Description: '<p>Hello <b>there</b><br>Bring tea</p>',
      Cost: '<b>Free</b>',
      Snacks: 'cake &amp; tea',
      'Led by': 'Ann &#8211; a friend',
    });
    expect(group).to.deep.include({ name: 'Moms & Me', description: 'Hello there\nBring tea' });
    expect(group.cost).to.deep.equal({ free: true, text: 'Free' });
    expect([group.terms[0]?.label, group.credential]).to.deep.equal(['Snacks: cake & tea', 'Ann – a friend']);
  });

  it('becomes text where it was escaped twice', async () => {
    expect((await one({ Name: 'F &amp;amp; G' })).name).to.equal('F & G');
  });

  it('is none in a link, or where marks only look like it', async () => {
    const group = await one({ Name: 'R&D;  ages < 5 & up', Website: 'https://example.org/?a=1&amp;b=2' });
    expect(group).to.include({ name: 'R&D;  ages < 5 & up', url: 'https://example.org/?a=1&amp;b=2' });
  });
});
