/** French and Arabic, as far as a machine can tell: counts, marks, digits, direction, and what is never said. */
import { expect } from '@open-wc/testing';
import { gently, isUnsaid } from '../../src/locale/after-loss.js';
import * as arMore from '../../src/locale/ar-more.js';
import { ar } from '../../src/locale/ar.js';
import * as enMore from '../../src/locale/en-more.js';
import { en } from '../../src/locale/en.js';
import { Formatter } from '../../src/locale/format.js';
import * as frMore from '../../src/locale/fr-more.js';
import { fr } from '../../src/locale/fr.js';
import type { MoreMessages } from '../../src/locale/load.js';
import type { Messages } from '../../src/locale/messages.js';
import type { Repeat } from '../../src/model/when.js';

interface Language {
  readonly core: Messages;
  readonly more: MoreMessages;
}

const ENGLISH: Language = { core: en, more: enMore };
const FRENCH: Language = { core: fr, more: frMore };
const ARABIC: Language = { core: ar, more: arMore };

const COUNTS = [0, 1, 2, 3, 11, 100];
const plainly = (items: readonly string[]): string => items.join(' ');

/** Arguments by the name of a message; one not named here is given a count, or a name where it takes one. */
const SAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  partly: [
    [0, 2],
    [1, 2],
    [2, 3],
  ],
  text: [['988'], ['988', 'AYUDA']],
  hybrid: [['online'], ['phone']],
  onNow: [[], ['11.00']],
  checked: [['3.11.2026']],
  lastChecked: [['5.2025']],
  numbersChecked: [['3.11.2026']],
  updated: [['3.11.2026']],
  printed: [['3.11.2026', 'clinic.example.org']],
  length: [[45], [90], [120]],
  within: [
    [5, 'mi'],
    [2, 'km'],
  ],
  distance: [
    [0, 'mi'],
    [84, 'mi'],
  ],
  distanceFrom: [['3', 'Austin']],
  nearest: [['3']],
  guessed: [['Bufalo', 'Buffalo']],
  typo: [['Bufalo', 'Buffalo', 3]],
  speaks: [['—']],
  without: [['Ana', 4]],
  showing: [[10, 43]],
  ages: [
    [13, 19],
    [1, undefined],
    [undefined, 1],
  ],
  noMeeting: [[['26', '27'], plainly]],
  series: [[8, '3.11.2026', '4.1.2027']],
};
for (const name of ['asWords', 'resultsNear', 'resultsIn', 'words']) {
  Object.assign(SAMPLES, { [name]: COUNTS.map((count) => [count, 'Austin']) });
}
const NAMED =
  /^(?:call|listFrom|forGroup|remove|near|which|state|oddCode|volunteer|office|knows|replies|timesIn|zoneAssumed|size|asksFor|code|callName|emailName|visit|notLoaded)$/;

const ONCE: Repeat = { unit: 'month', interval: 1, days: [2], nths: [1, 3] };

/** All that a language says, by path. */
function said({ core, more }: Language): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const format = new Formatter(core, core.intl);
  const walk = (value: unknown, path: string): void => {
    const name = path.slice(path.lastIndexOf('.') + 1);
    if (typeof value === 'string') found.set(path, [value]);
    else if (typeof value === 'function') {
      const list = (items: readonly string[]): string => format.list(items);
      const repeat = [[ONCE, (day: number) => format.weekday(day), list]];
      const samples =
        name === 'repeats'
          ? repeat
          : (SAMPLES[name] ?? (NAMED.test(name) ? [['Riverside 5']] : COUNTS.map((count) => [count])));
      found.set(
        path,
        samples.map((args) => (value as (...args: readonly unknown[]) => string)(...args)),
      );
    } else for (const [key, inner] of Object.entries(value as object)) walk(inner, `${path}.${key}`);
  };
  const { lang: _lang, intl: _intl, dir: _dir, ...words } = core;
  const { answers, help, filters, detail, next, places, ladder, start } = more;
  walk({ ...words, answers, help, filters, detail, next, places, ladder, start }, '');
  return found;
}

const english = said(ENGLISH);
const french = said(FRENCH);
const arabic = said(ARABIC);

/** The texts that match, each with its path. */
function saying(texts: ReadonlyMap<string, readonly string[]>, pattern: RegExp): readonly string[] {
  return [...texts].flatMap(([path, all]) =>
    all.filter((text) => pattern.test(text)).map((text) => `${path}: ${text}`),
  );
}

