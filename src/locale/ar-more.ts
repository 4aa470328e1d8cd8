/** Arabic: the words of what opens later. */
import { counted, groups, ltr, moreGroups, number, own, plural } from './ar.js';
import type {
  AnswerMessages,
  DetailMessages,
  FilterMessages,
  HelpMessages,
  LadderMessages,
  NextMessages,
  PlaceMessages,
  StartMessages,
  Unit,
} from './messages.js';

/** "قائمتين", after a verb or a preposition. */
const lists = (n: number): string =>
  counted(n, { one: 'قائمة واحدة', two: 'قائمتين', few: '# قوائم', other: '# قائمة' });

/** "ميلين", "3 أميال", "84 ميلًا": after a preposition. */
const length = (n: number, unit: Unit): string =>
  counted(
    n,
    unit === 'mi'
      ? { one: 'ميل واحد', two: 'ميلين', few: '# أميال', many: '# ميلًا', other: '# ميل' }
      : { one: 'كيلومتر واحد', two: 'كيلومترين', few: '# كيلومترات', many: '# كيلومترًا', other: '# كيلومتر' },
  );

const years = (n: number): string => counted(n, { one: 'سنة واحدة', two: 'سنتين', few: '# سنوات', other: '# سنة' });

const months = (n: number): string =>
  counted(n, { one: 'شهر واحد', two: 'شهرين', few: '# أشهر', many: '# شهرًا', other: '# شهر' });

/** "مجموعتان يمكن الانضمام إليهما من البيت". */
const fromHome = (n: number): string =>
  `${groups(n)} يمكن الانضمام ${plural(n, { two: 'إليهما', other: 'إليها' })} من البيت.`;

/** «يوغا», whatever script it is written in. */
const quoted = (text: string): string => `«${own(text)}»`;

const HERE = 'موقعك';

/** Places and distances. */
export const places: PlaceMessages = {
  useLocation: 'استخدام موقعي',
  locationNote: 'نستخدم منطقتك التقريبية مرة واحدة. لا نحتفظ بها.',
  locating: 'نبحث عن منطقتك…',
  denied: 'لا بأس. تكفي كتابة مدينة أو رمز بريدي.',
  slow: 'يستغرق هذا وقتًا. يمكنك كتابة مدينة أو رمز بريدي.',
  unavailable: 'لا نجد منطقتك. يمكنك كتابة مدينة أو رمز بريدي.',
  here: HERE,
  near: (label) => `قرب ${own(label)}`,
  change: 'تغيير',
  radius: 'المسافة',
  within: (n, unit) => `حتى ${length(n, unit)}`,
  anyDistance: 'أي مسافة',
  finding: 'نبحث عن المكان…',
  which: (name) => `أي ${own(name)}؟`,
  whichMore: 'ليس أيًّا من هذه؟ يمكنك كتابة اسم الولاية أيضًا.',
  missing: 'لا يمكننا البحث عن الأماكن الآن. يمكنك إعادة المحاولة أو المشاركة من البيت.',
  nearMe: `لعرض المجموعات القريبة منك، يمكنك كتابة مدينة أو رمز بريدي، أو الضغط على ${quoted('استخدام موقعي')}.`,
  state: (name) => `${own(name)} (ولاية)`,
  oddCode: (code) => `لا نعرف الرمز «${ltr(code)}». الرمز البريدي خمسة أرقام. يمكنك أيضًا كتابة مدينة.`,
  asWords: (n, text) => `${groups(n)} فيها كلمة ${quoted(text)}`,
  withoutPlace: (n) => `في أي مكان: ${groups(n)}`,
  resultsNear: (n, label) => `${groups(n)} قرب ${own(label)}. الأقرب أولًا.`,
  resultsIn: (n, region) => `${groups(n)} في ${own(region)}. الأقرب موعدًا أولًا.`,
  unplaced: (n) =>
    `${moreGroups(n, 'مجموعتان أخريان')} ${plural(n, { two: 'لا تذكران المسافة', other: 'لا تذكر المسافة' })}.`,
  moreHome: (n) => `و${moreGroups(n, 'مجموعتان أخريان')} من البيت.`,
  guessed: (typed, label) => `لا شيء باسم ${quoted(typed)}. إليك ${own(label)}.`,
  distance: (n, unit) => (n < 1 ? `أقل من ${length(1, unit)}` : `نحو ${length(n, unit)}`),
  distanceFrom: (distance, label) => `على بعد ${distance} من ${label === HERE ? HERE : `وسط ${own(label)}`}.`,
  rough: 'لا نعرف سوى المدينة أو الرمز البريدي، لذا هذه مسافة تقريبية.',
  distanceUnknown: 'المسافة غير مذكورة',
};

