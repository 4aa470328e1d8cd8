/** Text as the search compares it: whoever types, on whatever keyboard, finds what is written (A10). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fold, foldWords } from '../../src/base/fold.js';

describe('folding text', () => {
  const same: readonly (readonly [says: string, text: string, folded: string])[] = [
    ['case', 'New PARENTS', 'new parents'],
    ['accents', 'Élan für Mères à Málaga', 'elan fur meres a malaga'],
    ['accents that stand apart from their letters', 'E\u0301lan', 'elan'],
    ['several marks on one letter', 'Việt Nam a\u0323\u0302\u0301', 'viet nam a'],
    ['Turkish dotless and dotted i', 'Kadıköy İZMİR Iğdır', 'kadikoy izmir igdir'],
    ['sharp s, small and capital', 'Straße GROẞ', 'strasse gross'],
    ['Greek sigma at the end of a word', 'ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['apostrophes of every make', "mothers' mother’s moms\u02bc d'Acadie", 'mothers mothers moms dacadie'],
    ['apostrophes beside accents', "L'été l’été", 'lete lete'],
    ['punctuation', 'Mom-to-mom: (evening) walk & talk!', 'mom to mom evening walk talk'],
    ['punctuation of other scripts', '¿Mamá? «Sí» 日本、東京', 'mama si 日本 東京'],
    ['ligatures, wide letters and small figures', 'ﬁnding Ｇｒｏｕｐ x²', 'finding group x2'],
    ['emoji', '👶🏽 Babies ❤️ 👨‍👩‍👧', 'babies'],
    ['white space', '  a\t\u00a0b\u2003\nc\u200b ', 'a b c'],
    ['right-to-left scripts, their vowel points and direction marks', '\u200fשָׁלוֹם\u200f مُجتمع', 'שלום مجتمع'],
    ['figures', '97202-1234', '97202 1234'],
    ['nothing', '', ''],
    ['nothing but punctuation', ' —!?… ', ''],
    ['lone halves of surrogate pairs', 'a\ud83db', 'a b'],
  ];
  for (const [says, text, folded] of same) {
    it(`sees past ${says}`, () => {
      expect(fold(text)).to.equal(folded);
    });
  }

  it('parts words by single spaces, with none at the ends, and folds nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(folded).to.equal(foldWords(text).join(' '));
        expect(foldWords(text)).to.not.include('');
        expect(fold(folded)).to.equal(folded);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes the short way for plain text to the same end as the long way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(fold(text)).to.equal(fold(`${text} é`).replace(/ ?e$/, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('gives no words for nothing', () => {
    expect(foldWords('')).to.deep.equal([]);
    expect(foldWords(' ¡! ')).to.deep.equal([]);
  });
});
