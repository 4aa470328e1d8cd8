/**
 * Arabic, as it is written everywhere: the words of the first screen. Verbal nouns and forms that are written alike for
 * women and men, so that mothers, fathers and partners are all meant.
 */
import type { Messages } from './messages.js';
import { pluralIn, type PluralForms } from './plural.js';

/** The Gregorian calendar and the digits in which feeds write their hours, ZIPs and telephone numbers. */
const INTL = 'ar-u-ca-gregory-nu-latn';

/** Chooses by a count: none, one, two, a few, many, and the rest of the hundreds. */
export const plural: ReturnType<typeof pluralIn> = pluralIn('ar');

/** "1,234": a number with its digits grouped. */
export const number = (n: number): string => n.toLocaleString(INTL);

/** The form for a count, with the count in place of its `#`. */
export const counted = (n: number, forms: PluralForms): string => plural(n, forms).replace('#', number(n));

/** A telephone number, a code or a ZIP, whose parts would change places among Arabic words: left to right on its own. */
export const ltr = (text: string): string => `\u2066${text}\u2069`;

/** A name or words of others: they run as they are written, and what stands around them stays where it is. */
export const own = (text: string): string => `\u2068${text}\u2069`;

/** "مجموعتان", "3 مجموعات", "11 مجموعة": as the subject of a sentence. */
export const groups = (n: number): string =>
  counted(n, {
    zero: 'لا مجموعات',
    one: 'مجموعة واحدة',
    two: 'مجموعتان',
    few: '# مجموعات',
    other: '# مجموعة',
  });

/** "مجموعة أخرى", "3 مجموعات أخرى": so many beside those that were named; `two` in its case. */
export const moreGroups = (n: number, two: string): string =>
  counted(n, { one: 'مجموعة أخرى', two, few: '# مجموعات أخرى', other: '# مجموعة أخرى' });

const HOURS: PluralForms = { one: 'ساعة', two: 'ساعتان', few: '# ساعات', other: '# ساعة' };
const MINUTES: PluralForms = { one: 'دقيقة', two: 'دقيقتان', few: '# دقائق', other: '# دقيقة' };