/** The way on where little or nothing is near. */
export const ladder: LadderMessages = {
  none: 'لا توجد مجموعات قريبة بعد. إليك ما يمكنك فعله.',
  few: 'إليك خيارات أخرى',
  nothing: 'إليك ما يمكنك فعله',
  homeTitle: 'من البيت',
  home: fromHome,
  homeAll: (n) => `عرض الكل من البيت (${number(n)})`,
  nearestTitle: 'أقرب لقاء حضوري',
  nearest: (distance) => `أقرب مجموعة على بعد ${distance}.`,
  nearestAll: 'عرض المجموعات مهما كانت المسافة',
  whomTitle: 'شخص يعرف منطقتك',
  volunteer: (region) => `شخص متطوع في ${own(region)} يمكنه مساعدتك في البحث. ليس لحالات الطوارئ.`,
  volunteerAnywhere: 'شخص متطوع يمكنه مساعدتك في البحث. ليس لحالات الطوارئ.',
  office: (region) => `فريق يعمل في ${own(region)} وقد يعرف ما هو قريب منك. ليس لحالات الطوارئ.`,
  officeAnywhere: 'فريق قد يعرف ما هو قريب منك. ليس لحالات الطوارئ.',
  speaks: (languages) => `لغة الحديث: ${languages}`,
  knows: (subjects) => `على معرفة بهذه المواضيع: ${own(subjects)}`,
  replies: (time) => `الرد: ${own(time)}`,
  talkTitle: 'التحدث مع أحد الآن',
  professionalTitle: 'البحث عن مختصين مدرَّبين',
  startTitle: 'لوقت لاحق: مساعدة في بدء مجموعة',
};

/** How to start a group. */
export const start: StartMessages = {
  title: 'مساعدة في بدء مجموعة',
  lead: 'قد تكون المجموعة صغيرة. حتى حضور شخص أو شخصين نجاح.',
  who: 'أيهما أقرب إليك؟',
  professional: 'أعمل مع العائلات',
  parent: 'مررت بهذه التجربة',
  steps: {
    professional: [
      ['التدريب', 'دورة في إدارة مجموعات الدعم.'],
      ['شخص ثانٍ إلى جانبك', 'من مرّ بالتجربة ولديه تدريب خير رفيق.'],
      ['المكان', 'قد توفر عيادة أو مكتبة أو دار عبادة قاعة لكم. مكالمة الفيديو تصلح أيضًا.'],
      ['الاستعداد للحظات الصعبة', 'من المفيد كتابة رقم من يمكن الاتصال به إذا كان أحد في خطر، ومشاركته مع الآخرين.'],
      ['إخبار المنسّقين', 'يمكنهم مساعدة الناس في الوصول إلى مجموعتك.'],
    ],
    parent: [
      ['على مهلك', 'من المفيد الشعور بالثبات أولًا.'],
      ['التدريب', 'هناك دورات لمن يرغب في إدارة مجموعة.'],
      ['شخص ثانٍ إلى جانبك', 'يمكن لشخصين تقاسم العمل. وقد يكون أحدهما مختصًا.'],
      ['المكان', 'قد توفر عيادة أو مكتبة أو دار عبادة قاعة لكم. مكالمة الفيديو تصلح أيضًا.'],
      ['الاستعداد للحظات الصعبة', 'من المفيد معرفة من يمكن الاتصال به إذا كان أحد في خطر. لا تلزمك خبرة المعالجين.'],
      ['إخبار المنسّقين', 'يمكنهم مساعدة الناس في الوصول إلى مجموعتك.'],
    ],
  },
  guides: 'أدلة قد تفيدك',
  ask: 'شخص يمكنك الكتابة إليه',
};

/** Values that are told otherwise after a loss: by the loss, or without what she has lost (D19). */
const AFTER_LOSS: Readonly<Record<string, string>> = {
  pregnant: 'الحمل بعد الفقد',
  trying: 'المحاولة من جديد',
  nicu: 'أيام في العناية المركزة',
  infertility: 'تأخر الإنجاب',
  single: 'دون شريك حياة',
  teen: 'في سن المراهقة',
  disability: 'أشخاص من ذوي الإعاقة',
};

