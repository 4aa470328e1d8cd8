/**
 * What people type and what feeds write for the same thing, in English and
 * Spanish: "embarazo" finds what is tagged `pregnant` or written as "prenatal".
 * How soon is said in French and Arabic too. Words are folded; plurals are left
 * to `singulars` in `terms.ts`.
 */

/** One meaning: the filter values that stand for it, and its words. */
export interface Meaning {
  /** `name=value`, as the options of the index are numbered; for a time of `soon` see `soon.ts`. */
  readonly options: readonly string[];
  readonly words: readonly string[];
}

const ROWS: readonly (readonly [options: string, words: string])[] = [
  ['stage=pregnant', 'pregnant pregnancy prenatal antenatal expecting expectant embarazo embarazada gestante'],
  ['stage=postpartum', 'postpartum postnatal newborn partum posparto postparto puerperio'],
  ['stage=older-child', 'toddler preschooler nino'],
  [
    'stage=after-loss experience=loss experience=tfmr',
    'loss lost lose losing grief grieving bereaved bereavement miscarriage miscarried stillbirth stillborn died dead death ' +
      'sids ectopic abortion rainbow hospice perdida perdi perdio perdido duelo luto aborto murio muerte muerto muerta ' +
      'fallecio fallecido',
  ],
  ['experience=tfmr', 'tfmr termination interrupcion'],
  ['stage=trying experience=infertility', 'infertility fertility ttc ivf infertilidad fertilidad'],
  [
    'experience=low-mood',
    'depression depressed ppd pnd sad sadness low blues cry crying hopeless numb lonely alone isolated isolation ' +
      'exhausted burnout rage anger angry irritable baja depresion deprimida deprimido triste tristeza llorar lloro sola ' +
      'agotada cansada enojo rabia ira',
  ],
  [
    'experience=worry',
    'anxiety anxious worry worried panic ppa scared afraid fear stress stressed overwhelmed ansiedad ansiosa ansioso ' +
      'preocupacion preocupada panico miedo asustada nerviosa estres estresada agobiada',
  ],
  ['experience=low-mood experience=worry', 'mental emotional emocional'],
  ['experience=intrusive-thoughts', 'ocd intrusive toc obsesiones intrusivos'],
  ['experience=birth-trauma', 'trauma traumatic ptsd birth cesarean csection section traumatico parto cesarea'],
  ['experience=nicu', 'nicu premature preemie preterm premie uci ucin neonatal prematuro prematura'],
  ['experience=psychosis-recovery', 'psychosis psychotic psicosis'],
  ['experience=feeding', 'feeding breast breastfeeding breastfeed lactation nursing lactancia amamantar pecho'],
  ['experience=substance-use', 'addiction substance abuse alcohol drug sober recovery opioid adiccion sustancia droga'],
  ['experience=bipolar', 'bipolar'],
  [
    'community=dads-partners',
    'dad father daddy fatherhood paternal husband wife spouse partner papa padre paternidad esposo pareja',
  ],
  ['', 'mom mother mum mommy mama motherhood madre maternidad maternal'],
  ['', 'woman women mujer'],
  ['', 'man men hombre'],
  ['', 'family familia'],
  ['', 'parent parenting crianza'],
  ['', 'circle circulo'],
  ['', 'walk walking caminata caminar'],
  ['', 'library biblioteca'],
  ['', 'church iglesia faith christian worship'],
  ['', 'sleep sueno dormir'],
  ['', 'grandmother grandma grandparent abuela abuelo abuelita'],
  ['', 'autism autistic autismo'],
  ['', 'saint st'],
  ['', 'first primeriza primerizo'],
  ['community=lgbtq', 'lgbtq lgbt lgbtqia gay lesbian queer trans transgender bisexual lesbiana'],
  ['community=black-parents', 'black african afro negra negro'],
  ['community=military', 'military veteran army navy deployment militar veterano veterana'],
  ['community=spanish-speaking', 'hispanic latina latino latinx hispana hispano'],
  ['community=spanish-speaking language=es', 'spanish espanol castellano'],
  ['community=single', 'single soltera soltero'],
  ['community=teen', 'teen teenage teenager adolescent adolescente young joven'],
  ['community=adoptive', 'adoptive adoption adopted foster adoptiva adoptivo adopcion'],
  ['community=multiples', 'twin triplet multiple cuate trillizo gemelo gemela mellizo melliza'],
  ['community=asian-parents', 'asian asiatica asiatico'],
  ['community=indigenous', 'indigenous native tribal indigena'],
  ['community=disability', 'disability disabled discapacidad'],
  ['format=online', 'online virtual zoom video internet linea videollamada remote'],
  ['format=online format=phone', 'fromhome'],
  ['format=phone', 'phone telephone telefono llamada'],
  ['format=in-person', 'person presencial'],
  ['kind=therapy', 'therapy therapeutic counseling counselling terapia terapeutico consejeria'],
  ['kind=class', 'class course workshop clase curso taller'],
  ['kind=parent-baby comfort=babyWelcome', 'baby infant playgroup bebe'],
  ['kind=online-community', 'forum foro'],
  ['led=professional', 'therapist psychologist counselor professional terapeuta psicologa psicologo profesional'],
  ['led=trained-peer', 'peer'],
  ['language=en', 'english ingles'],
  ['language=ar', 'arabic arabe'],
  ['language=zh', 'chinese mandarin cantonese chino'],
  ['language=fr', 'french frances'],
  ['language=ht', 'haitian creole criollo'],
  ['language=ko', 'korean coreano'],
  ['language=pt', 'portuguese portugues'],
  ['language=ru', 'russian ruso'],
  ['language=so', 'somali'],
  ['language=tl language=fil', 'tagalog filipino'],
  ['language=vi', 'vietnamese vietnamita'],
  ['language=ase', 'asl'],
  ['cost=free', 'free cheap gratis gratuito gratuita'],
  ['day=mo', 'mon monday lunes'],
  ['day=tu', 'tue tues tuesday martes'],
  ['day=we', 'wed wednesday miercoles'],
  ['day=th', 'thu thurs thursday jueves'],
  ['day=fr', 'fri friday viernes'],
  ['day=sa', 'sat saturday sabado'],
  ['day=su', 'sun sunday domingo'],
  ['day=sa day=su', 'weekend'],
  ['part=morning', 'morning'],
  ['part=afternoon', 'afternoon tarde'],
  ['part=evening', 'evening night noche'],
  ['soon=today', 'today hoy aujourdhui اليوم'],
  ['soon=tonight', 'tonight tonite الليلة'],
  ['soon=tomorrow', 'tomorrow manana demain غدا'],
  ['soon=week', 'thisweek'],
  ['comfort=siblingsWelcome', 'sibling kid children hermano ninos'],
  ['comfort=childcare', 'childcare daycare babysitting guarderia'],
  ['comfort=stepFree access=step-free', 'wheelchair accessible ramp accesible'],
  ['comfort=captions', 'caption captioned subtitulo'],
  ['comfort=signLanguage', 'asl deaf interpreter sorda sordo'],
  ['comfort=cameraOff', 'camera camara'],
  ['comfort=firstNameOnly', 'anonymous anonimo anonima'],
];

