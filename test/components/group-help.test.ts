/** `<group-help>`: whom to talk to now, in every state and without any feed (D16 to D18). */
import { expect } from '@open-wc/testing';
import { TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, allByRole, byRole, nameOf, parts, until, wordsOf } from '../support/deep.js';
import { place, prepareState } from '../support/finder.js';

const links = (element: Element): readonly string[] =>
  allByRole<HTMLAnchorElement>(element, 'link').map(({ href }) => href);

async function opened(html: string, setup: Parameters<typeof place>[1] = {}): Promise<HTMLElement> {
  const help = await place(html, setup);
  byRole(help, 'button', /./).click();
  await until(() => links(help).length > 3 || wordsOf(help).includes('emergenc'));
  return help;
}

describe('the closed strip', () => {
  it('asks, and offers calls and texts in one tap (D17)', async () => {
    const help = await place('<group-help></group-help>');
    expect(wordsOf(help)).to.equal('Need to talk to someone now? Call 988 Text 988 Call 1-833-852-6262 More ways');
    expect(links(help)).to.deep.equal(['tel:988', 'sms:988', 'tel:18338526262']);
  });

  it('names the service for those who listen (A17)', async () => {
    const help = await place('<group-help></group-help>');
    expect(allByRole(help, 'link').map((link) => nameOf(link).replace(/ ,/g, ','))).to.deep.equal([
      'Call 988, 988 Suicide & Crisis Lifeline',
      'Text 988, 988 Suicide & Crisis Lifeline',
      'Call 1-833-852-6262, National Maternal Mental Health Hotline',
    ]);
  });

  it('is at most 100 px high at 320 px, and its links can be hit (A2)', async () => {
    for (const lang of ['en', 'es']) {
      const help = await place('<group-help></group-help>', {
        width: 320,
        lang,
        style: 'font-family: Arial, sans-serif',
      });
      await until(() => all(help, `[lang="${lang}"]`).length > 0);
      await until(() => wordsOf(help).startsWith(lang === 'es' ? '¿Necesitas' : 'Need'));
      expect(help.offsetHeight, lang).to.be.at.most(100);
      for (const link of allByRole(help, 'link')) expect(link.offsetHeight).to.be.at.least(44);
      expect(parts(help, 'help-more')[0]!.offsetHeight).to.be.at.least(44);
      const strip = parts(help, 'help-strip')[0]!;
      expect(strip.scrollWidth).to.be.at.most(strip.clientWidth);
    }
  });

  it('stands first and the same while loading, with results, and with none (D17)', async () => {
    const heights = new Set<number>();
    for (const setup of [{ early: true }, { groups: TOWN }, { groups: [] }]) {
      const state = await prepareState(setup);
      await state.settle();
      const strip = parts(state.box, 'help-strip')[0]!;
      expect(strip.getBoundingClientRect().top).to.equal(state.finder.getBoundingClientRect().top);
      expect(wordsOf(strip)).to.contain('Call 988 Text 988 Call 1-833-852-6262');
      heights.add(strip.offsetHeight);
    }
    expect(heights.size).to.equal(1);
  });
});

