/**
 * What people type and what feeds write for the same thing, in English and
 * Spanish: "embarazo" finds what is tagged `pregnant` or written as "prenatal".
 * Words are folded; plurals are left to `forms` in `terms.ts`.
 */

/** One meaning: the filter values that stand for it, and its words. */
export interface Meaning {
  /** `name=value`, as the options of the index are numbered. */
  readonly options: readonly string[];
  readonly words: readonly string[];
}

const ROWS: readonly (readonly [options: string, words: string])[] = [
  ['stage=pregnant', 'pregnant pregnancy prenatal antenatal expecting expectant embarazo embarazada gestante'],
  ['stage=postpartum', 'postpartum postnatal newborn partum posparto postparto puerperio'],
  ['stage=older-child', 'toddler preschooler nino'],
  [
    'stage=after-loss experience=loss experience=tfmr',
    'loss grief grieving bereaved bereavement miscarriage stillbirth stillborn perdida duelo aborto angel',
  ],
  ['experience=tfmr', 'tfmr termination interrupcion'],
  ['stage=trying experience=infertility', 'infertility fertility ttc ivf infertilidad fertilidad'],
  [
    'experience=low-mood',
    'depression depressed ppd sad sadness low blues baja depresion deprimida deprimido triste tristeza',
  ],
  ['experience=worry', 'anxiety anxious worry worried panic ansiedad ansiosa ansioso preocupacion preocupada panico'],
  ['experience=intrusive-thoughts', 'ocd intrusive toc obsesiones intrusivos'],
  ['experience=birth-trauma', 'trauma traumatic birth cesarean csection section traumatico parto cesarea'],
  ['experience=nicu', 'nicu premature preemie preterm premie uci ucin neonatal prematuro prematura'],
  ['experience=psychosis-recovery', 'psychosis psychotic psicosis'],
  ['experience=feeding', 'feeding breast breastfeeding breastfeed lactation nursing lactancia amamantar pecho'],
  ['experience=substance-use', 'addiction substance alcohol drug sober recovery opioid adiccion sustancia droga'],
  ['experience=bipolar', 'bipolar'],
  [
    'community=dads-partners',
    'dad father daddy fatherhood paternal husband partner papa padre paternidad esposo pareja',
  ],
  ['', 'mom mother mum mommy mama motherhood madre maternidad maternal'],
  ['', 'woman women mujer'],
  ['', 'man men hombre'],
  ['', 'family familia'],
  ['', 'parent parenting crianza'],
  ['', 'circle circulo'],
  ['', 'walk walking caminata caminar'],
  ['', 'library biblioteca'],
  ['', 'church iglesia'],
  ['', 'sleep sueno dormir'],
  ['', 'grandmother grandparent abuela abuelo'],
  ['community=lgbtq', 'lgbtq lgbt lgbtqia gay lesbian queer trans transgender bisexual lesbiana'],
  ['community=black-parents', 'black african afro negra negro'],
  ['community=military', 'military veteran army navy deployment militar veterano veterana'],
  ['community=spanish-speaking', 'hispanic latina latino latinx hispana hispano'],
  ['community=spanish-speaking language=es', 'spanish espanol castellano'],
  ['community=single', 'single soltera soltero'],
  ['community=teen', 'teen teenage teenager adolescent adolescente joven'],
  ['community=adoptive', 'adoptive adoption adopted foster adoptiva adoptivo adopcion'],
  ['community=multiples', 'twin triplet multiple gemelo gemela mellizo melliza'],
  ['community=asian-parents', 'asian asiatica asiatico'],
  ['community=indigenous', 'indigenous native tribal indigena'],
  ['community=disability', 'disability disabled discapacidad'],
  ['format=online', 'online virtual zoom video internet linea videollamada remote'],
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
  ['cost=free', 'free gratis gratuito gratuita'],
  ['day=mo', 'monday lunes'],
  ['day=tu', 'tuesday martes'],
  ['day=we', 'wednesday miercoles'],
  ['day=th', 'thursday jueves'],
  ['day=fr', 'friday viernes'],
  ['day=sa', 'saturday sabado'],
  ['day=su', 'sunday domingo'],
  ['day=sa day=su', 'weekend'],
  ['part=morning', 'morning manana'],
  ['part=afternoon', 'afternoon tarde'],
  ['part=evening', 'evening night noche'],
  ['soon=24h', 'today tonight hoy'],
  ['comfort=siblingsWelcome', 'sibling kid children hermano ninos'],
  ['comfort=childcare', 'childcare babysitting guarderia'],
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

/**
 * Words of a dictated phrase that say little: "groups for dads in Buffalo". They
 * need not be found where other words are; found, they still lift a listing.
 */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'a an the of for in on at to and or with by from near around me my i im is are am any some that who find show need want ' +
    'looking look search group meeting meet support help new please ' +
    'un una unos unas el la los las lo de del en para por con y o cerca mi mis yo soy estoy grupo reunion busco buscar quiero ' +
    'necesito que hay apoyo ayuda nuevo nueva se'
  ).split(' '),
);