/** The opened help strip. */
export const help: HelpMessages = {
  danger: 'إذا كان هناك أي خطر عليك أو على طفلك:',
  dangerAfterLoss: 'إذا كان هناك أي خطر عليك:',
  localEmergency: 'يرجى الاتصال برقم الطوارئ في منطقتك.',
  suicide: 'إذا راودتك أفكار عن الانتحار، في أي ساعة:',
  suicideSpanish: 'للغة الإسبانية: الضغط على الرقم 2.',
  maternal: 'للحديث مع أحد، مجانًا وفي أي ساعة. هذا ليس خطًا للطوارئ.',
  maternalLanguages: 'بالإنجليزية والإسبانية و60 لغة أخرى.',
  psi: 'يمكنك ترك رسالة. يعاودون الاتصال من 8 صباحًا إلى 11 مساءً بالتوقيت الشرقي لأمريكا الشمالية. هذا ليس خطًا للطوارئ.',
  inSpanish: 'بالإسبانية',
  numbersChecked: (date) => `تحققنا من هذه الأرقام في ${date}.`,
};

/** The filter panel. */
export const filters: FilterMessages = {
  headings: {
    join: 'طريقة المشاركة',
    when: 'متى',
    kind: 'نوع المجموعة',
    for: 'لمن',
    like: 'أجواء اللقاء',
    led: 'بإشراف',
    language: 'اللغة',
    cost: 'السعر',
    access: 'الوصول إلى المكان',
  },
  choices: {
    free: 'مجانًا',
    professional: 'مختص أو مختصة',
    'trained-peer': 'أم أو أب من ذوي التجربة والتدريب',
    'peer-support': 'مجموعة دعم متبادل',
    'professional-support': 'مجموعة دعم مع مختص أو مختصة',
  },
  afterLoss: { ...AFTER_LOSS, 'trained-peer': 'شخص مرّ بالتجربة ولديه تدريب' },
  soon: 'خلال 24 ساعة من الآن',
  parts: { morning: 'الصباح', afternoon: 'بعد الظهر', evening: 'المساء' },
  more: 'المزيد',
  fewer: 'أقل',
  show: (n) => (n === 0 ? 'عرض ما يوجد غير ذلك' : `عرض ${plural(n, { two: 'مجموعتين', other: groups(n) })}`),
  clearAll: 'إزالة الكل',
  remove: (label) => `إزالة ${quoted(label)}`,
  without: (label, n) => `دون ${quoted(label)}: ${groups(n)}`,
  moreFromHome: fromHome,
  showAll: 'عرض الكل',
};

/** The next group that can be joined. */
export const next: NextMessages = {
  lead: 'المجموعة القادمة التي يمكنك الانضمام إليها:',
  none: 'لا توجد مجموعة يمكن الانضمام إليها الآن.',
};

/** The sentence above the cards, once something was asked. */
export const answers: AnswerMessages = {
  listFrom: (label) => `هذه القائمة من ${own(label)}.`,
  partly: (loaded, of) =>
    loaded === 0 ? `لم نتمكن من تحميل أي قائمة من أصل ${lists(of)}.` : `حمّلنا ${lists(loaded)} من أصل ${lists(of)}.`,
  cutOff: 'ظهر جزء من القائمة، ولم تظهر كلها.',
  notLoaded: (labels) => `لم نتمكن من تحميل: ${own(labels)}.`,
  saved: (date) => `هذه نسخة محفوظة من القائمة بتاريخ ${date}. يرجى التأكد قبل الذهاب.`,
  lossOn: 'لا تظهر هنا إلا مجموعات الفقد.',
  home: fromHome,
  words: (n, words) => `${groups(n)} عن ${quoted(words)}.`,
  fitting: (n) => `${groups(n)} ${plural(n, { two: 'تناسبان', other: 'تناسب' })} اختيارك.`,
  unsure: (n) => `${groups(n)} ${plural(n, { two: 'لا تذكران ذلك', other: 'لا تذكر ذلك' })}.`,
  noneForLoss: 'لا توجد هنا مجموعة للفقد بعد. هؤلاء يمكنهم مساعدتك.',
  showing: (shown, of) => `المعروض ${number(shown)} من أصل ${number(of)}`,
  printed: (date, host) => `طُبعت هذه الصفحة في ${date} من ${own(host)}.`,
  typo: (typed, shown, n) => `لا شيء عن ${quoted(typed)}. إليك نتائج ${own(shown)}: ${groups(n)}.`,
  slow: 'ما زال التحميل جاريًا. يمكنك الآن الاتصال أو إرسال رسالة.',
  urgent: 'هناك من يمكنه الحديث معك الآن.',
};

