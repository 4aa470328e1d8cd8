/** French, said with « vous », as it is read on both sides of the ocean: the words of the first screen. */
import type { Messages } from './messages.js';
import { pluralIn } from './plural.js';

/** Chooses by a count: 0 and 1 are singular. */
export const plural: ReturnType<typeof pluralIn> = pluralIn('fr');

/** "1 234": a number with its digits grouped. */
export const number = (n: number): string => n.toLocaleString('fr-CA');

/** "0 groupe", "1 groupe", "12 groupes". */
export const groups = (n: number): string => `${number(n)} ${plural(n, { one: 'groupe', other: 'groupes' })}`;

/** « yoga », with the narrow spaces that keep it on one line. */
export const quoted = (text: string): string => `«\u202f${text}\u202f»`;

const UNITS = {
  day: ['tous les jours', 'tous les', 'jours'],
  week: ['chaque semaine', 'toutes les', 'semaines'],
  month: ['chaque mois', 'tous les', 'mois'],
  year: ['chaque année', 'tous les', 'ans'],
} as const;
const NTH: Readonly<Record<number, string>> = {
  1: '1er',
  2: '2e',
  3: '3e',
  4: '4e',
  5: '5e',
  [-1]: 'dernier',
  [-2]: 'avant-dernier',
};

type List = (items: readonly string[]) => string;

/** "1er et 3e mardis"; undefined where one of them has no plain name. */
function nthDays(nths: readonly number[], days: readonly string[], list: List): string | undefined {
  const which = nths.map((nth) => NTH[nth]);
  if (which.includes(undefined)) return undefined;
  const named = days.map((day) => (nths.length > 1 ? day.replace(/(?= |$)/g, 's') : day));
  return `${list(which as string[])} ${list(named)}`;
}

/** "le 15", "les 1er et 15", "dernier jour". */
function dates(nths: readonly number[], list: List): string | undefined {
  if (nths.some((nth) => nth < 0)) return nthDays(nths, ['jour'], list);
  return `${nths.length === 1 ? 'le' : 'les'} ${list(nths.map((nth) => (nth === 1 ? '1er' : String(nth))))}`;
}