describe('the opened strip', () => {
  it('puts danger first, then suicide, then talking, each with its caveat (D16)', async () => {
    const words = wordsOf(await opened('<group-help></group-help>'));
    const order = [
      'If you or your baby may be in danger: Call 911',
      'For thoughts of suicide, any hour:',
      'For Spanish, press 2.',
      'To talk, free, any hour. Not an emergency line. National Maternal Mental Health Hotline',
      'PSI HelpLine',
      'Text Help to 800-944-4773',
    ].map((text) => words.indexOf(text));
    expect(order).not.to.include(-1);
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    expect(words.match(/Not an emergency line\./g)).to.have.length(2);
  });

  it('says when the numbers were checked (D18)', async () => {
    expect(wordsOf(await opened('<group-help></group-help>'))).to.match(
      /We checked these numbers on \w{3} \d{1,2}, 20\d\d\./,
    );
  });

  it('calls and texts in one tap each, with targets of 44 px (A2)', async () => {
    const help = await opened('<group-help></group-help>');
    expect(links(help)).to.include.members([
      'tel:911',
      'tel:988',
      'sms:988',
      'tel:18338526262',
      'sms:18338526262',
      'tel:18009444773',
    ]);
    expect(links(help).some((href) => /^sms:8009444773\?(&)?body=Help$/.test(href))).to.be.true;
    const strip = parts(help, 'help-link').slice(3);
    for (const link of strip) expect(link.offsetHeight, nameOf(link)).to.be.at.least(44);
  });

  it('never holds the old number that still circulates', async () => {
    for (const lang of ['en', 'es']) {
      const help = await opened('<group-help></group-help>', { lang });
      expect(help.shadowRoot!.innerHTML.replace(/\D/g, '')).not.to.contain('5038949453');
    }
  });

  it('closes again, and says whether it is open', async () => {
    const help = await opened('<group-help></group-help>');
    const more = byRole(help, 'button', /More ways/);
    expect(more.getAttribute('aria-expanded')).to.equal('true');
    more.click();
    await until(() => more.getAttribute('aria-expanded') === 'false');
    expect(links(help)).to.have.length(3);
  });

  it('shows what the host adds, and only when open', async () => {
    const help = await place('<group-help><p>Our nurse: 555-0123</p></group-help>');
    expect(wordsOf(help)).not.to.contain('555-0123');
    byRole(help, 'button', /More ways/).click();
    await until(() => wordsOf(help).includes('555-0123'));
  });

  it('after a loss speaks of no baby (D19)', async () => {
    const state = await prepareState({ groups: TOWN, attributes: { 'loss-safe': '' } });
    await state.press(/More ways/);
    const strip = parts(state.box, 'help-strip')[0]!;
    await until(() => wordsOf(strip).includes('If you may be in danger:'));
    expect(wordsOf(strip)).not.to.match(/baby/i);
  });

  it('is usable by everybody (A1)', async () => {
    await expectAccessible(await opened('<group-help></group-help>'));
    await expectAccessible(await opened('<group-help country="FR"></group-help>'));
  });
});

describe('another country', () => {
  it('has the sentence that is true everywhere, and no number of ours', async () => {
    const help = await opened('<group-help country="FR"></group-help>');
    await until(() => wordsOf(help).includes('Call your local emergency number.'));
    expect(links(help)).to.deep.equal([]);
  });

  it('is not guessed from the language, and its case does not matter', async () => {
    const spanish = await place('<group-help></group-help>', { lang: 'es-MX' });
    await until(() => links(spanish).includes('tel:988'));
    const small = await place('<group-help country="us"></group-help>');
    expect(links(small)).to.include('tel:988');
  });
});

describe('in Spanish', () => {
  it('offers the services’ own Spanish ways', async () => {
    const help = await place('<group-help></group-help>', { lang: 'es' });
    await until(() => wordsOf(help).includes('Llama al 988 (oprime 2)'));
    expect(wordsOf(help)).to.contain('¿Necesitas hablar con alguien ahora?').and.to.contain('Envía AYUDA al 988');
    expect(links(help).some((href) => /^sms:988\?(&)?body=AYUDA$/.test(href))).to.be.true;
  });

  it('opens to all of them, and leaves out what answers in English alone', async () => {
    const help = await opened('<group-help></group-help>', { lang: 'es' });
    const words = (): string => wordsOf(help);
    await until(() => words().includes('Si tú o tu bebé pueden estar en peligro: Llama al 911'));
    expect(words())
      .to.contain('971-203-7773')
      .and.not.to.match(/Text Help|Envía Help/);
    expect(words()).to.contain('Revisamos estos números el');
  });
});
