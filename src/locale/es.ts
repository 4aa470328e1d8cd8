/** Spanish, as it is written in the United States: the words of the first screen. */
import type { Messages } from './messages.js';

const number = (n: number): string => n.toLocaleString('es-US');
const groups = (n: number): string => (n === 1 ? '1 grupo' : `${number(n)} grupos`);
const UNITS = {
  day: ['todos los días', 'días'],
  week: ['cada semana', 'semanas'],
  month: ['cada mes', 'meses'],
  year: ['cada año', 'años'],
} as const;
const NTH: Readonly<Record<number, string>> = {
  1: '1.er',
  2: '2.º',
  3: '3.er',
  4: '4.º',
  5: '5.º',
  [-1]: 'último',
  [-2]: 'penúltimo',
  [-3]: 'antepenúltimo',
};

/** The key that leads to Spanish once a help line has answered. */
const SPANISH_KEY: Readonly<Record<string, number>> = { '988': 2, '1-800-944-4773': 1 };

/** "martes" stays; "sábado" becomes "sábados". */
const plural = (day: string): string => (day.endsWith('s') ? day : `${day}s`);

type List = (items: readonly string[]) => string;

/** "1.er y 3.er martes"; undefined where one of them has no name. */
function nthDays(nths: readonly number[], day: string, list: List): string | undefined {
  const which = nths.map((nth) => NTH[nth]);
  return which.includes(undefined) ? undefined : `${list(which as string[])} ${day}`;
}

/** "días 1 y 15", "último día". */
function dates(nths: readonly number[], list: List): string | undefined {
  if (nths.some((nth) => nth < 0)) return nthDays(nths, 'día', list);
  return `${nths.length === 1 ? 'día' : 'días'} ${list(nths.map(String))}`;
}

