/**
 * Words that are about a life: whoever types them is shown whom to call before anything else (D16). They are whole
 * words, since a "mother" is no "smother", and what has another meaning around a birth stands with what tells the two
 * apart: "throw a baby shower", "take my life back". A false alarm costs a few lines above the groups; a word that is
 * missed may cost more. No native speaker has read the French and the Arabic ones (A21).
 */
import { fold } from './fold.js';
import { remember } from './remember.js';

const CHILDREN =
  'baby|babies|newborn|new born|infant|toddler|twins|child|children|kids?|son|daughter|little (?:one|boy|girl)|' +
  'bebes?|hij[oa]s?|nin[oa]s?|recien nacid[oa]|enfants?|fils|fille|nourrisson|nouveau ne|jumeaux';
const WHOSE = 'my|our|the|this|a|his|her|al|mi|mis|la|el|los|las|su|un|una|au|mon|ma|mes|le|les|notre|une';
const AGED = '\\w+ (?:day|week|month|year)s? old';
/** With these behind it a child is another thing. */
const THINGS =
  'showers?|sprinkle|part(?:y|ies)|birthday|blues|weight|clothes|things|toys|stuff|bottles?|formula|food|hair|nails|teeth|feelings';
const ARABIC_CHILDREN = 'طفل\\S*|الطفل|اطفال\\S*|رضيع\\S*|الرضيع|مولودي|ابني|ابنتي|بنتي|اولادي|البيبي';
/** Whoever is small, said in whatever way: a star in the ways below. */
const CHILD = new RegExp(
  ` (?:(?:(?:${WHOSE}) ){1,2}(?:own )?(?:${AGED} (?:${CHILDREN})|${AGED}|${CHILDREN})|baby|babies|newborn|infant|bebes?|${ARABIC_CHILDREN})(?= (?!(?:${THINGS}) ))`,
  'g',
);

