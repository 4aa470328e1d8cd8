/** Spanish: the words of what opens later. */
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

const NUMBERS = ['cero', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];

const number = (n: number): string => n.toLocaleString('es-US');
const groups = (n: number): string => (n === 1 ? '1 grupo' : `${number(n)} grupos`);
const years = (n: number | undefined): string => (n === 1 ? '1 año' : `${n} años`);

const length = (n: number, unit: Unit): string => {
  const one = unit === 'mi' ? 'milla' : 'kilómetro';
  return `${number(n)} ${n === 1 ? one : `${one}s`}`;
};

/** "más o menos 1 milla", "unas 3 millas", "unos 5 kilómetros". */
const about = (n: number, unit: Unit): string => {
  const some = unit === 'mi' ? 'unas' : 'unos';
  return `${n === 1 ? 'más o menos' : some} ${length(n, unit)}`;
};

const HERE = 'tu zona';

/** Places and distances. */
export const places: PlaceMessages = {
  useLocation: 'Usar mi ubicación',
  locationNote: 'Usamos tu zona aproximada una vez. No la guardamos.',
  locating: 'Buscando tu zona…',
  denied: 'Está bien. Escribe tu ciudad o código postal.',
  slow: 'Está tardando. Escribe tu ciudad o código postal.',
  unavailable: 'No encontramos tu zona. Escribe tu ciudad o código postal.',
  here: HERE,
  near: (label) => `Cerca de ${label}`,
  change: 'Cambiar',
  radius: 'Distancia',
  within: (n, unit) => `Hasta ${length(n, unit)}`,
  anyDistance: 'Cualquier distancia',
  finding: 'Buscando tu lugar…',
  which: (name) => `¿Cuál ${name}?`,
  whichMore: '¿No es ninguna de estas? Escribe también el estado.',
  missing: 'Ahora no podemos buscar lugares. Puedes intentar otra vez o unirte desde casa.',
  nearMe: 'Para ver grupos cerca de ti, escribe tu ciudad o código postal, o presiona «Usar mi ubicación».',
  state: (name) => `${name} (estado)`,
  oddCode: (code) =>
    `No conocemos el código «${code}». Un código postal tiene cinco números. También puedes escribir una ciudad.`,
  asWords: (n, text) => `${groups(n)} con la palabra «${text}»`,
  withoutPlace: (n) => `En cualquier lugar: ${groups(n)}`,
  resultsNear: (n, label) => `${groups(n)} cerca de ${label}. Primero los más cercanos.`,
  resultsIn: (n, region) => `${groups(n)} en ${region}. Primero los de fecha más cercana.`,
  unplaced: (n) =>
    n === 1 ? '1 más no indica a qué distancia está.' : `${number(n)} más no indican a qué distancia están.`,
  moreHome: (n) => `Hay ${number(n)} más ${n === 1 ? 'al que' : 'a los que'} puedes unirte desde casa.`,
  guessed: (typed, label) => `No hay nada con «${typed}». Te mostramos ${label}.`,
  distance: (n, unit) => (n < 1 ? `a menos de ${length(1, unit)}` : `a ${about(n, unit)}`),
  distanceFrom: (distance, label) =>
    `Está ${distance} ${label === HERE ? 'de donde estás' : `del centro de ${label}`}.`,
  rough: 'Solo sabemos su ciudad o código postal, así que es una estimación.',
  distanceUnknown: 'no se indica la distancia',
};

/** The way on where little or nothing is near. */
export const ladder: LadderMessages = {
  none: 'Aún no hay grupos cerca. Esto puedes hacer.',
  few: 'Más que puedes hacer',
  nothing: 'Esto puedes hacer',
  homeTitle: 'Desde casa',
  home: (n) => `${groups(n)} ${n === 1 ? 'al' : 'a los'} que puedes unirte desde casa.`,
  homeAll: (n) => `Ver todos desde casa (${number(n)})`,
  nearestTitle: 'El más cercano en persona',
  nearest: (distance) => `El grupo más cercano está ${distance}.`,
  nearestAll: 'Ver grupos a cualquier distancia',
  whomTitle: 'Alguien que conoce tu zona',
  volunteer: (region) => `Una persona voluntaria en ${region} puede ayudarte a buscar. No es para emergencias.`,
  volunteerAnywhere: 'Una persona voluntaria puede ayudarte a buscar. No es para emergencias.',
  office: (region) => `Trabajan en ${region} y quizá sepan qué hay cerca de ti. No es para emergencias.`,
  officeAnywhere: 'Quizá sepan qué hay cerca de ti. No es para emergencias.',
  speaks: (languages) => `Habla ${languages.toLocaleLowerCase('es')}`,
  knows: (subjects) => `Conoce estos temas: ${subjects}`,
  replies: (time) => `Responden: ${time}`,
  talkTitle: 'Habla con alguien ahora',
  professionalTitle: 'Busca a un profesional capacitado',
  startTitle: 'Para después: ayuda para iniciar un grupo',
};

