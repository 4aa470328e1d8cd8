/**
 * What invented listings are made of. The letter z stands in eight neighbourhoods (and so in names) and nowhere else
 * and "call" stands only in the names of groups that meet from home: so a name alone tells whether a listing belongs
 * to the search and the filter that the benchmark tries. Three neighbourhoods begin with "zinn", one of them with
 * "zinni", so that the fifth letter changes what is found; and no place has the ZIP that it asks for.
 */

/** Every fourth one has a z; there are 32. */
export const NEIGHBOURHOODS = [
  'Zinnia',
  'Riverside',
  'Northgate',
  'Maple',
  'Zephyr',
  'Harbour',
  'Old Mill',
  'Garden',
  'Zelkova',
  'Lakeview',
  'Cedar',
  'Hillside',
  'Zenith',
  'Orchard',
  'Station',
  'Willow',
  'Zodiac',
  'Meadow',
  'Bridge Street',
  'Juniper',
  'Zither',
  'Canal',
  'Westend',
  'Fern',
  'Zinnberg',
  'Market',
  'Southbank',
  'Linden',
  'Zinnwald',
  'Quarry',
  'Beacon',
  'Heron',
];

/** How a group in a room is called. */
export const ROOM_FORMS = ['circle', 'walk', 'table', 'morning', 'tea hour', 'gathering', 'corner', 'bench'];

/** How a group that can be joined from home is called. */
export const HOME_FORMS = [
  'evening call',
  'lunch call',
  'weekend call',
  'nap-time call',
  'late call',
  'early call',
  'video call',
  'open call',
];

/** Whom a group is for: the words of its name, then stage, experience and community. */
export const AUDIENCES = [
  ['new parents', ['postpartum'], [], []],
  ['new moms', ['postpartum'], [], []],
  ['new dads', ['postpartum'], [], ['dads-partners']],
  ['expecting parents', ['pregnant'], [], []],
  ['parents of twins', ['postpartum'], [], ['multiples']],
  ['NICU parents', ['postpartum'], ['nicu'], []],
  ['single parents', ['postpartum', 'older-child'], [], ['single']],
  ['military families', ['pregnant', 'postpartum'], [], ['military']],
  ['LGBTQ+ parents', ['pregnant', 'postpartum'], [], ['lgbtq']],
  ['Black mothers', ['postpartum'], [], ['black-parents']],
  ['teen parents', ['pregnant', 'postpartum'], [], ['teen']],
  ['adoptive parents', ['postpartum'], [], ['adoptive']],
  ['mamás y papás', ['pregnant', 'postpartum'], [], ['spanish-speaking']],
  ['parents after loss', ['after-loss'], ['loss'], []],
  ['parents feeling low', ['postpartum'], ['low-mood'], []],
  ['parents who worry', ['pregnant', 'postpartum'], ['worry', 'intrusive-thoughts'], []],
  ['parents after a hard birth', ['postpartum'], ['birth-trauma'], []],
  ['parents with bipolar', ['postpartum'], ['bipolar'], []],
  ['families who are trying', ['trying'], ['infertility'], []],
  ['Asian parents', ['postpartum'], [], ['asian-parents']],
];

/** Town, state, ZIP, latitude, longitude, time zone. */
export const TOWNS = [
  ['Portland', 'OR', '97202', 45.482, -122.644, 'America/Los_Angeles'],
  ['Duluth', 'MN', '55802', 46.769, -92.091, 'America/Chicago'],
  ['Boise', 'ID', '83702', 43.633, -116.2, 'America/Boise'],
  ['Denver', 'CO', '80205', 39.759, -104.966, 'America/Denver'],
  ['Austin', 'TX', '78704', 30.245, -97.769, 'America/Chicago'],
  ['Mobile', 'AL', '36604', 30.682, -88.068, 'America/Chicago'],
  ['Dayton', 'OH', '45402', 39.757, -84.184, 'America/New_York'],
  ['Indianapolis', 'IN', '46202', 39.785, -86.157, 'America/Indiana/Indianapolis'],
  ['Detroit', 'MI', '48201', 42.347, -83.06, 'America/Detroit'],
  ['Buffalo', 'NY', '14201', 42.897, -78.887, 'America/New_York'],
  ['Concord', 'NH', '03301', 43.219, -71.543, 'America/New_York'],
  ['Savannah', 'GA', '31401', 32.075, -81.091, 'America/New_York'],
  ['Tampa', 'FL', '33602', 27.953, -82.457, 'America/New_York'],
  ['Nashville', 'TN', '37206', 36.18, -86.74, 'America/Chicago'],
  ['Omaha', 'NE', '68102', 41.26, -95.933, 'America/Chicago'],
  ['Fargo', 'ND', '58102', 46.9, -96.8, 'America/Chicago'],
  ['Billings', 'MT', '59101', 45.775, -108.5, 'America/Denver'],
  ['Reno', 'NV', '89501', 39.526, -119.813, 'America/Los_Angeles'],
  ['Fresno', 'CA', '93721', 36.732, -119.784, 'America/Los_Angeles'],
  ['Tacoma', 'WA', '98402', 47.253, -122.443, 'America/Los_Angeles'],
  ['Honolulu', 'HI', '96814', 21.295, -157.844, 'Pacific/Honolulu'],
  ['Anchorage', 'AK', '99501', 61.217, -149.886, 'America/Anchorage'],
  ['Albuquerque', 'NM', '87102', 35.082, -106.648, 'America/Denver'],
  ['Louisville', 'KY', '40202', 38.252, -85.751, 'America/Kentucky/Louisville'],
];