const SELF = '(?:my|her|him|them) ?sel(?:f|ves)';
const LIFE = '(?:my|her|his) (?:own )?life';
const ENGLISH: readonly string[] = [
  'su(?:i?[cs]id|icied|icd)\\w*|unalive|overdos\\w*|self ?(?:harm|injur)\\w*',
  'kill me|(?:kill|end|ending) it all|end(?:ing)? everything|want(?:ed)? (?:it|this|everything) (?:all )?to (?:end|be over)',
  '(?:wants?|wanna|going to|gonna|ready to|need to|thinking (?:of|about)) (?:to )?(?:just )?end(?:ing)? it(?! with )',
  `(?:kill|end)(?:ing)? ${LIFE}|tak(?:e|ing) ${LIFE}(?! (?:back|in|into|to|one) )`,
  '(?:want(?:s|ed)?|wanna|ready|going|gonna|need) (?:to )?(?:just |really )?die',
  '(?:(?:like|try|trying|plan|planning|hope|how) to|rather|hope i|wish i(?: could)?) (?:just )?die(?! (?:for|down) )|feel like dying',
  '(?:wants?|wanna|rather) (?:to )?be dead|wish i (?:was|were) (?:dead|gone|never born|not (?:here|alive))',
  'wish i (?:wasnt|werent) (?:here|alive)|better off (?:dead|without me|if i (?:die|died|(?:was|were) (?:dead|gone)))',
  '(?:wants?|wanna|wish i could) (?:to )?(?:just )?(?:disappear|vanish)',
  `(?:(?:hurt|harm|kill|drown|smother|stab)(?:b?ing)?|(?:shak|strangl|suffocat)(?:e|ing)|cut(?:ting)?) (?:${SELF}|him|her|\\*)`,
  `throw(?:ing)? \\*(?! an? )|(?:hang|shoot|poison|end)(?:ing)? ${SELF}|i (?:\\w+ ){0,2}(?:hit|shook|slapped|choked) \\*`,
  `danger to (?:${SELF}|\\*)|(?:im|i am|we are|s?hes|s?he is|(?:\\*|life|lives)(?: is| are)?) in danger(?! of )`,
  '(?:not|dont|don t|doesnt|didnt|no longer|never) (?:want|wanna) (?:to )?(?:live|be alive|be here|wake up|exist)',
  '(?:no|any) (?:reason|point|will|desire) (?:to|in|for) (?:live|living|be(?:ing)? alive)|will to live',
  'nothing (?:left )?to live for|not worth living|(?:tired|sick) of (?:living|life|being alive)(?! (?:with|in|at|near|far|on) )',
  '(?:cant|cannot|can not|dont want to) go on(?= (?:(?:living|like this|any ?more|any longer) |$))',
  'jump(?:ing)? (?:off|from|in front|out)(?: of)? (?:a|the|my) (?:bridge|roof|building|balcony|window|train|car)',
];
const SPANISH: readonly string[] = [
  'sobredosis|autolesion\\w*|matarme|herirme|lastimarme|ahorcarme|colgarme|hacerme dano|me (?:quiero|voy a) matar',
  '(?:acabar|terminar) con (?:(?:mi|su) (?:propia )?vida|todo)|quitar(?:me|se) la vida',
  '(?:quiero|quisiera|quiere|deseo|prefiero|ganas de|gustaria) (?:ya )?(?:morir(?:me|se)?|desaparecer|estar muert[oa]|no despertar)',
  'ojala (?:me )?(?:muera|muriera|estuviera muert[oa]|no despertara)|mejor (?:muert[oa]|sin mi)',
  'no (?:quiero|quisiera|quiere) (?:seguir )?(?:vivir|viviendo|existir|existiendo|estar (?:viv[oa]|aqui)|despertar)',
  'no puedo seguir viviendo|no vale la pena (?:vivir|seguir viviendo)|cansad[oa] de (?:vivir|la vida)',
  '(?:sin|no (?:tengo|hay|veo)) (?:ninguna |mas )?(?:razon(?:es)?|ganas|motivos?) (?:para|de) (?:vivir|seguir viviendo)',
  '(?:lastimar|danar|herir|matar|ahogar|asfixiar|sofocar|estrangular)(?:l[oa]s?| \\*)|hacerle dano',
  '(?:sacudir|golpear|aventar|tirar|hacer dano|lastimando|matando|golpeando)(?: a)? \\*',
  '(?:\\*|bebe|hij[oa]|vida|estoy|estamos) (?:esta )?en peligro(?! de )',
];
const FRENCH: readonly string[] = [
  'surdose|automutil\\w*|me (?:tuer|pendre|noyer|scarifier|mutiler|faire du mal)|m ?oter la vie|lui faire du mal',
  'met(?:tre|s|trai) fin a (?:(?:mes|ses) jours|(?:ma|sa) vie)|d?en finir(?= (?:(?:avec (?:la|ma) vie|maintenant|ce soir) |$))',
  '(?:veux|voudrais|veut|vais|envie de|prefere|aimerais) (?:juste )?(?:mourir|crever|disparaitre|etre morte?)|mieux (?:morte?|sans moi)',
  '(?:veux|voudrais|veut|[jn]?ai) (?:plus|pas) (?:envie d(?:e )?)?(?:vivre|exister|etre la|me reveiller)|plus envie de vivre',
  '(?:aucune|pas de|plus de|plus aucune) raison de vivre|plus la force de vivre|fatiguee? de (?:vivre|la vie)',
  '(?:blesser|tuer|etouffer|noyer|secouer|etrangler|frapper|jeter|faire du mal)(?: a)? \\*',
  '(?:\\*|vie|suis|sommes) (?:est |sont )?en danger(?! de )',
];
const WISH = '(?:اريد|اود|اتمنى|ارغب في|بدي|عايزة?|عاوزة?|ابي|ابغى|ودي|نفسي)';
const ARABIC: readonly string[] = [
  `\\S*انتحا?ر\\S*|جرعة زايدة|و?${WISH} (?:ان )?(?:ا?موت|الموت|اختفي|الاختفاء)`,
  'و?(?:اقتل|قتل|ا?وذي|اذي|ايذاء|اجرح) (?:نفسي|\\*)|و?(?:اخنق|خنق|اغرق|اغراق|ارمي|رمي) \\*|و?(?:انهي|انهاء) حياتي',
  `و?(?:لا|ما|مش|مو|لم اعد) ${WISH} (?:ان )?(?:ا?عيش|العيش|الحياة)|(?:لا|ليس|بلا|ما) (?:\\S+ ){0,2}سبب (?:للعيش|للحياة|لاعيش)`,
  '(?:\\*|حياتي|انا) في خطر',
];

/** One for each row: an engine takes several times as long to make one of all. */
const WAYS = [...ENGLISH, ...SPANISH, ...FRENCH, ...ARABIC].map((way) => new RegExp(` (?:${way})(?= )`));

/** Whether a text is about a life in danger, as far as words tell. Asked several times for each key that is pressed. */
export const isCrisis: (text: string) => boolean = remember(50, (text) => {
  const said = ` ${fold(text.slice(0, 500))} `.replace(CHILD, ' *');
  return WAYS.some((way) => way.test(said));
});
