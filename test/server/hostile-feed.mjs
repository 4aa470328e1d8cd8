/** A feed written by an enemy (P13, P14): every text an attack, every attack in a field that is shown or linked. */

/** Links that must never become an `href`. */
export const HOSTILE_LINKS = [
  'javascript:window.pwned=1',
  ' jAvAsCrIpT:window.pwned=1',
  'java\nscript:window.pwned=1',
  'data:text/html,<script>parent.pwned=1</script>',
  'vbscript:msgbox(1)',
  'blob:https://groups.example.org/1',
  'https://clinic.example.org@evil.example/',
  'https://user:secret@evil.example/',
  'https:\\\\evil.example\\',
  'https://clinic.example.org\u202e/gro.elpmaxe',
];

/** Texts that must stay texts. */
export const HOSTILE_TEXTS = [
  '<script>window.pwned=1</script>Quiet circle',
  '<img src=x onerror="window.pwned=1">Baby hour',
  '<svg onload=window.pwned=1><a xlink:href="javascript:window.pwned=1">Evening group</a></svg>',
  '"><iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '</template></script><style>*{display:none}</style>Open door',
  '${window.pwned=1} {{constructor.constructor("window.pwned=1")()}} #{pwned} <%= pwned %>',
  'Group \u202egnihtemos\u202c reversed \u2066isolate',
  'Lone \ud83d surrogate and \udc00 another',
  `Z${'\u0300\u0301\u0316\u0323'.repeat(60)}algo`,
  'مجموعة دعم للأمهات الجدد',
  'Zero\u200b\u200d\u2060 width\ufeff and nul\u0000 and bell\u0007',
  'Long '.repeat(2000),
];

/** Keys that reach for the prototype; JSON.parse makes own properties of them, as an enemy's feed would. */
const PROTOTYPE_KEYS = JSON.parse(
  '{"__proto__":{"polluted":true,"status":"closed"},"constructor":{"prototype":{"polluted":true}},"prototype":{"polluted":true}}',
);

function hostileGroup(text, n) {
  const link = HOSTILE_LINKS[n % HOSTILE_LINKS.length];
  return {
    ...PROTOTYPE_KEYS,
    id: `<b id=h${n}>`,
    name: text,
    description: text,
    notice: text,
    url: link,
    kind: n % 2 ? 'constructor' : 'peer-support',
    kindLabel: text,
    formats: ['in-person', 'online', '__proto__'],
    schedule: [{ start: '2026-01-06T19:00', minutes: 60, zone: 'America/New_York', rrule: 'FREQ=WEEKLY;BYDAY=TU' }],
    scheduleText: text,
    place: {
      ...PROTOTYPE_KEYS,
      name: text,
      lines: [text],
      city: text,
      region: 'NY',
      geo: { lat: 42.9, lng: -78.9, precision: 'exact' },
    },
    online: { url: link, notes: text },
    audience: { ...PROTOTYPE_KEYS, stage: [text], experience: ['__proto__'], community: [], notFor: [text] },
    comfort: { ...PROTOTYPE_KEYS, babyWelcome: true },
    languages: ['en', '<script>', '__proto__'],
    joining: { mode: 'sign-up', url: link, text },
    cost: { text, currency: '<b>' },
    status: 'open',
    contacts: [
      {
        name: text,
        phone: 'javascript:window.pwned=1',
        email: 'a@b.example?bcc=evil@evil.example&body=<script>',
        url: link,
      },
    ],
    organization: { name: text, url: link },
    terms: [{ scheme: '__proto__', code: '__proto__', label: text }],
    verifiedAt: '<time>2026</time>',
  };
}

/** The feed as JSON text: every text with every kind of link. */
export function hostileText() {
  const count = Math.max(HOSTILE_TEXTS.length, HOSTILE_LINKS.length);
  const groups = Array.from({ length: count }, (_, n) => hostileGroup(HOSTILE_TEXTS[n % HOSTILE_TEXTS.length], n));
  const coordinators = [
    { ...PROTOTYPE_KEYS, id: 'c', name: HOSTILE_TEXTS[0], region: 'NY', url: HOSTILE_LINKS[0], email: '<x@y>' },
  ];
  const resources = [
    { id: 'r', kind: 'helpline', name: HOSTILE_TEXTS[1], url: HOSTILE_LINKS[1], phone: '911<script>' },
  ];
  return JSON.stringify({ ...PROTOTYPE_KEYS, version: '1', groups, coordinators, resources });
}