/** Where a group meets, after the name of the neighbourhood's street. */
export const VENUES = [
  'Public Library',
  'Family Clinic',
  'Community Center',
  'Birth Center',
  'Church Hall',
  'Health Center',
  'Tea House',
  'Parents Room',
  'Recreation Center',
  'Children’s Museum',
];

/** Streets of venues. */
export const STREETS = ['Elm Street', 'Main Street', 'Third Avenue', 'Park Road', 'Mill Lane', 'Union Street'];

/** Who offers a group; all invented. */
export const ORGANIZATIONS = [
  'Warm Hands Parent Network',
  'Little Lantern Project',
  'First Year Collective',
  'Harbor Family Alliance',
  'Two Rivers Birth Center',
  'Open Door Parent House',
  'Morning Star Clinic',
  'Neighbours for New Families',
];

/** First names of those who can be written to. */
export const PEOPLE = ['Ana', 'Ruth', 'Maya', 'Jo', 'Tess', 'Imani', 'Lena', 'Sam', 'Priya', 'Noor', 'Carla', 'Dev'];

/** What descriptions are made of. */
export const SENTENCES = [
  'Come as you are, with or without your baby, and leave whenever you need to.',
  'You do not have to talk; listening is a good way to begin.',
  'We sit in a circle, share a hot drink and hear how the week has been.',
  'Everyone who leads a meeting has been through a hard year of their own.',
  'A licensed counselor is in the room and stays for questions afterwards.',
  'Nobody here will tell you to enjoy every moment.',
  'Some weeks there is a topic, such as sleep, feeding or going back to work; other weeks we follow what comes.',
  'We keep the group small so that each person who wants to speak has time.',
  'What is said in the room stays in the room, unless someone is in danger.',
  'Babies cry, toddlers wander, and that is fine with all of us.',
  'There is a rug with toys, a changing table and a quiet corner for feeding.',
  'The building has a ramp and a lift, and strollers can stay by the door.',
  'Ring the bell on the left side; the front door is locked after five.',
  'Partners, grandparents and friends are welcome on the last meeting of the month.',
  'If this is your first time, come ten minutes early and we will show you around.',
  'Keep your camera off if you prefer, and use any name you like.',
  'You can write in the chat when speaking feels like too much.',
  'The host sends a reminder on the day, with a link that works on any phone.',
  'Many of us felt low, angry or far away from our babies, and found that it passed with help.',
  'We can tell you about therapists, doctors and visiting nurses near you.',
  'This group is for support and is not a treatment.',
  'You need no diagnosis, no referral and no insurance to take part.',
  'The cost is covered by a grant from the county, and a donation is never expected.',
  'We speak English, and one of our hosts also speaks Spanish and Portuguese.',
  'Fathers told us that the first step was the hardest, so a host can meet you at the corner.',
  'After the meeting some of us walk to the park with our strollers.',
  'Parents who have lost a baby have an evening of their own, led by someone who has too.',
  'A nurse weighs babies on request and answers feeding questions.',
  'Snacks and diapers are there for anyone who can use them.',
  'The group rests on public holidays and when the schools are closed for snow.',
];

/** The same for listings that are written in Spanish. */
export const SPANISH_SENTENCES = [
  'Ven tal como estás, con tu bebé o sin tu bebé, y sal cuando lo necesites.',
  'No tienes que hablar; escuchar también es una buena manera de estar aquí.',
  'Compartimos un café y contamos cómo nos fue en la semana.',
  'Las personas que guían el grupo pasaron por un año difícil y saben cómo se siente.',
  'No necesitas un diagnóstico ni seguro médico para participar.',
  'Lo que se dice en el grupo se queda en el grupo.',
  'Hay juguetes, un cambiador y un rincón tranquilo para alimentar a tu bebé.',
  'Puedes dejar la cámara apagada y usar el nombre que quieras.',
  'Las parejas, las abuelas y los amigos pueden venir el último día del mes.',
  'Si es tu primera visita, llega un poco antes y te mostramos el lugar.',
  'Te ayudamos a buscar médicos y otros servicios cerca de tu casa.',
  'El grupo es gratis y siempre hay algo de comer.',
];
