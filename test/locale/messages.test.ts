import { expect } from '@open-wc/testing';
import * as enMore from '../../src/locale/en-more.js';
import { en } from '../../src/locale/en.js';
import * as esMore from '../../src/locale/es-more.js';
import { es } from '../../src/locale/es.js';
import { readingGrade, syllables } from './reading-grade.js';
import { messagesOf, spoken, type Language } from './spoken.js';

const ENGLISH: Language = { core: en, more: enMore };
const SPANISH: Language = { core: es, more: esMore };
const english = spoken(ENGLISH);
const spanish = spoken(SPANISH);

/** Each text that matches, with the message that says it. */
function saying(texts: ReadonlyMap<string, readonly string[]>, pattern: RegExp): readonly string[] {
  return [...texts].flatMap(([path, said]) =>
    said.filter((text) => pattern.test(text)).map((text) => `${path}: ${text}`),
  );
}

describe('the two languages', () => {
  it('have the same messages, deep, and of the same sort (A19)', () => {
    const shape = (language: Language): readonly string[] =>
      [...messagesOf(language)].map(([path, message]) => `${path}: ${typeof message}`).sort();
    expect(shape(SPANISH)).to.deep.equal(shape(ENGLISH));
    expect(spanish.size).to.be.greaterThan(150);
  });

  for (const [name, texts] of Object.entries({ English: english, Spanish: spanish })) {
    it(`say something in every ${name} message, and what they are given shows`, () => {
      for (const [path, said] of texts) {
        for (const text of said)
          expect(text.trim(), path)
            .to.match(/\p{L}/u)
            .and.not.match(/undefined|null|NaN|\[object/);
        expect(new Set(said).size, path).to.equal(said.length);
      }
    });
  }

  it('differ in every message but a few that read alike in both', () => {
    const alike = [...english].filter(([path, said]) => said.some((text) => spanish.get(path)?.includes(text)));
    const allowed = ['core.length', 'core.forGroup', 'more.detail.no'];
    expect(alike.map(([path]) => path)).to.have.members(allowed);
    expect(1 - alike.length / english.size).to.be.at.least(0.9);
  });

  it('never say "1 groups" or "Quedan 1"', () => {
    expect(saying(english, /\b1 (?:groups|places|months|years|hours|weeks|lists)\b/)).to.deep.equal([]);
    expect(
      saying(spanish, /\b1 (?:grupos|lugares|meses|años|horas|semanas|listas|a los)\b|Quedan 1\b(?!,)/),
    ).to.deep.equal([]);
  });

  it('group the digits of large numbers', () => {
    expect(en.resultsAll(1234)).to.contain('1,234');
    expect(es.resultsAll(1234)).to.contain('1,234');
  });

  it('name themselves, and the region whose dates and numbers they use', () => {
    expect([en.lang, en.intl, en.dir]).to.deep.equal(['en', 'en-US', 'ltr']);
    expect([es.lang, es.intl, es.dir]).to.deep.equal(['es', 'es-US', 'ltr']);
  });

  it('say the sentences that were settled word by word', () => {
    expect(es.searchHint).to.equal('Tu búsqueda no sale de este dispositivo.');
    expect(es.noSignUp).to.equal('Sin inscripción');
    expect(`${es.checkFirst} ${es.lastChecked('mayo de 2025')}.`).to.equal(
      'Confirma antes de ir. Última revisión: mayo de 2025.',
    );
    expect(`${en.checkFirst} ${en.lastChecked('May 2025')}.`).to.equal('Check before you go. Last checked May 2025.');
    expect(esMore.answers.partly(2, 3)).to.equal('Se cargaron dos de tres listas.');
    expect(esMore.answers.partly(1, 3)).to.equal('Se cargó una de tres listas.');
    expect(esMore.answers.partly(0, 2)).to.equal('No se cargó ninguna de dos listas.');
    expect(esMore.answers.home(14)).to.equal('14 grupos a los que puedes unirte desde casa.');
    expect(esMore.answers.home(1)).to.equal('1 grupo al que puedes unirte desde casa.');
    expect(esMore.filters.without('Noche', 4)).to.equal('Sin «Noche»: 4 grupos');
    expect(esMore.filters.show(9)).to.equal('Ver 9 grupos');
    expect(esMore.detail.asksFor('nombre, correo')).to.equal('Para inscribirte te piden: nombre, correo');
  });

  it('offer English by the names that pages may rely on', () => {
    const { searchLabel, search, fromHome, filters, tryAgain } = en;
    const { clearAll } = enMore.filters;
    const names = [
      'Town, ZIP or word',
      'Search',
      'Join from home',
      'Filters',
      'Clear all',
      'Try again',
      'Show 10 more',
    ];
    expect([searchLabel, search, fromHome, filters, clearAll, tryAgain, en.showMore(10)]).to.deep.equal(names);
  });
});

describe('help, in words', () => {
  it('leads a Spanish speaker to Spanish: which key to press, which word to send (A21, D18)', () => {
    expect(es.call('988')).to.equal('Llama al 988 (oprime 2)');
    expect(es.call('1-800-944-4773')).to.equal('Llama al 1-800-944-4773 (oprime 1)');
    expect(es.call('1-833-852-6262')).to.equal('Llama al 1-833-852-6262');
    expect(es.text('988', 'AYUDA')).to.equal('Envía AYUDA al 988');
  });

  it('says of the lines to talk that they are not for emergencies (D16, D18)', () => {
    const { maternal, psi } = enMore.help;
    for (const text of [maternal, psi]) expect(text).to.contain('Not an emergency line.');
    for (const text of [esMore.help.maternal, esMore.help.psi]) expect(text).to.contain('No es para emergencias.');
  });

  it('speaks of no baby and no mother after a loss (D19)', () => {
    const after = [enMore, esMore].flatMap(({ help, answers }) => [
      help.dangerAfterLoss,
      answers.lossOn,
      answers.noneForLoss,
    ]);
    expect(after.filter((text) => /bab|bebé|mom|mother|mam[áa]/i.test(text))).to.deep.equal([]);
  });
});

describe('words that we never say', () => {
  it('are in no English message', () => {
    const hurry = /\b(?:just|should|at least|enjoy every moment|baby blues|commit suicide|hurry|oops|error|invalid)\b/i;
    const clinic =
      /\b(?:facilit\w+|providers?|patients?|pmads?|perinatal|suffer\w*|disorders?|eligib\w+|qualif\w+|rsvp|intake|lcsw)\b/i;
    const other =
      /happy moms|bounce back|child-friendly|share your story|sliding scale|stale|unverified|crisis|medical emergency/i;
    for (const pattern of [hurry, clinic, other]) expect(saying(english, pattern)).to.deep.equal([]);
    expect(saying(new Map([['checkFirst', [en.checkFirst, en.lastChecked('May')]]]), /call first/i)).to.deep.equal([]);
  });

  it('are in no Spanish message', () => {
    const hurry =
      /(?<!\p{L})(?:deber?[íi]?as|debes|por lo menos|al menos|simplemente|disfruta cada|baby blues|ups)(?!\p{L})/iu;
    const clinic =
      /(?<!\p{L})(?:perinatal|pacientes?|proveedor\p{L}*|facilita\p{L}*|trastornos?|sufr\p{L}+|elegib\p{L}+|crisis|error|inválid\p{L}+)(?!\p{L})/iu;
    const other = /comet\p{L}+ suicidio|emergencia médica|sin verificar|desactualizad/iu;
    for (const pattern of [hurry, clinic, other]) expect(saying(spanish, pattern)).to.deep.equal([]);
  });

  it('are in no Spanish message: usted, or endings in x and @', () => {
    const usted = /(?<!\p{L})(?:usted\p{L}*|llame|escriba|intente|confirme|oprima|envíe|busque)(?!\p{L})/iu;
    // Without a subject before it, "puede" speaks to her; a volunteer may well be somebody who "puede".
    const unnamed = /(?:^|[.:;,¿¡] ?|(?<!\p{L})(?:si|no) )(?:puede|necesita)(?!\p{L})/iu;
    for (const pattern of [usted, unnamed]) expect(saying(spanish, pattern)).to.deep.equal([]);
    expect(saying(spanish, /@|\p{L}xs?(?!\p{L})/u)).to.deep.equal([]);
  });

  it('are not written with English marks in Spanish', () => {
    expect(saying(spanish, /["“”‘’']/)).to.deep.equal([]);
    const halfAsked = saying(spanish, /[?¿!¡]/).filter((text) => !/¿[^?]+\?/.test(text));
    expect(halfAsked).to.deep.equal([]);
  });
});

describe('English that is easy to read (A19)', () => {
  const copy = [...english.values()].flat();
  const sentences = copy.filter((text) => /[.?!:]$/.test(text));

  it('is measured by a counter that knows short words from long ones', () => {
    const counts = { group: 1, baby: 2, support: 2, people: 2, loaded: 2, closed: 1, times: 1, languages: 3, table: 2 };
    for (const [word, count] of Object.entries(counts)) expect(syllables(word), word).to.equal(count);
    expect(syllables('emergency')).to.equal(4);
    expect(syllables('couldn’t')).to.equal(2);
    expect(readingGrade(['The dog sat on the bed.'])).to.be.lessThan(1);
    expect(
      readingGrade(['Perinatal facilitation necessitates preliminary eligibility verification.']),
    ).to.be.greaterThan(12);
  });

  it('reads at US grade 6 or below, whole, and in its full sentences alone', () => {
    expect(sentences.length).to.be.greaterThan(25);
    expect(readingGrade(copy)).to.be.at.most(6);
    expect(readingGrade(sentences)).to.be.at.most(6);
  });

  it('has no sentence of six words or more above grade 6', () => {
    const long = sentences.filter((text) => text.split(' ').length >= 6);
    expect(long.length).to.be.greaterThan(15);
    expect(long.filter((text) => readingGrade([text]) > 6)).to.deep.equal([]);
  });

  it('reads at US grade 5 or below in the help strip', () => {
    const strip = [...english].filter(([path]) => /^core\.(?:help|call$|text$)|^more\.help\./.test(path));
    expect(strip.length).to.be.at.least(12);
    expect(readingGrade(strip.flatMap(([, said]) => said))).to.be.at.most(5);
    const help = Object.values(enMore.help).filter(
      (text) => typeof text === 'string' && /[.:]$/.test(text),
    ) as string[];
    expect(readingGrade(help)).to.be.at.most(5);
  });
});