/** Spanish messages. */
export const es: Messages = {
  lang: 'es',
  intl: 'es-US',
  dir: 'ltr',
  helpHeading: '¿Necesitas hablar con alguien ahora?',
  call: (to) => {
    const key = SPANISH_KEY[to];
    return key === undefined ? `Llama al ${to}` : `Llama al ${to} (oprime ${key})`;
  },
  text: (to, word) => (word ? `Envía ${word} al ${to}` : `Envía un mensaje al ${to}`),
  helpMore: 'Ver más',
  searchLabel: 'Ciudad, código postal o palabra',
  search: 'Buscar',
  searchHint: 'Tu búsqueda no sale de este dispositivo.',
  fromHome: 'Desde casa',
  afterLoss: 'Después de una pérdida',
  dads: 'Papás y parejas',
  filters: 'Filtros',
  results: (n) => `${groups(n)}.`,
  resultsAll: (n) => (n === 1 ? '1 grupo.' : `${groups(n)}. Primero los de fecha más cercana.`),
  noneFits: 'Ningún grupo cumple todo.',
  notStated: 'Estos no lo indican. Puedes preguntar.',
  showMore: (n) => `Ver ${n} más`,
  loading: 'Cargando grupos…',
  failed: 'No pudimos cargar la lista. El problema es nuestro.',
  unreadable: 'No podemos leer esta lista por ahora.',
  offline: 'No tienes internet. Quizá puedas llamar o enviar mensajes.',
  emptyFeed: 'Aún no hay grupos en esta lista.',
  groupGone: 'Este grupo ya no está en la lista.',
  tryAgain: 'Intenta otra vez',
  kinds: {
    'peer-support': 'Grupo de apoyo',
    'professional-support': 'Grupo de apoyo',
    therapy: 'Grupo de terapia',
    'parent-baby': 'Grupo para ti y tu bebé',
    class: 'Clase',
    'drop-in': 'Encuentro abierto',
    community: 'Grupo de la comunidad',
    'online-community': 'Comunidad en línea',
    other: 'Grupo',
  },
  ledBy: {
    professional: 'a cargo de un profesional',
    'trained-peer': 'a cargo de una mamá o un papá con experiencia y capacitación',
    both: 'a cargo de un profesional y de una mamá o un papá con capacitación',
  },
  formats: { 'in-person': 'En persona', online: 'En línea', phone: 'Por teléfono' },
  hybrid: (other) => (other === 'online' ? 'En persona o en línea' : 'En persona o por teléfono'),
  comforts: {
    noNeedToTalk: 'No tienes que hablar',
    noDiagnosis: 'No necesitas un diagnóstico',
    cameraOff: 'Puedes dejar la cámara apagada',
    lateOk: 'Puedes llegar tarde o irte antes',
    firstNameOnly: 'Solo tu nombre, sin apellido',
    feedFreely: 'Puedes alimentar y cambiar a tu bebé cuando quieras',
    confidential: 'Lo que digas se queda en el grupo',
    babyWelcome: 'Puedes traer a tu bebé',
    siblingsWelcome: 'Puedes traer a tus otros niños',
    childcare: 'Guardería',
    stepFree: 'Sin escalones',
    stroller: 'Espacio para cochecitos',
    onTransit: 'Cerca del autobús o del tren',
    parking: 'Estacionamiento',
    captions: 'Subtítulos',
    signLanguage: 'Lengua de señas',
  },
  values: {
    pregnant: 'Embarazo',
    postpartum: 'Primer año con tu bebé',
    'older-child': 'Niños más grandes',
    'after-loss': 'Después de una pérdida',
    trying: 'Buscando tener un bebé',
    'low-mood': 'Tristeza o desánimo',
    worry: 'Ansiedad o preocupación',
    'intrusive-thoughts': 'Pensamientos que asustan',
    'birth-trauma': 'Un parto difícil',
    nicu: 'Bebé en cuidados intensivos',
    loss: 'Una pérdida',
    tfmr: 'Interrupción del embarazo por razones médicas',
    'psychosis-recovery': 'Después de una psicosis',
    feeding: 'Pecho o biberón',
    'substance-use': 'Alcohol o drogas',
    infertility: 'Dificultad para lograr un embarazo',
    bipolar: 'Bipolaridad',
    'dads-partners': 'Papás y parejas',
    lgbtq: 'Familias LGBTQ+',
    'black-parents': 'Familias negras',
    military: 'Familias militares',
    'spanish-speaking': 'Personas que hablan español',
    single: 'Mamás y papás sin pareja',
    teen: 'Mamás y papás adolescentes',
    adoptive: 'Familias adoptivas',
    multiples: 'Gemelos o más',
    'asian-parents': 'Familias asiáticas',
    indigenous: 'Familias indígenas',
    disability: 'Mamás y papás con una discapacidad',
    'induction-loop': 'Bucle magnético para aparatos auditivos',
  },
  free: 'gratis',
  askReduced: 'pregunta por un costo menor',
  noSignUp: 'Sin inscripción',
  statuses: { waitlist: 'Lleno, con lista de espera', full: 'Lleno por ahora', paused: 'En pausa' },
  placesLeft: (n) => (n === 1 ? 'Queda 1 lugar' : `Quedan ${number(n)} lugares`),
  checked: (date) => `Revisado el ${date}`,
  checkFirst: 'Confirma antes de ir.',
  lastChecked: (date) => `Última revisión: ${date}`,
  today: 'Hoy',
  tomorrow: 'Mañana, ',
  // One o'clock is singular: "hasta la 1:00 p.m.".
  onNow: (until) => (until ? `En curso, hasta ${/^0?1\D/.test(until) ? 'la' : 'las'} ${until}` : 'En curso'),
  yourTime: 'en tu zona',
  length: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours && `${hours} h`, rest && `${rest} min`].filter(Boolean).join(' ');
  },
  repeats: ({ unit, interval, days, nths, several }, dayName, list) => {
    const [each, many] = UNITS[unit];
    const every = interval === 1 ? each : `cada ${interval} ${many}`;
    const weekdays = days.join('') === '12345';
    if (nths.length > 0) {
      const which =
        days.length === 0 ? dates(nths, list) : nthDays(nths, weekdays ? 'día hábil' : list(days.map(dayName)), list);
      // A day that has no name here (the fourth from the end) is left to the dates.
      return which ? `${which}${interval === 1 ? ' de' : ','} ${every}` : every;
    }
    if (unit !== 'week' || !(several || days.length > 1)) return every;
    if (days.length === 7 && interval === 1) return UNITS.day[0];
    return `${every}, ${weekdays ? 'de lunes a viernes' : `los ${list(days.map((day) => plural(dayName(day))))}`}`;
  },
  askWhen: 'Pregunta cuándo se reúne',
  expect: 'Qué esperar',
  directions: 'Cómo llegar',
  join: 'Únete',
  signUp: 'Inscríbete',
  email: 'Envía un correo',
  phone: 'Llama',
  website: 'Sitio web',
  forGroup: (name) => `: ${name}`,
};