const UNITS: Readonly<Record<'day' | 'week' | 'month' | 'year', PluralForms>> = {
  day: { one: 'يوم', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' },
  week: { one: 'أسبوع', two: 'أسبوعين', few: '# أسابيع', many: '# أسبوعًا', other: '# أسبوع' },
  month: { one: 'شهر', two: 'شهرين', few: '# أشهر', many: '# شهرًا', other: '# شهر' },
  year: { one: 'سنة', two: 'سنتين', few: '# سنوات', other: '# سنة' },
};
const NTH: Readonly<Record<number, string>> = {
  1: 'الأول',
  2: 'الثاني',
  3: 'الثالث',
  4: 'الرابع',
  5: 'الخامس',
  [-1]: 'الأخير',
  [-2]: 'قبل الأخير',
};

type List = (items: readonly string[]) => string;

/** "يوم الثلاثاء", "يومي الثلاثاء والخميس", "أيام 1 و8 و15". */
function onDays(days: readonly string[], list: List): string {
  return `${plural(days.length, { one: 'يوم', two: 'يومي', other: 'أيام' })} ${list(days)}`;
}

/** "يوم الثلاثاء الأول والثالث", "اليوم الأخير", "يوم 15"; undefined where one of them has no plain name. */
function nthDays(nths: readonly number[], days: readonly string[], weekdays: boolean, list: List): string | undefined {
  if (days.length === 0 && nths.every((nth) => nth > 0)) return onDays(nths.map(String), list);
  const which = nths.map((nth) => NTH[nth]);
  if (which.includes(undefined)) return undefined;
  const named = weekdays ? 'يوم العمل' : days.length === 0 ? 'اليوم' : onDays(days, list);
  return `${named} ${list(which as string[])}`;
}

/** Arabic messages. */
export const ar: Messages = {
  lang: 'ar',
  intl: INTL,
  dir: 'rtl',
  helpHeading: 'بحاجة إلى التحدث مع أحد الآن؟',
  call: (to) => `الاتصال بالرقم ${ltr(to)}`,
  text: (to, word) => (word ? `إرسال كلمة ${ltr(word)} إلى ${ltr(to)}` : `رسالة نصية إلى ${ltr(to)}`),
  helpMore: 'طرق أخرى',
  searchLabel: 'مدينة أو رمز بريدي أو كلمة',
  search: 'بحث',
  searchHint: 'يبقى بحثك على هذا الجهاز.',
  fromHome: 'من البيت',
  afterLoss: 'بعد الفقد',
  dads: 'الآباء وشركاء الحياة',
  filters: 'تصفية النتائج',
  results: (n) => `${groups(n)}.`,
  resultsAll: (n) => (n === 1 ? `${groups(n)}.` : `${groups(n)}. الأقرب موعدًا أولًا.`),
  noneFits: 'لا توجد مجموعة تجمع كل هذه الخيارات.',
  notStated: 'هذه المجموعات لا تذكر ذلك. يمكنك السؤال.',
  showMore: (n) => `عرض ${moreGroups(n, 'مجموعتين أخريين')}`,
  loading: 'يجري تحميل المجموعات…',
  failed: 'لم نتمكن من تحميل القائمة. المشكلة من عندنا.',
  unreadable: 'لا يمكننا قراءة هذه القائمة الآن.',
  offline: 'لا يوجد اتصال بالإنترنت. قد تعمل المكالمات والرسائل النصية.',
  emptyFeed: 'لا توجد مجموعات هنا بعد.',
  groupGone: 'لم تعد هذه المجموعة في القائمة.',
  tryAgain: 'إعادة المحاولة',
  kinds: {
    'peer-support': 'مجموعة دعم',
    'professional-support': 'مجموعة دعم',
    therapy: 'مجموعة علاج نفسي',
    'parent-baby': 'مجموعة لك ولطفلك',
    class: 'دورة',
    'drop-in': 'لقاء مفتوح',
    community: 'مجموعة مجتمعية',
    'online-community': 'مجتمع على الإنترنت',
    other: 'مجموعة',
  },
  ledBy: {
    professional: 'بإشراف مختص أو مختصة',
    'trained-peer': 'بإشراف أم أو أب من ذوي التجربة والتدريب',
    both: 'بإشراف مختص أو مختصة مع أم أو أب من ذوي التدريب',
  },
  formats: { 'in-person': 'حضوريًا', online: 'عبر الإنترنت', phone: 'بالهاتف' },
  hybrid: (other) => (other === 'online' ? 'حضوريًا أو عبر الإنترنت' : 'حضوريًا أو بالهاتف'),
  comforts: {
    noNeedToTalk: 'لا يلزمك الكلام',
    noDiagnosis: 'لا يلزمك تشخيص',
    cameraOff: 'يمكنك إبقاء الكاميرا مغلقة',
    lateOk: 'يمكنك التأخر أو المغادرة باكرًا',
    firstNameOnly: 'اسمك الأول يكفي',
    feedFreely: 'يمكنك إطعام طفلك وتغيير حفاضه في أي وقت',
    confidential: 'كلامك يبقى داخل المجموعة',
    babyWelcome: 'يمكنك إحضار طفلك الرضيع',
    siblingsWelcome: 'يمكنك إحضار أطفالك الآخرين',
    childcare: 'رعاية للأطفال',
    stepFree: 'بلا درج',
    stroller: 'مكان لعربات الأطفال',
    onTransit: 'قرب موقف حافلة أو محطة قطار',
    parking: 'موقف سيارات',
    captions: 'الكلام مكتوب على الشاشة',
    signLanguage: 'لغة الإشارة',
  },
  values: {
    pregnant: 'الحمل',
    postpartum: 'السنة الأولى بعد الولادة',
    'older-child': 'أطفال أكبر سنًا',
    'after-loss': 'بعد الفقد',
    trying: 'محاولة الحمل',
    'low-mood': 'الحزن أو الضيق',
    worry: 'القلق',
    'intrusive-thoughts': 'أفكار مخيفة',
    'birth-trauma': 'ولادة صعبة',
    nicu: 'طفل في العناية المركزة',
    loss: 'الفقد',
    tfmr: 'إنهاء الحمل لأسباب طبية',
    'psychosis-recovery': 'بعد الذهان',
    feeding: 'الرضاعة أو زجاجة الحليب',
    'substance-use': 'الكحول أو المخدرات',
    infertility: 'صعوبة حدوث الحمل',
    bipolar: 'ثنائي القطب',
    'dads-partners': 'الآباء وشركاء الحياة',
    lgbtq: 'عائلات مجتمع الميم',
    'black-parents': 'العائلات السوداء',
    military: 'عائلات العسكريين',
    'spanish-speaking': 'الناطقون بالإسبانية',
    single: 'أم أو أب دون شريك',
    teen: 'أهل في سن المراهقة',
    adoptive: 'عائلات بالتبني',
    multiples: 'توأم أو أكثر',
    'asian-parents': 'العائلات الآسيوية',
    indigenous: 'عائلات السكان الأصليين',
    disability: 'أهل من ذوي الإعاقة',
    'induction-loop': 'حلقة صوتية لسماعات الأذن الطبية',
  },
  free: 'مجانًا',
  askReduced: 'يمكنك السؤال عن سعر أقل',
  noSignUp: 'دون تسجيل',
  statuses: { waitlist: 'اكتمل العدد، وهناك قائمة انتظار', full: 'اكتمل العدد الآن', paused: 'في استراحة' },
  placesLeft: (n) =>
    counted(n, {
      zero: 'لم يبق مكان',
      one: 'بقي مكان واحد',
      two: 'بقي مكانان',
      few: 'بقيت # أماكن',
      many: 'بقي # مكانًا',
      other: 'بقي # مكان',
    }),
  checked: (date) => `جرى التحقق في ${date}`,
  checkFirst: 'يرجى التأكد قبل الذهاب.',
  lastChecked: (date) => `آخر تحقق: ${date}`,
  today: 'اليوم',
  tomorrow: 'غدًا، ',
  onNow: (until) => (until ? `يجري الآن، حتى ${until}` : 'يجري الآن'),
  yourTime: 'بتوقيتك',
  length: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours && counted(hours, HOURS), rest && counted(rest, MINUTES)].filter(Boolean).join(' و');
  },
  repeats: ({ unit, interval, days, nths, several }, dayName, list) => {
    const every = `كل ${counted(interval, UNITS[unit])}`;
    const weekdays = days.join('') === '12345';
    if (nths.length > 0) {
      const which = nthDays(nths, days.map(dayName), weekdays, list);
      // A day that has no plain name here (the third from the end) is left to the dates.
      return which ? `${which}${interval === 1 ? ' من' : '،'} ${every}` : every;
    }
    if (unit !== 'week' || !(several || days.length > 1)) return every;
    if (days.length === 7 && interval === 1) return `كل ${plural(1, UNITS.day)}`;
    return `${every}، ${weekdays ? 'من الاثنين إلى الجمعة' : onDays(days.map(dayName), list)}`;
  },
  askWhen: 'يمكنك السؤال عن موعد اللقاء',
  expect: 'كيف يكون اللقاء',
  directions: 'الاتجاهات',
  join: 'الانضمام',
  signUp: 'التسجيل',
  email: 'إرسال بريد إلكتروني',
  phone: 'اتصال',
  website: 'الموقع الإلكتروني',
  forGroup: (name) => `: ${own(name)}`,
};
