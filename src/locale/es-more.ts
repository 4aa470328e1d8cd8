/** Spanish: the words of what opens later. */
import type { AnswerMessages, DetailMessages, FilterMessages, HelpMessages, NextMessages } from './messages.js';

const number = (n: number): string => n.toLocaleString('es-US');
const groups = (n: number): string => (n === 1 ? '1 grupo' : `${number(n)} grupos`);
const years = (n: number | undefined): string => (n === 1 ? '1 año' : `${n} años`);

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
  soon: 'En las próximas 24 horas',
  parts: { morning: 'Mañana', afternoon: 'Tarde', evening: 'Noche' },
  more: 'Más',
  fewer: 'Menos',
  show: (n) => `Ver ${groups(n)}`,
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
  lossOn: 'Solo grupos para pérdidas.',
  home: (n) => `${groups(n)} ${n === 1 ? 'al que' : 'a los que'} puedes unirte desde casa.`,
  words: (n, words) => `${groups(n)} con «${words}».`,
  fitting: (n) => `${groups(n)} para lo que buscas.`,
  noneForLoss: 'Aún no hay grupos para pérdidas aquí. Estas personas pueden ayudarte.',
  showing: (shown, of) => `Te mostramos ${number(shown)} de ${number(of)}`,
  typo: (typed, shown, n) => `No hay nada con «${typed}». Te mostramos ${shown}: ${groups(n)}.`,
  slow: 'Sigue cargando. Ya puedes llamar o escribir.',
};

/** The opened card. */
export const detail: DetailMessages = {
  whatHappens: 'Qué se hace ahí',
  forWhom: 'Para quién es',
  ages: (min, max) => {
    if (min !== undefined && max !== undefined) return `De ${min} a ${years(max)}`;
    return min !== undefined ? `Desde ${years(min)}` : `Hasta ${years(max)}`;
  },
  babiesUpTo: (months) => `Bebés de hasta ${months === 1 ? '1 mes' : `${months} meses`}`,
  notFor: 'No es para',
  nextDates: 'Próximas fechas',
  lastMeeting: 'última reunión',
  noMeeting: (dates, list) => `No se reúne ${list(dates.map((date) => `el ${date}`))}`,
  timesIn: (zone) => `Horario: ${zone}.`,
  zoneAssumed: (zone) => `La lista no indica bien la zona horaria. Tomamos ${zone}.`,
  often: 'Cada cuánto',
  facts: 'Es bueno saber',
  yes: 'Sí',
  no: 'No',
  notListed: 'No se indica',
  whatToExpect: 'Qué esperar',
  size: (size) => `Tamaño habitual: ${size}`,
  membership: { open: 'Ven cuando quieras', fixed: 'Las mismas personas cada vez' },
  gettingThere: 'Cómo llegar',
  transit: 'Autobús o tren',
  parking: 'Estacionamiento',
  access: 'Acceso',
  serves: 'Zona',
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
  ledByNotListed: 'A cargo de: no se indica',
  credential: 'Capacitación',
  offeredBy: 'Lo ofrece',
  listedBy: (feed) => `En la lista de ${feed}`,
  updated: (date) => `Cambió el ${date}`,
  alsoListed: 'También aparece como',
};