/** The opened card. */
export const detail: DetailMessages = {
  whatHappens: 'ماذا يحدث هناك',
  forWhom: 'لمن هذه المجموعة',
  ages: (min, max) => {
    if (max === undefined) return `من عمر ${years(min ?? 0)} فما فوق`;
    return min === undefined ? `حتى عمر ${years(max)}` : `من عمر ${number(min)} إلى ${years(max)}`;
  },
  babiesUpTo: (n) => `الرضّع حتى عمر ${months(n)}`,
  notFor: 'غير مخصصة لـ',
  nextDates: 'المواعيد القادمة',
  lastMeeting: 'آخر لقاء',
  noMeeting: (dates, list) => `لا لقاء في ${list(dates)}`,
  timesIn: (zone) => `المواعيد حسب ${own(zone)}.`,
  zoneAssumed: (zone) => `القائمة لا تذكر التوقيت بوضوح. اعتمدنا ${own(zone)}.`,
  often: 'كم مرة تلتقي المجموعة',
  facts: 'معلومات مفيدة',
  yes: 'نعم',
  no: 'لا',
  notListed: 'غير مذكور',
  plainly: { noNeedToTalk: 'البقاء في صمت', stepFree: 'مدخل بلا درج', noDiagnosis: 'الحضور دون تشخيص' },
  limits: 'لهذا حدود: إذا كان أحد في خطر، فقد يطلب المشرفون المساعدة.',
  afterLoss: {
    ...AFTER_LOSS,
    'trained-peer': 'بإشراف شخص مرّ بالتجربة ولديه تدريب',
    both: 'بإشراف مختص أو مختصة مع شخص لديه تدريب',
  },
  whatToExpect: 'كيف يكون اللقاء',
  size: (size) => `العدد المعتاد: ${own(size)}`,
  membership: { open: 'الحضور في أي وقت', fixed: 'الأشخاص أنفسهم كل مرة' },
  gettingThere: 'الوصول إلى المكان',
  transit: 'الحافلة أو القطار',
  parking: 'موقف السيارات',
  access: 'تسهيلات الوصول',
  serves: 'لمن يعيشون في',
  nationwide: 'أي مكان في البلد',
  joining: 'طريقة المشاركة',
  joinModes: {
    'drop-in': 'دون تسجيل',
    'sign-up': 'التسجيل مسبقًا',
    waitlist: 'هناك قائمة انتظار',
    referral: 'عن طريق إحالة من شخص آخر',
    contact: 'الكتابة أو الاتصال أولًا',
  },
  asksFor: (items) => `يُطلب منك عند التسجيل: ${own(items)}`,
  passcode: 'يلزم رمز دخول. يمكنك طلبه من المجموعة.',
  dialIn: 'بالهاتف',
  code: (code) => `الرمز ${ltr(code)}`,
  cost: 'السعر',
  insurance: 'التأمين الصحي',
  languages: 'اللغة',
  contact: 'للتواصل',
  callName: (name) => `الاتصال بـ ${own(name)}`,
  emailName: (name) => `الكتابة إلى ${own(name)}`,
  visit: (name) => `زيارة ${own(name)}`,
  notTherapy: 'هذه المجموعة ليست علاجًا نفسيًا.',
  therapy: 'هذه المجموعة علاج نفسي.',
  therapyNotListed: 'علاج نفسي: غير مذكور',
  series: (n, first, last) =>
    `${counted(n, { one: 'لقاء واحد', two: 'لقاءان', few: '# لقاءات', other: '# لقاء' })}، من ${first} إلى ${last}`,
  seriesNotListed: 'عدد اللقاءات: غير مذكور',
  screeningNotListed: 'حديث قبل الانضمام: غير مذكور',
  ledByNotListed: 'بإشراف: غير مذكور',
  checkNotListed: 'آخر تحقق: غير مذكور',
  credential: 'التدريب',
  offeredBy: 'من تقديم',
  listedBy: 'في قائمة',
  updated: (date) => `تغيرت في ${date}`,
  alsoListed: 'مدرجة أيضًا تحت اسم',
};