/** Every meaning that has words of its own. */
export const MEANINGS: readonly Meaning[] = ROWS.map(([options, words]) => ({
  options: options === '' ? [] : options.split(' '),
  words: words.split(' '),
}));

/** Words of several that are one, in folded text, and what stands for them. */
export const PHRASES: readonly (readonly [written: RegExp, word: string])[] = [
  [/\bpost? (?=par|nat)/g, 'post'],
  [/\bpost(?=parto\b)/g, 'pos'],
  [/\bstill (?=born\b|birth)/g, 'still'],
  [/\bc section/g, 'csection'],
  [/\bbi polar\b/g, 'bipolar'],
  [/\b(?:no|low) cost\b|\bsin costo\b/g, 'free'],
  [/\bfin(?:es)? de semana\b/g, 'weekend'],
  [
    /\b(?:this|esta|cette) (?:evening|night|noche|nuit)\b|\bce soir\b|\bhoy (?:(?:por|en|a) la |de )?noche\b/g,
    'tonight',
  ],
  [/(?:هذه|هذا) (?:الليلة|المساء)/g, 'tonight'],
  [/\b(?:this|esta|cette) (?:week|semana|semaine)\b|هذا الاسبوع/g, 'thisweek'],
  [/\b(?:this|esta) (?=morning|afternoon|manan|tarde)/g, 'today '],
  // "Mañana" alone is tomorrow; "la mañana" is the morning, also before its last letter is there.
  [/\b(?:todas )?(?:las?|cada) manan(?:as?)?\b|(?<=\btoday )manan(?:as?)?\b|\bmananas\b/g, 'morning'],
  [/\bno habl\w+ ingles\b/g, 'espanol'],
  [/\bafrican american\b/g, 'black'],
  [/\bsame sex\b|\btwo (?:mom|dad)s\b|\bdos (?:mama|papa)s\b/g, 'lgbtq'],
  [/\bair force\b|\bcoast guard\b/g, 'military'],
  [/\bnyc\b/g, 'new york'],
  [/\b(?:from|at) home\b(?! dad| mom| mum| parent)|\b(?:desde|en) casa\b/g, 'fromhome'],
];

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Beside a word of loss these say who was lost: "lost my baby" is no wish for groups with babies. */
export const LOST: ReadonlySet<string> = list(
  'baby infant child son daughter twin pregnancy pregnant birth bebe hijo hija embarazo gestacional',
);

/** Most groups are for them, whether they say so or not: beside another word they need not be found. */
export const PEOPLE: ReadonlySet<string> = list(
  'mom mother mum mommy mama mami madre woman women mujer parent family familia couple',
);

/**
 * Words of a dictated phrase that say little: "groups for dads in Buffalo". They
 * need not be found where other words are; found, they still lift a listing.
 */
export const FILLERS: ReadonlySet<string> = list(
  'a an the of for in on at to and or with by from near nearby around me my i im ive is am are any some that there this it its ' +
    'who what how where when because so but if no not be been being do does can cant has have had just very much all time now ' +
    'find show need want looking look search get join like feel feeling someone local close area zip right her his she he we our us ' +
    'you your group meeting meet support help new please welcome friendly speak speaking ' +
    'un una unos unas el la los las lo de del al en para por porque con sin y o si no cerca mi mis me te su muy es esta soy ' +
    'estoy como donde cuando puedo tengo siento hola favor alguien mucho grupo reunion busco buscar quiero necesito que hay ' +
    'apoyo ayuda nuevo nueva se este fin fines semana week algo one anyone everyone somebody anything something bring',
);