/** French messages. */
export const fr: Messages = {
  lang: 'fr',
  intl: 'fr-CA',
  dir: 'ltr',
  helpHeading: 'Besoin de parler maintenant\u202f?',
  call: (to) => `Appeler le ${to}`,
  text: (to, word) => (word ? `Envoyer ${word} par texto au ${to}` : `Texto au ${to}`),
  helpMore: 'Plus d’aide',
  searchLabel: 'Ville, code postal ou mot',
  search: 'Chercher',
  searchHint: 'Votre recherche reste sur cet appareil.',
  fromHome: 'De chez vous',
  afterLoss: 'Après une perte',
  dads: 'Papas et partenaires',
  filters: 'Filtres',
  results: (n) => `${groups(n)}.`,
  resultsAll: (n) => (n === 1 ? '1 groupe.' : `${groups(n)}. Les dates les plus proches d’abord.`),
  noneFits: 'Aucun groupe ne réunit tous ces choix.',
  notStated: 'Ceux-ci ne le précisent pas. Vous pouvez demander.',
  showMore: (n) => `Voir ${number(n)} de plus`,
  loading: 'Chargement des groupes…',
  failed: 'Nous n’arrivons pas à charger la liste. Le problème vient de nous.',
  unreadable: 'Nous n’arrivons pas à lire cette liste pour le moment.',
  offline: 'Vous êtes hors ligne. Les appels et les textos peuvent encore passer.',
  emptyFeed: 'Il n’y a pas encore de groupes dans cette liste.',
  groupGone: 'Ce groupe n’est plus dans la liste.',
  tryAgain: 'Réessayer',
  kinds: {
    'peer-support': 'Groupe de soutien',
    'professional-support': 'Groupe de soutien',
    therapy: 'Groupe de thérapie',
    'parent-baby': 'Groupe parents-bébés',
    class: 'Cours',
    'drop-in': 'Accueil libre',
    community: 'Groupe communautaire',
    'online-community': 'Espace d’échange en ligne',
    other: 'Groupe',
  },
  ledBy: {
    professional: 'animé par un ou une professionnelle',
    'trained-peer': 'animé par un parent formé qui est passé par là',
    both: 'animé par un ou une professionnelle et un parent formé',
  },
  formats: { 'in-person': 'Sur place', online: 'En ligne', phone: 'Par téléphone' },
  hybrid: (other) => (other === 'online' ? 'Sur place ou en ligne' : 'Sur place ou par téléphone'),
  comforts: {
    noNeedToTalk: 'Rien ne vous oblige à parler',
    noDiagnosis: 'Pas besoin de diagnostic',
    cameraOff: 'La caméra peut rester éteinte',
    lateOk: 'Vous pouvez arriver tard ou partir tôt',
    firstNameOnly: 'Votre prénom suffit',
    feedFreely: 'Vous pouvez nourrir et changer votre bébé à tout moment',
    confidential: 'Ce que vous dites reste dans le groupe',
    babyWelcome: 'Vous pouvez venir avec votre bébé',
    siblingsWelcome: 'Vous pouvez venir avec vos autres enfants',
    childcare: 'Garde d’enfants',
    stepFree: 'Sans marches',
    stroller: 'De la place pour les poussettes',
    onTransit: 'Près d’un arrêt de bus ou de train',
    parking: 'Stationnement',
    captions: 'Sous-titres',
    signLanguage: 'Langue des signes',
  },
  values: {
    pregnant: 'Grossesse',
    postpartum: 'Nouveaux parents (première année)',
    'older-child': 'Enfants plus grands',
    'after-loss': 'Après une perte',
    trying: 'Essayer d’avoir un bébé',
    'low-mood': 'Tristesse ou découragement',
    worry: 'Inquiétude',
    'intrusive-thoughts': 'Pensées qui font peur',
    'birth-trauma': 'Un accouchement difficile',
    nicu: 'Bébé en soins intensifs',
    loss: 'Une perte, un deuil',
    tfmr: 'Interruption médicale de grossesse',
    'psychosis-recovery': 'Après une psychose',
    feeding: 'Sein ou biberon',
    'substance-use': 'Alcool ou drogues',
    infertility: 'Un bébé qui tarde à venir',
    bipolar: 'Bipolarité',
    'dads-partners': 'Papas et partenaires',
    lgbtq: 'Familles LGBTQ+',
    'black-parents': 'Parents noirs',
    military: 'Familles de militaires',
    'spanish-speaking': 'Personnes qui parlent espagnol',
    single: 'Parents solos',
    teen: 'Parents ados',
    adoptive: 'Familles adoptives',
    multiples: 'Jumeaux ou plus',
    'asian-parents': 'Familles asiatiques',
    indigenous: 'Familles autochtones',
    disability: 'Parents en situation de handicap',
    'induction-loop': 'Boucle magnétique pour appareils auditifs',
  },
  free: 'gratuit',
  askReduced: 'vous pouvez demander un prix plus bas',
  noSignUp: 'Sans inscription',
  statuses: { waitlist: 'Complet, avec liste d’attente', full: 'Complet pour le moment', paused: 'En pause' },
  placesLeft: (n) => `Il reste ${number(n)} ${plural(n, { one: 'place', other: 'places' })}`,
  checked: (date) => `Vérifié le ${date}`,
  checkFirst: 'À vérifier avant d’y aller.',
  lastChecked: (date) => `Dernière vérification\u202f: ${date}`,
  today: 'Aujourd’hui',
  tomorrow: 'Demain ',
  onNow: (until) => (until ? `En cours, jusqu’à ${until}` : 'En cours'),
  yourTime: 'à votre heure',
  length: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours && `${hours}\u00a0h`, rest && `${rest}\u00a0min`].filter(Boolean).join('\u00a0');
  },
  repeats: ({ unit, interval, days, nths, several }, dayName, list) => {
    const [each, all, units] = UNITS[unit];
    const every = interval === 1 ? each : `${all} ${interval} ${units}`;
    const weekdays = days.join('') === '12345';
    if (nths.length > 0) {
      const names = weekdays ? ['jour ouvrable'] : days.map(dayName);
      const which = days.length === 0 ? dates(nths, list) : nthDays(nths, names, list);
      // A day that has no plain name here (the third from the end) is left to the dates.
      return which ? `${which}${interval === 1 ? ' de' : ','} ${every}` : every;
    }
    if (unit !== 'week' || !(several || days.length > 1)) return every;
    if (days.length === 7 && interval === 1) return UNITS.day[0];
    return `${every}, ${weekdays ? 'du lundi au vendredi' : list(days.map((day) => `le ${dayName(day)}`))}`;
  },
  askWhen: 'Dates à demander au groupe',
  expect: 'Comment ça se passe',
  directions: 'Itinéraire',
  join: 'Rejoindre',
  signUp: 'S’inscrire',
  email: 'Envoyer un courriel',
  phone: 'Appeler',
  website: 'Site web',
  forGroup: (name) => `\u202f: ${name}`,
};
