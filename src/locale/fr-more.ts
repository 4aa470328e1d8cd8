/** French: the words of what opens later. */
import { groups, number, plural, quoted } from './fr.js';
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

const NUMBERS = ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];
const numeral = (n: number): string => NUMBERS[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const years = (n: number): string => `${n} ${plural(n, { one: 'an', other: 'ans' })}`;

const length = (n: number, unit: Unit): string => {
  const one = unit === 'mi' ? 'mile' : 'kilomètre';
  return `${number(n)} ${plural(n, { one, other: `${one}s` })}`;
};

/** "de Portland", "d’Austin". */
const of = (name: string): string => (/^[aeiouàâäéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${name}`);

const HERE = 'votre position';

/** Places and distances. */
export const places: PlaceMessages = {
  useLocation: 'Utiliser ma position',
  locationNote: 'Nous utilisons votre zone approximative une fois. Nous ne la gardons pas.',
  locating: 'Recherche de votre zone…',
  denied: 'Pas de souci. Écrivez une ville ou un code postal.',
  slow: 'Cela prend du temps. Écrivez une ville ou un code postal.',
  unavailable: 'Nous ne trouvons pas votre zone. Écrivez une ville ou un code postal.',
  here: HERE,
  near: (label) => `Près ${of(label)}`,
  change: 'Changer',
  radius: 'Distance',
  within: (n, unit) => `Jusqu’à ${length(n, unit)}`,
  anyDistance: 'Toutes les distances',
  finding: 'Recherche du lieu…',
  which: (name) => `${name}\u202f: quel endroit\u202f?`,
  whichMore: 'Ce n’est aucun de ceux-ci\u202f? Écrivez aussi l’État.',
  missing:
    'Nous ne pouvons pas chercher de lieux pour le moment. Vous pouvez réessayer, ou participer depuis chez vous.',
  nearMe: `Pour trouver des groupes près de vous, écrivez une ville ou un code postal, ou appuyez sur ${quoted('Utiliser ma position')}.`,
  state: (name) => `${name} (État)`,
  oddCode: (code) =>
    `Nous ne connaissons pas le code ${quoted(code)}. Un code postal a cinq chiffres. Vous pouvez aussi écrire une ville.`,
  asWords: (n, text) => `${groups(n)} avec le mot ${quoted(text)}`,
  withoutPlace: (n) => `Partout\u202f: ${groups(n)}`,
  resultsNear: (n, label) => `${groups(n)} près ${of(label)}. Les plus proches d’abord.`,
  // French says "au", "en" or "dans le", state by state; a name in brackets needs none of them.
  resultsIn: (n, region) => `${groups(n)} (${region}). Les dates les plus proches d’abord.`,
  unplaced: (n) =>
    `${number(n)} ${plural(n, { one: 'autre n’indique pas sa distance', other: 'autres n’indiquent pas leur distance' })}.`,
  moreHome: (n) => `Et ${number(n)} de plus à rejoindre depuis chez vous.`,
  guessed: (typed, label) => `Rien pour ${quoted(typed)}. Voici ${label}.`,
  distance: (n, unit) => (n < 1 ? `à moins ${of(length(1, unit))}` : `à environ ${length(n, unit)}`),
  distanceFrom: (distance, label) =>
    `${distance.charAt(0).toUpperCase()}${distance.slice(1)} ${label === HERE ? of(HERE) : `du centre ${of(label)}`}.`,
  rough: 'Nous connaissons seulement sa ville ou son code postal. C’est donc une estimation.',
  distanceUnknown: 'distance non précisée',
};

/** The way on where little or nothing is near. */
export const ladder: LadderMessages = {
  none: 'Pas encore de groupe tout près. Voici ce que vous pouvez faire.',
  few: 'D’autres possibilités pour vous',
  nothing: 'Voici ce que vous pouvez faire',
  homeTitle: 'De chez vous',
  home: (n) => `${groups(n)} à rejoindre depuis chez vous.`,
  homeAll: (n) => `Tout voir depuis chez vous (${number(n)})`,
  nearestTitle: 'Le plus proche, sur place',
  nearest: (distance) => `Le groupe le plus proche est ${distance}.`,
  nearestAll: 'Voir les groupes à toutes les distances',
  whomTitle: 'Quelqu’un qui connaît votre région',
  volunteer: (region) => `${region}\u202f: une personne bénévole peut vous aider à chercher. Pas pour les urgences.`,
  volunteerAnywhere: 'Une personne bénévole peut vous aider à chercher. Pas pour les urgences.',
  office: (region) =>
    `${region}\u202f: cette équipe y travaille et sait peut-être ce qu’il y a près de vous. Pas pour les urgences.`,
  officeAnywhere: 'Cette équipe sait peut-être ce qu’il y a près de vous. Pas pour les urgences.',
  speaks: (languages) => `Parle ${languages.toLocaleLowerCase('fr')}`,
  knows: (subjects) => `Connaît ces sujets\u202f: ${subjects}`,
  replies: (time) => `Réponse\u202f: ${time}`,
  talkTitle: 'Parler à quelqu’un maintenant',
  professionalTitle: 'Trouver un ou une professionnelle formée',
  startTitle: 'Pour plus tard\u202f: de l’aide pour créer un groupe',
};

/** How to start a group. */
export const start: StartMessages = {
  title: 'De l’aide pour créer un groupe',
  lead: 'Un groupe peut être petit. Une ou deux personnes, c’est déjà une réussite.',
  who: 'Qu’est-ce qui vous ressemble le plus\u202f?',
  professional: 'Je travaille avec des familles',
  parent: 'Je l’ai vécu',
  steps: {
    professional: [
      ['Se former', 'Suivez une formation pour animer un groupe de soutien.'],
      ['Trouver quelqu’un pour animer avec vous', 'Une personne formée qui est passée par là vous complète bien.'],
      [
        'Trouver un lieu',
        'Une clinique, une bibliothèque ou un lieu de culte prête parfois une salle. Un appel vidéo convient aussi.',
      ],
      ['Prévoir les moments difficiles', 'Notez qui appeler si quelqu’un est en danger, et partagez-le.'],
      ['Prévenir la coordination', 'Cela peut aider les gens à trouver votre groupe.'],
    ],
    parent: [
      ['Prendre votre temps', 'C’est plus facile quand on se sent d’abord solide soi-même.'],
      ['Se former', 'Il existe des formations pour les personnes qui veulent animer un groupe.'],
      [
        'Trouver quelqu’un pour animer avec vous',
        'À deux, on se partage le travail. L’une des deux personnes peut être du métier.',
      ],
      [
        'Trouver un lieu',
        'Une clinique, une bibliothèque ou un lieu de culte prête parfois une salle. Un appel vidéo convient aussi.',
      ],
      [
        'Prévoir les moments difficiles',
        'Sachez qui appeler si quelqu’un est en danger. Pas besoin d’être thérapeute.',
      ],
      ['Prévenir la coordination', 'Cela peut aider les gens à trouver votre groupe.'],
    ],
  },
  guides: 'Des guides qui peuvent servir',
  ask: 'Quelqu’un à qui écrire',
};

/** Values that are told otherwise after a loss: by the loss, or without what she has lost (D19). */
const AFTER_LOSS: Readonly<Record<string, string>> = {
  pregnant: 'Grossesse après une perte',
  trying: 'Essayer à nouveau',
  nicu: 'Un séjour en soins intensifs',
  infertility: 'Infertilité',
  single: 'Sans partenaire',
  teen: 'Ados',
  disability: 'Personnes en situation de handicap',
};

/** The opened help strip. */
export const help: HelpMessages = {
  danger: 'Si vous ou votre bébé êtes peut-être en danger\u202f:',
  dangerAfterLoss: 'Si vous êtes peut-être en danger\u202f:',
  localEmergency: 'Appelez le numéro d’urgence de votre pays.',
  suicide: 'Si vous pensez au suicide, à toute heure\u202f:',
  suicideSpanish: 'Pour l’espagnol, faites le 2.',
  maternal: 'Pour parler, gratuitement, à toute heure. Ce n’est pas une ligne d’urgence.',
  maternalLanguages: 'En anglais, en espagnol et dans 60 autres langues.',
  psi: 'Laissez un message. On vous rappelle de 8\u00a0h à 23\u00a0h, heure de l’Est. Ce n’est pas une ligne d’urgence.',
  inSpanish: 'en espagnol',
  numbersChecked: (date) => `Nous avons vérifié ces numéros le ${date}.`,
};

/** The filter panel. */
export const filters: FilterMessages = {
  headings: {
    join: 'Comment participer',
    when: 'Quand',
    kind: 'Quel genre de groupe',
    for: 'Pour qui',
    like: 'L’ambiance',
    led: 'Animé par',
    language: 'Langue',
    cost: 'Prix',
    access: 'Pour y aller',
  },
  choices: {
    free: 'Gratuit',
    professional: 'Un ou une professionnelle',
    'trained-peer': 'Un parent formé qui est passé par là',
    'peer-support': 'Groupe d’entraide',
    'professional-support': 'Groupe de soutien avec un ou une professionnelle',
  },
  afterLoss: { ...AFTER_LOSS, 'trained-peer': 'Une personne formée qui est passée par là' },
  soon: 'Dans les 24 prochaines heures',
  parts: { morning: 'Matin', afternoon: 'Après-midi', evening: 'Soir' },
  more: 'Plus',
  fewer: 'Moins',
  show: (n) => (n === 0 ? 'Voir ce qu’il y a d’autre' : `Voir ${groups(n)}`),
  clearAll: 'Tout effacer',
  remove: (label) => `Retirer ${quoted(label)}`,
  without: (label, n) => `Sans ${quoted(label)}\u202f: ${groups(n)}`,
  moreFromHome: (n) => `${number(n)} à rejoindre depuis chez vous.`,
  showAll: 'Tout voir',
};

/** The next group that can be joined. */
export const next: NextMessages = {
  lead: 'Le prochain groupe que vous pouvez rejoindre\u202f:',
  none: 'Aucun groupe n’est ouvert pour le moment.',
};

/** The sentence above the cards, once something was asked. */
export const answers: AnswerMessages = {
  listFrom: (label) => `Cette liste est fournie par ${label}.`,
  partly: (loaded, of) => {
    if (loaded === 0)
      return of === 1 ? 'La liste n’est pas chargée.' : `Aucune des ${numeral(of)} listes n’est chargée.`;
    const lists = plural(loaded, { one: 'liste', other: 'listes' });
    const are = plural(loaded, { one: 'est chargée', other: 'sont chargées' });
    return `${capital(numeral(loaded))} ${lists} sur ${numeral(of)} ${are}.`;
  },
  cutOff: 'Seule une partie de la liste est chargée.',
  notLoaded: (labels) => `Nous n’avons pas pu charger\u202f: ${labels}.`,
  saved: (date) => `Liste enregistrée le ${date}. À vérifier avant d’y aller.`,
  lossOn: 'Seulement des groupes pour le deuil.',
  home: (n) => `${groups(n)} à rejoindre depuis chez vous.`,
  words: (n, words) => `${groups(n)} pour ${quoted(words)}.`,
  fitting: (n) => `${groups(n)} ${plural(n, { one: 'correspond', other: 'correspondent' })} à vos choix.`,
  unsure: (n) => `${groups(n)} ${plural(n, { one: 'ne le précise pas', other: 'ne le précisent pas' })}.`,
  noneForLoss: 'Il n’y a pas encore de groupe pour le deuil ici. Ces personnes peuvent vous aider.',
  showing: (shown, all) => `Affichage de ${number(shown)} sur ${number(all)}`,
  printed: (date, host) => `Imprimé le ${date} depuis ${host}.`,
  typo: (typed, shown, n) => `Rien pour ${quoted(typed)}. Voici ${shown}\u202f: ${groups(n)}.`,
  slow: 'Le chargement continue. Vous pouvez déjà appeler ou envoyer un texto.',
  urgent: 'Quelqu’un peut parler avec vous maintenant.',
};

/** The opened card. */
export const detail: DetailMessages = {
  whatHappens: 'Ce qu’on y fait',
  forWhom: 'Pour qui',
  ages: (min, max) => {
    if (max === undefined) return `À partir ${of(years(min ?? 0))}`;
    return min === undefined ? `Jusqu’à ${years(max)}` : `De ${min} à ${years(max)}`;
  },
  babiesUpTo: (months) => `Bébés jusqu’à ${number(months)} mois`,
  notFor: 'Pas pour',
  nextDates: 'Prochaines dates',
  lastMeeting: 'dernière rencontre',
  noMeeting: (dates, list) => `Pas de rencontre ${list(dates.map((date) => `le ${date}`))}`,
  timesIn: (zone) => `Horaires\u202f: ${zone}.`,
  zoneAssumed: (zone) => `La liste n’indique pas clairement le fuseau horaire. Nous avons retenu\u202f: ${zone}.`,
  often: 'À quel rythme',
  facts: 'Bon à savoir',
  yes: 'Oui',
  no: 'Non',
  notListed: 'Non précisé',
  plainly: {
    noNeedToTalk: 'Rester en silence',
    stepFree: 'Une entrée sans marches',
    noDiagnosis: 'Venir sans diagnostic',
  },
  limits: 'Il y a des limites\u202f: si quelqu’un est en danger, la personne qui anime peut demander de l’aide.',
  afterLoss: {
    ...AFTER_LOSS,
    'trained-peer': 'animé par une personne formée qui est passée par là',
    both: 'animé par un ou une professionnelle et une personne formée',
  },
  whatToExpect: 'Comment ça se passe',
  size: (size) => `Taille habituelle\u202f: ${size}`,
  membership: { open: 'Venez quand vous voulez', fixed: 'Les mêmes personnes à chaque fois' },
  gettingThere: 'Pour y aller',
  transit: 'Bus ou train',
  parking: 'Stationnement',
  access: 'Accès',
  serves: 'Pour les personnes qui habitent',
  nationwide: 'Partout dans le pays',
  joining: 'Comment participer',
  joinModes: {
    'drop-in': 'Sans inscription',
    'sign-up': 'Inscription à l’avance',
    waitlist: 'Il y a une liste d’attente',
    referral: 'Il faut qu’une autre personne vous oriente',
    contact: 'Écrivez ou appelez d’abord',
  },
  asksFor: (items) => `À l’inscription, on vous demande\u202f: ${items}`,
  passcode: 'Il faut un code d’accès. Vous pouvez le demander au groupe.',
  dialIn: 'Par téléphone',
  code: (code) => `code\u202f: ${code}`,
  cost: 'Prix',
  insurance: 'Assurance',
  languages: 'Langue',
  contact: 'Coordonnées',
  callName: (name) => `Appeler ${name}`,
  emailName: (name) => `Écrire à ${name}`,
  visit: (name) => `Aller sur ${name}`,
  notTherapy: 'Ce groupe n’est pas une thérapie.',
  therapy: 'Ce groupe est une thérapie.',
  therapyNotListed: 'Thérapie ou non\u202f: non précisé',
  series: (count, first, last) =>
    `${number(count)} ${plural(count, { one: 'rencontre', other: 'rencontres' })}, du ${first} au ${last}`,
  seriesNotListed: 'Nombre de rencontres\u202f: non précisé',
  screeningNotListed: 'Un échange avant de commencer\u202f: non précisé',
  ledByNotListed: 'Animé par\u202f: non précisé',
  checkNotListed: 'Dernière vérification\u202f: non précisée',
  credential: 'Formation',
  offeredBy: 'Proposé par',
  listedBy: 'Dans la liste',
  updated: (date) => `Modifié le ${date}`,
  alsoListed: 'Aussi dans la liste sous le nom',
};