/** How to start a group. */
export const start: StartMessages = {
  title: 'Ayuda para iniciar un grupo',
  lead: 'Un grupo puede ser pequeño. Con una o dos personas ya es un logro.',
  who: '¿Qué te describe mejor?',
  professional: 'Trabajo con familias',
  parent: 'Yo pasé por esto',
  steps: {
    professional: [
      ['Capacítate', 'Toma un curso para guiar grupos de apoyo.'],
      ['Busca a otra persona que guíe contigo', 'Una persona con experiencia y capacitación hará buen equipo contigo.'],
      [
        'Busca un lugar',
        'Quizá una clínica, una biblioteca o un lugar de culto te preste una sala. También sirve una videollamada.',
      ],
      ['Prepárate para momentos difíciles', 'Anota a quién llamar si alguien está en peligro y compártelo.'],
      ['Avisa a una coordinadora o un coordinador', 'Así más personas encuentran tu grupo.'],
    ],
    parent: [
      ['Tómate tu tiempo', 'Ayuda mucho que primero te sientas con fuerzas.'],
      ['Capacítate', 'Hay cursos para quienes quieren guiar un grupo.'],
      ['Busca a otra persona que guíe contigo', 'Entre dos se reparte el trabajo. Una puede ser profesional.'],
      [
        'Busca un lugar',
        'Quizá una clínica, una biblioteca o un lugar de culto te preste una sala. También sirve una videollamada.',
      ],
      [
        'Prepárate para momentos difíciles',
        'Ten claro a quién llamar si alguien está en peligro. No tienes que ser terapeuta.',
      ],
      ['Avisa a una coordinadora o un coordinador', 'Así más personas encuentran tu grupo.'],
    ],
  },
  guides: 'Guías que te pueden servir',
  ask: 'A quién escribirle',
};

/** Values that are told otherwise after a loss: by the loss, or without what she has lost (D19). */
const AFTER_LOSS: Readonly<Record<string, string>> = {
  pregnant: 'Embarazo después de una pérdida',
  trying: 'Intentarlo otra vez',
  nicu: 'Cuidados intensivos',
  infertility: 'Infertilidad',
  single: 'Sin pareja',
  teen: 'Adolescentes',
  disability: 'Personas con una discapacidad',
};

/** The opened help strip; it follows the services' own Spanish words. */
export const help: HelpMessages = {
  danger: 'Si tú o tu bebé pueden estar en peligro:',
  dangerAfterLoss: 'Si puedes estar en peligro:',
  localEmergency: 'Llama al número de emergencias de tu zona.',
  suicide: 'Si tienes pensamientos de suicidio, a toda hora:',
  suicideSpanish: 'En español: llama y oprime 2, o envía AYUDA al 988.',
  maternal: 'Para hablar, gratis, a toda hora. No es para emergencias.',
  maternalLanguages: 'En español, inglés y 60 idiomas más.',
  psi: 'Deja un mensaje. Te responden de 8 a.m. a 11 p.m., hora del Este. No es para emergencias.',
  inSpanish: 'en español',
  numbersChecked: (date) => `Revisamos estos números el ${date}.`,
};

/** The filter panel. */
export const filters: FilterMessages = {
  headings: {
    join: 'Cómo participar',
    when: 'Cuándo',
    kind: 'Tipo de grupo',
    for: 'Para quién',
    like: 'Cómo es',
    led: 'A cargo de',
    language: 'Idioma',
    cost: 'Costo',
    access: 'Cómo llegar',
  },
  choices: {
    free: 'Gratis',
    professional: 'Un profesional',
    'trained-peer': 'Una mamá o un papá con experiencia y capacitación',
    'peer-support': 'Grupo de apoyo mutuo',
    'professional-support': 'Grupo de apoyo con un profesional',
  },
  afterLoss: { ...AFTER_LOSS, 'trained-peer': 'Una persona con experiencia y capacitación' },
  soon: 'En las próximas 24 horas',
  parts: { morning: 'Mañana', afternoon: 'Tarde', evening: 'Noche' },
  more: 'Más',
  fewer: 'Menos',
  show: (n) => (n === 0 ? 'Ver qué más hay' : `Ver ${groups(n)}`),
  clearAll: 'Quitar todos',
  remove: (label) => `Quitar ${label}`,
  without: (label, n) => `Sin «${label}»: ${groups(n)}`,
  moreFromHome: (n) => `${number(n)} ${n === 1 ? 'al que' : 'a los que'} puedes unirte desde casa.`,
  showAll: 'Ver todos',
};

/** The next group that can be joined. */
export const next: NextMessages = {
  lead: 'El próximo grupo al que puedes unirte:',
  none: 'Por ahora no hay un grupo al que puedas unirte.',
};