/** Counts in a message, in the order of `COUNTS`. */
const counting = (say: (count: number) => string): readonly string[] => COUNTS.map(say);

describe('French and Arabic', () => {
  for (const [name, texts] of Object.entries({ French: french, Arabic: arabic })) {
    it(`have every message, with something in it (${name}; A19)`, () => {
      expect([...texts.keys()].sort()).to.deep.equal([...english.keys()].sort());
      expect(saying(texts, /^\P{L}*$|undefined|NaN|\[object/u)).to.deep.equal([]);
    });

    it(`are not English: nine messages in ten and more differ (${name})`, () => {
      const alike = [...texts].filter(([path, all]) => all.some((text) => english.get(path)?.includes(text)));
      expect(alike.length / texts.size, String(alike)).to.be.below(0.1);
    });
  }
});

describe('counts in French', () => {
  it('make 0 and 1 singular, all others plural', () => {
    const groups = ['0 groupe', '1 groupe', '2 groupes', '3 groupes', '11 groupes', '100 groupes'];
    expect(counting(fr.results)).to.deep.equal(groups.map((text) => `${text}.`));
    expect(counting((n) => frMore.places.resultsNear(n, 'Portland, OR'))).to.deep.equal(
      groups.map((text) => `${text} près de Portland, OR. Les plus proches d’abord.`),
    );
    expect(frMore.answers.fitting(1)).to.equal('1 groupe correspond à vos choix.');
    expect(frMore.answers.fitting(2)).to.equal('2 groupes correspondent à vos choix.');
    expect(fr.placesLeft(1)).to.equal('Il reste 1 place');
    expect(fr.placesLeft(3)).to.equal('Il reste 3 places');
    expect(frMore.detail.ages(undefined, 1)).to.equal('Jusqu’à 1 an');
  });

  it('tell lists in words, with a verb that agrees', () => {
    expect(frMore.answers.partly(0, 2)).to.equal('Aucune des deux listes n’est chargée.');
    expect(frMore.answers.partly(1, 3)).to.equal('Une liste sur trois est chargée.');
    expect(frMore.answers.partly(2, 3)).to.equal('Deux listes sur trois sont chargées.');
    expect(frMore.answers.partly(11, 12)).to.equal('11 listes sur 12 sont chargées.');
  });
});

describe('counts in Arabic', () => {
  it('take each of the six forms', () => {
    const groups = ['لا مجموعات', 'مجموعة واحدة', 'مجموعتان', '3 مجموعات', '11 مجموعة', '100 مجموعة'];
    expect(counting(ar.results)).to.deep.equal(groups.map((text) => `${text}.`));
    expect(counting((n) => arMore.places.resultsNear(n, 'Portland, OR'))).to.deep.equal(
      groups.map((text) => `${text} قرب \u2068Portland, OR\u2069. الأقرب أولًا.`),
    );
    expect(counting(ar.placesLeft)).to.deep.equal([
      'لم يبق مكان',
      'بقي مكان واحد',
      'بقي مكانان',
      'بقيت 3 أماكن',
      'بقي 11 مكانًا',
      'بقي 100 مكان',
    ]);
    expect(counting(arMore.detail.babiesUpTo).slice(1)).to.deep.equal([
      'الرضّع حتى عمر شهر واحد',
      'الرضّع حتى عمر شهرين',
      'الرضّع حتى عمر 3 أشهر',
      'الرضّع حتى عمر 11 شهرًا',
      'الرضّع حتى عمر 100 شهر',
    ]);
  });

  it('agree with the words around them, in their case', () => {
    expect(counting(arMore.filters.show)).to.deep.equal([
      'عرض ما يوجد غير ذلك',
      'عرض مجموعة واحدة',
      'عرض مجموعتين',
      'عرض 3 مجموعات',
      'عرض 11 مجموعة',
      'عرض 100 مجموعة',
    ]);
    expect(arMore.answers.home(2)).to.equal('مجموعتان يمكن الانضمام إليهما من البيت.');
    expect(arMore.answers.home(14)).to.equal('14 مجموعة يمكن الانضمام إليها من البيت.');
    expect(arMore.places.distance(2, 'mi')).to.equal('نحو ميلين');
    expect(arMore.places.distance(84, 'mi')).to.equal('نحو 84 ميلًا');
    expect(arMore.answers.partly(2, 3)).to.equal('حمّلنا قائمتين من أصل 3 قوائم.');
    expect([30, 60, 90, 120, 660].map(ar.length).join('؛ ')).to.equal(
      '30 دقيقة؛ ساعة؛ ساعة و30 دقيقة؛ ساعتان؛ 11 ساعة',
    );
  });
});

describe('how a group repeats (D10)', () => {
  const told = ({ core }: Language, repeat: Partial<Repeat>): string => {
    const format = new Formatter(core, core.intl);
    const whole: Repeat = { unit: 'week', interval: 1, days: [2], nths: [], ...repeat };
    return core.repeats(
      whole,
      (day) => format.weekday(day),
      (items) => format.list(items),
    );
  };
  const cases: readonly (readonly [Partial<Repeat>, french: string, arabic: string])[] = [
    [{}, 'chaque semaine', 'كل أسبوع'],
    [{ interval: 2 }, 'toutes les 2 semaines', 'كل أسبوعين'],
    [{ interval: 3 }, 'toutes les 3 semaines', 'كل 3 أسابيع'],
    [{ days: [2, 4] }, 'chaque semaine, le mardi et le jeudi', 'كل أسبوع، يومي الثلاثاء والخميس'],
    [{ several: true }, 'chaque semaine, le mardi', 'كل أسبوع، يوم الثلاثاء'],
    [{ days: [1, 2, 3, 4, 5] }, 'chaque semaine, du lundi au vendredi', 'كل أسبوع، من الاثنين إلى الجمعة'],
    [{ days: [0, 1, 2, 3, 4, 5, 6] }, 'tous les jours', 'كل يوم'],
    [{ unit: 'month', nths: [1] }, '1er mardi de chaque mois', 'يوم الثلاثاء الأول من كل شهر'],
    [{ unit: 'month', nths: [1, 3] }, '1er et 3e mardis de chaque mois', 'يوم الثلاثاء الأول والثالث من كل شهر'],
    [{ unit: 'month', nths: [-1], days: [5] }, 'dernier vendredi de chaque mois', 'يوم الجمعة الأخير من كل شهر'],
    [{ unit: 'month', nths: [1], interval: 3 }, '1er mardi, tous les 3 mois', 'يوم الثلاثاء الأول، كل 3 أشهر'],
    [
      { unit: 'month', nths: [1], days: [1, 2, 3, 4, 5] },
      '1er jour ouvrable de chaque mois',
      'يوم العمل الأول من كل شهر',
    ],
    [{ unit: 'month', nths: [-3], days: [5] }, 'chaque mois', 'كل شهر'],
    [{ unit: 'month', days: [], nths: [15] }, 'le 15 de chaque mois', 'يوم 15 من كل شهر'],
    [{ unit: 'month', days: [], nths: [1, 22] }, 'les 1er et 22 de chaque mois', 'يومي 1 و22 من كل شهر'],
    [{ unit: 'month', days: [], nths: [-1] }, 'dernier jour de chaque mois', 'اليوم الأخير من كل شهر'],
    [{ unit: 'day', interval: 11 }, 'tous les 11 jours', 'كل 11 يومًا'],
    [{ unit: 'year' }, 'chaque année', 'كل سنة'],
  ];
  for (const [repeat, inFrench, inArabic] of cases) {
    it(`is told as “${inFrench}” for ${JSON.stringify(repeat)}`, () => {
      expect(told(FRENCH, repeat)).to.equal(inFrench);
      expect(told(ARABIC, repeat)).to.equal(inArabic);
    });
  }
});

describe('marks and spaces', () => {
  it('in French have a narrow space that does not break before ? ! : ; and within « »', () => {
    expect(saying(french, /(?<!\u202f)[?!:;»]/)).to.deep.equal([]);
    expect(saying(french, /«(?!\u202f)/)).to.deep.equal([]);
    expect(saying(french, /\s\u202f|\u202f\s/)).to.deep.equal([]);
  });

  it('in French are French: no straight quotes, no points in the middle of words', () => {
    expect(saying(french, /['"“”·]/)).to.deep.equal([]);
  });

  it('in Arabic are Arabic: no Latin question mark, comma or semicolon', () => {
    const ours = new Map(
      [...arabic].map(([path, all]) => [path, all.map((text) => text.replace(ISOLATED, '').replace(/\d,\d/g, ''))]),
    );
    expect(saying(ours, /[?,;'"]/)).to.deep.equal([]);
  });

  it('elide before a vowel in French', () => {
    expect(frMore.places.near('Austin')).to.equal('Près d’Austin');
    expect(frMore.places.near('Portland, OR')).to.equal('Près de Portland, OR');
    expect(frMore.places.distanceFrom('à environ 3 miles', 'Eugene')).to.equal('À environ 3 miles du centre d’Eugene.');
    expect(frMore.places.distanceFrom('à environ 3 miles', frMore.places.here)).to.equal(
      'À environ 3 miles de votre position.',
    );
  });
});

/** What is kept apart from the direction around it. */
const ISOLATED = /[\u2066\u2068][^\u2069]*\u2069/g;

describe('direction in Arabic', () => {
  it('keeps all that may be written in Latin letters apart', () => {
    const around = new Map([...arabic].map(([path, all]) => [path, all.map((text) => text.replace(ISOLATED, ''))]));
    expect(saying(around, /\p{Script=Latin}|[\u2066-\u2069]/u)).to.deep.equal([]);
  });

  /** The signs of a text as they stand from left to right in an Arabic line. */
  function fromLeft(sentence: string, part: string): string {
    const line = document.createElement('p');
    line.dir = 'rtl';
    line.style.whiteSpace = 'nowrap';
    line.textContent = sentence;
    document.body.append(line);
    const text = [...line.childNodes].find((node) => node instanceof Text && node.data.includes(part)) as Text;
    const begin = text.data.indexOf(part);
    const leftOf = (i: number): number => {
      const range = document.createRange();
      range.setStart(text, begin + i);
      range.setEnd(text, begin + i + 1);
      return range.getBoundingClientRect().left;
    };
    const places = [...part].map((sign, i) => ({ sign, left: leftOf(i) }));
    line.remove();
    return places
      .sort((a, b) => a.left - b.left)
      .map(({ sign }) => sign)
      .join('');
  }

  it('leaves telephone numbers, codes and places in their order (D17)', () => {
    const line = '1-833-852-6262';
    // Without help their parts change places, which this test would see.
    expect(fromLeft(`الاتصال بالرقم ${line}`, line)).not.to.equal(line);
    expect(fromLeft(ar.call(line), line)).to.equal(line);
    expect(fromLeft(ar.text('800-944-4773', 'Help'), '800-944-4773')).to.equal('800-944-4773');
    expect(fromLeft(arMore.detail.code('12-34#'), '12-34#')).to.equal('12-34#');
    const place = '97202, Portland, OR';
    expect(fromLeft(arMore.places.near(place), place)).to.equal(place);
    expect(fromLeft(arMore.detail.callName('555-0100 Line'), '555-0100 Line')).to.equal('555-0100 Line');
  });
});

describe('dates and numbers in Arabic', () => {
  const regions = ['', '-EG', '-SA', '-MA'];
  for (const region of regions) {
    it(`are Gregorian and in the digits of the feed (ar${region})`, () => {
      const format = new Formatter(ar, ar.intl.replace(/^ar/, `ar${region}`));
      const noon = Date.parse('2026-11-26T17:05:00Z');
      const all = [
        format.date('2026-11-03'),
        format.time(noon, 'America/New_York'),
        format.day(noon, 'America/New_York', 0),
        ar.resultsAll(1234),
      ];
      expect(all.join(' ')).not.to.match(/[٠-٩۰-۹]/);
      expect(format.date('2026-11-03')).to.match(/^3 .+ 2026$/);
      expect(format.time(noon, 'America/New_York')).to.match(/12:05/);
    });
  }

  it('are grouped as in the feed', () => {
    expect(ar.results(1234)).to.equal('1,234 مجموعة.');
    expect(fr.results(1234)).to.match(/^1\s234 groupes\.$/);
  });
});

describe('after a loss (D19)', () => {
  const NEVER = {
    fr: /(?<!\p{L})(?:bébés?|nouveaux|mamans?|mères?|grossesse|enceinte|allait\p{L}*|sein|biberon|nourri\p{L}*|poussettes?|jumeaux|enfants?)(?!\p{L})/iu,
    ar: /طفل|أطفال|رض[يا]|رضّع|حفاض|حليب|توأم|توائم|أمهات|السنة الأولى|(?<!\p{L})(?:ال)?(?:حمل|حامل|أم)(?!\p{L})/u,
  };
  /** What was lost keeps its name. */
  const KEPT = ['tfmr', 'pregnant'];

  for (const [lang, { core, more }] of [['fr', FRENCH] as const, ['ar', ARABIC] as const]) {
    const never = NEVER[lang];
    const tables = [
      gently(core.values, more.detail.afterLoss),
      gently(core.values, more.filters.afterLoss),
      gently(core.ledBy, more.detail.afterLoss),
      gently({ ...core.ledBy, ...more.filters.choices }, { ...more.detail.afterLoss, ...more.filters.afterLoss }),
      core.kinds,
      core.comforts,
      more.detail.plainly as Readonly<Record<string, string>>,
    ];

    it(`the tables hold no word of babies but the names of what was lost (${lang})`, () => {
      const slips = tables
        .flatMap((table) => Object.entries(table))
        .filter(([value, word]) => !isUnsaid(value) && !KEPT.includes(value) && never.test(word));
      expect(slips).to.deep.equal([]);
    });

    it(`nor do the sentences that stay (${lang})`, () => {
      const elsewhere = /^\.(?:values|kinds|ledBy|comforts|filters\.choices|detail\.babiesUpTo|help\.danger$)/;
      const named = /afterLoss\.pregnant$/;
      const texts = new Map(
        [...(lang === 'fr' ? french : arabic)].filter(([path]) => !elsewhere.test(path) && !named.test(path)),
      );
      expect(texts.size).to.be.above(150);
      expect(saying(texts, never)).to.deep.equal([]);
    });

    it(`what goes unsaid then is what those words are for (${lang})`, () => {
      const unsaid = [...Object.entries(core.values), ...Object.entries(core.comforts), ...Object.entries(core.kinds)]
        .filter(([value]) => isUnsaid(value))
        .filter(([, word]) => !never.test(word));
      expect(unsaid).to.deep.equal([]);
      expect(more.help.danger).to.match(never);
    });
  }
});

describe('what is never said', () => {
  it('in French: no guilt, no clinic, no tu', () => {
    const blame =
      /(?<!\p{L})(?:juste|simplement|devriez|devez|au moins|il faut que vous|profitez de chaque|baby blues|vite|dépêch\p{L}*|oups)(?!\p{L})/iu;
    const clinic =
      /(?<!\p{L})(?:périnata\p{L}*|patiente?s?|prestataires?|facilit\p{L}*|troubles?|souffr\p{L}*|éligib\p{L}*|erreur|invalide|crise|suicider)(?!\p{L})/iu;
    const tu = /(?<!\p{L})(?:tu|toi|ton|ta|tes|te)(?!\p{L})|(?<!\p{L})t’/iu;
    for (const pattern of [blame, clinic, tu]) expect(saying(french, pattern)).to.deep.equal([]);
  });

  it('in Arabic: no guilt, no clinic, no word that means women or men alone', () => {
    const blame = /(?<!\p{L})(?:يجب|ينبغي|عليك أن|مجرد|فقط|على الأقل|ببساطة|أسرع\p{L}*)(?!\p{L})/u;
    const clinic = /(?<!\p{L})(?:ال)?(?:مريض\p{L}*|مرضى|اضطراب\p{L}*|تعاني\p{L}*|أزمة|خطأ|انتحر\p{L}*|مقدمي)(?!\p{L})/u;
    // "you" of a verb has an ending for one of both: تحتاجين, اكتبي.
    const address = /(?<!\p{L})(?:ت\p{L}{3,}ين|اكتبي?|اتصلي?|اختاري?|أنتِ|أنتَ|تريدين?|تحتاجي?ن?)(?!\p{L})/u;
    for (const pattern of [blame, clinic, address]) expect(saying(arabic, pattern)).to.deep.equal([]);
  });

  it('that a line speaks a language which the English text does not name (D18)', () => {
    const help = (texts: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> =>
      new Map([...texts].filter(([path]) => path.startsWith('.help.')));
    expect(saying(help(french), /français/i)).to.deep.equal([]);
    expect(saying(help(arabic), /العربية/)).to.deep.equal([]);
    expect(frMore.help.maternalLanguages).to.match(/anglais.*espagnol.*60/);
    expect(arMore.help.maternalLanguages).to.match(/الإنجليزية.*الإسبانية.*60/);
  });

  it('of a line to talk, that it is for emergencies (D16, D18)', () => {
    for (const text of [frMore.help.maternal, frMore.help.psi]) expect(text).to.contain('pas une ligne d’urgence');
    for (const text of [arMore.help.maternal, arMore.help.psi]) expect(text).to.contain('ليس خطًا للطوارئ');
  });
});
