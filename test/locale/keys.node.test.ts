/** Every language has every word, and words of its own (A19). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as arMore from '../../src/locale/ar-more.js';
import { ar } from '../../src/locale/ar.js';
import * as enMore from '../../src/locale/en-more.js';
import { en } from '../../src/locale/en.js';
import * as esMore from '../../src/locale/es-more.js';
import { es } from '../../src/locale/es.js';
import * as frMore from '../../src/locale/fr-more.js';
import { fr } from '../../src/locale/fr.js';
import { messagesOf, spoken, type Language } from './spoken.js';

/** Languages beside English; a new one is named here too. */
const OTHERS: Readonly<Record<string, Language>> = {
  es: { core: es, more: esMore },
  fr: { core: fr, more: frMore },
  ar: { core: ar, more: arMore },
};
const ENGLISH: Language = { core: en, more: enMore };

/** The least share of messages that must say something else than the English ones do. */
const SHARE = 0.9;

const keysOf = (language: Language): readonly string[] =>
  [...messagesOf(language)].map(([path, message]) => `${path}: ${typeof message}`).sort();

describe('the words of every language', () => {
  const english = spoken(ENGLISH);
  const keys = keysOf(ENGLISH);

  it('are more than three hundred in English', (t) => {
    t.diagnostic(`en: ${keys.length} messages`);
    assert.ok(keys.length > 300);
  });

  for (const [lang, language] of Object.entries(OTHERS)) {
    it(`in ${lang} are as many, deep, and each of the same sort`, (t) => {
      const own = keysOf(language);
      t.diagnostic(`${lang}: ${own.length} messages`);
      assert.deepEqual(own, keys);
    });

    it(`in ${lang} differ from the English ones, nine in ten and more`, (t) => {
      const alike = [...spoken(language)].filter(([path, said]) =>
        said.some((text) => english.get(path)?.includes(text)),
      );
      const share = 1 - alike.length / english.size;
      t.diagnostic(
        `${lang}: ${(share * 100).toFixed(1)} % differ from English; alike: ${alike.map(([path]) => path).join(', ') || 'none'}`,
      );
      assert.ok(share >= SHARE, `only ${share}`);
    });
  }
});