/** The sentence above the cards, once something was asked. */
export const answers: AnswerMessages = {
  listFrom: (label) => `Esta lista es de ${label}.`,
  partly: (loaded, of) => {
    if (of === 1) return 'No se cargó la lista.';
    const lists = `${NUMBERS[of] ?? of} listas`;
    if (loaded === 0) return `No se cargó ninguna de ${lists}.`;
    return `${loaded === 1 ? 'Se cargó' : 'Se cargaron'} ${NUMBERS[loaded] ?? loaded} de ${lists}.`;
  },
  cutOff: 'Solo se cargó una parte de la lista.',
  notLoaded: (labels) => `No pudimos cargar: ${labels}.`,
  saved: (date) => `Lista guardada el ${date}. Confirma antes de ir.`,
  lossOn: 'Solo grupos para pérdidas.',
  home: (n) => `${groups(n)} ${n === 1 ? 'al que' : 'a los que'} puedes unirte desde casa.`,
  words: (n, words) => `${groups(n)} con «${words}».`,
  fitting: (n) => `${groups(n)} para lo que buscas.`,
  unsure: (n) => `${groups(n)} no lo ${n === 1 ? 'indica' : 'indican'}.`,
  noneForLoss: 'Aún no hay grupos para pérdidas aquí. Estas personas pueden ayudarte.',
  showing: (shown, of) => `Te mostramos ${number(shown)} de ${number(of)}`,
  printed: (date, host) => `Impreso el ${date} desde ${host}.`,
  typo: (typed, shown, n) => `No hay nada con «${typed}». Te mostramos ${shown}: ${groups(n)}.`,
  slow: 'Sigue cargando. Ya puedes llamar o escribir.',
  urgent: 'Alguien puede hablar contigo ahora.',
};

/** The opened card. */
export const detail: DetailMessages = {
  whatHappens: 'Qué se hace ahí',
  forWhom: 'Para quién es',
  ages: (min, max) => {
    if (min !== undefined && max !== undefined) return `De ${min} a ${years(max)}`;
    return min !== undefined ? `A partir de ${years(min)}` : `Hasta ${years(max)}`;
  },
  babiesUpTo: (months) => `Bebés de hasta ${months === 1 ? '1 mes' : `${months} meses`}`,
  notFor: 'No es para',
  nextDates: 'Próximas fechas',
  lastMeeting: 'última reunión',
  noMeeting: (dates, list) => `No se reúne ${list(dates.map((date) => `el ${date}`))}`,
  timesIn: (zone) => `Horario: ${zone}.`,
  zoneAssumed: (zone) => `La lista no indica bien la zona horaria. Suponemos que es ${zone}.`,
  often: 'Cada cuánto',
  facts: 'Conviene saber',
  yes: 'Sí',
  no: 'No',
  notListed: 'No se indica',
  plainly: {
    noNeedToTalk: 'Quedarte en silencio',
    noDiagnosis: 'Venir sin diagnóstico',
    stepFree: 'Una entrada sin escalones',
  },
  limits: 'Hay límites: si alguien está en peligro, las personas a cargo pueden pedir ayuda.',
  afterLoss: {
    ...AFTER_LOSS,
    'trained-peer': 'a cargo de una persona con experiencia y capacitación',
    both: 'a cargo de un profesional y de una persona con capacitación',
  },
  whatToExpect: 'Qué esperar',
  size: (size) => `Tamaño habitual: ${size}`,
  membership: { open: 'Ven cuando quieras', fixed: 'Las mismas personas cada vez' },
  gettingThere: 'Cómo llegar',
  transit: 'Autobús o tren',
  parking: 'Estacionamiento',
  access: 'Acceso',
  serves: 'Para quienes viven en',
  nationwide: 'En todo el país',
  joining: 'Cómo participar',
  joinModes: {
    'drop-in': 'Sin inscripción',
    'sign-up': 'Inscríbete antes',
    waitlist: 'Hay lista de espera',
    referral: 'Alguien tiene que referirte',
    contact: 'Escribe o llama antes',
  },
  asksFor: (items) => `Para inscribirte te piden: ${items}`,
  passcode: 'Necesitas una clave. Pídesela al grupo.',
  dialIn: 'Por teléfono',
  code: (code) => `Código ${code}`,
  cost: 'Costo',
  insurance: 'Seguro médico',
  languages: 'Idioma',
  contact: 'Contacto',
  callName: (name) => `Llama a ${name}`,
  emailName: (name) => `Escribe a ${name}`,
  visit: (name) => `Visita ${name}`,
  notTherapy: 'Este grupo no es terapia.',
  therapy: 'Este grupo es terapia.',
  therapyNotListed: 'Si es terapia: no se indica',
  series: (count, first, last) => `${count} reuniones: la primera el ${first}, la última el ${last}`,
  seriesNotListed: 'Cuántas reuniones: no se indica',
  screeningNotListed: 'Una charla antes de empezar: no se indica',
  ledByNotListed: 'A cargo de: no se indica',
  checkNotListed: 'Última revisión: no se indica',
  credential: 'Capacitación',
  offeredBy: 'Lo ofrece',
  listedBy: 'En la lista de',
  updated: (date) => `Cambió el ${date}`,
  alsoListed: 'También aparece como',
};
