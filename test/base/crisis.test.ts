/** Words about a life in danger are known as such, and words that only look like them are not (D16). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isCrisis } from '../../src/base/crisis.js';

const HER_OWN = [
  'suicide',
  'sucidal',
  'I want to die',
  'i just want to die',
  'I want… to DIE',
  'want to be dead',
  'take my own life',
  'taking my life',
  'end my own life',
  'I want to end it',
  'I want to end it all',
  'no reason to live',
  'want to disappear',
  'overdose',
  'i can’t go on anymore',
  'I don’t want to be here anymore',
  'self-harm',
  'cutting myself',
  'jump off a bridge',
  'my wife wants to kill herself',
];
const OF_A_CHILD = [
  'smother my baby',
  'hurting baby',
  'thoughts of harming baby',
  'throw my baby',
  'throwing my baby against the wall',
  'suffocate my baby',
  'shake my 3-month-old',
  'i shook my baby',
  'she wants to hurt the baby',
  'what if I drown my newborn',
  'my baby is in danger',
  'hurt the baby a lot',
  'thoughts of hurting baby support group',
];
const IN_SPANISH = [
  'quiero acabar con mi vida',
  'no quiero seguir viviendo',
  'ganas de morir',
  'sin ganas de vivir',
  'pensamientos de lastimar al bebé',
  'tengo miedo de hacerle daño a mi hijo',
  'asfixiar a mi bebé',
  'quiero tirar a mi bebé',
  'sobredosis',
  'mi bebé está en peligro',
];
const IN_FRENCH = [
  'j’ai envie de mourir',
  'je veux me tuer',
  'je ne veux plus vivre',
  'plus aucune raison de vivre',
  'envie de disparaître',
  'mettre fin à mes jours',
  'je veux en finir',
  'envie d’en finir',
  'je n’ai plus envie d’être là',
  'étouffer mon bébé',
  'peur de faire du mal au bébé',
  'surdose',
];
const IN_ARABIC = [
  'أفكر في الانتحار',
  'أريد أن أموت',
  'وأريد أن أموت',
  'أريد أن أختفي',
  'لا أريد أن أعيش',
  'لا سبب للعيش',
  'أقتل نفسي',
  'إنهاء حياتي',
  'أخاف أن أؤذي طفلي',
  'أخنق طفلي',
  'جرعة زائدة',
];
const DANGER = [...HER_OWN, ...OF_A_CHILD, ...IN_SPANISH, ...IN_FRENCH, ...IN_ARABIC];

const NO_DANGER = [
  'baby blues',
  'shake the baby blues',
  'dying to meet other moms',
  'end of life care',
  'loss of my baby',
  'after my baby died',
  'my baby is dead',
  'my mother died',
  'overdue',
  'disappearing act',
  'life with twins',
  'take my life back',
  'killing time',
  'throw a baby shower',
  'throwing my daughter a party',
  'cut my baby’s nails',
  'cutting child support',
  'harm reduction',
  'smothered with advice',
  'mother my baby',
  'tired of living with my in-laws',
  'I want to end it with my boyfriend',
  'a cake to die for',
  'my marriage is in danger',
  'diet',
  'Susie',
  'perdí a mi bebé',
  'mi bebé no duerme',
  'quiero dejar de amamantar',
  'mon bébé est mort',
  'en finir avec l’allaitement',
  'فقدان طفلي',
  'مجموعة للأمهات',
];

describe('words about a life in danger', () => {
  for (const text of DANGER) {
    it(`“${text}” is`, () => {
      expect(isCrisis(text)).to.equal(true);
    });
  }

  for (const text of NO_DANGER) {
    it(`“${text}” is not`, () => {
      expect(isCrisis(text)).to.equal(false);
    });
  }

  it('are known wherever they stand, however they are written', () => {
    const beside = fc.array(fc.constantFrom('please', 'tonight', 'moms', 'Portland', '97202', 'ayuda', '…'), {
      maxLength: 4,
    });
    const shouted = fc.boolean();
    fc.assert(
      fc.property(fc.constantFrom(...DANGER), beside, shouted, (text, others, isLoud) => {
        const said = `${others.join(' ')} ${isLoud ? text.toUpperCase() : text}!`;
        expect(isCrisis(said), said).to.equal(true);
      }),
    );
  });

  it('are never found inside other words: a mother is no smother', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const phrases = ['suicide', 'overdose', 'smother my baby', 'kill myself', 'hurting baby', 'matarme', 'surdose'];
    fc.assert(
      fc.property(fc.constantFrom(...phrases), letter, (text, one) => {
        expect(isCrisis(`${one}${text}`), `${one}${text}`).to.equal(false);
        if (/ (?:baby|myself)$/.test(text)) expect(isCrisis(`${text}${one}`), `${text}${one}`).to.equal(false);
      }),
    );
  });

  it('are looked for in the beginning of a pasted book', () => {
    expect(isCrisis(`I want to die. ${'word '.repeat(100_000)}`)).to.equal(true);
  });
});
