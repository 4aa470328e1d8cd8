/** Records that no clinic would write, and some that every clinic has. */
import { circle, aGroup } from './groups.js';

/** Three groups can be used; the problems of the rest are in the finder's `problems`. */
export const badRecords: readonly unknown[] = [
  circle,
  null,
  'a group?',
  { id: 'nameless', kind: 'peer-support' },
  {
    ...aGroup({ name: 'A rule that nobody can read' }),
    schedule: [{ start: '2026-01-06T19:00', zone: 'Mars/Olympus', rrule: 'sometimes' }],
  },
  { ...aGroup({ name: 'A link that is none' }), url: 'javascript:alert(1)', verifiedAt: 'last week' },
];

/** A name that is markup. */
export const HOSTILE_NAME = '<img src=x onerror="window.pwned=1">Baby hour';

const LINK = 'javascript:window.pwned=1';
const SCRIPT = '<script>window.pwned=1</script>';

/** Attacks in every field that is shown or linked. */
export const hostileGroups: readonly unknown[] = [
  {
    // As it is, it would be left out with all HTML.
    ...aGroup({ name: HOSTILE_NAME.replace('<', '&lt;').replace('>', '&gt;') }),
    description: `Tea.${SCRIPT}</template><style>*{display:none}</style>`,
    notice: '${window.pwned=1} {{constructor.constructor("window.pwned=1")()}}',
    url: LINK,
    kindLabel: SCRIPT,
    online: { url: ' jAvAsCrIpT:window.pwned=1', notes: SCRIPT },
    joining: { mode: 'sign-up', url: 'data:text/html,<script>parent.pwned=1</script>', text: SCRIPT },
    contacts: [{ name: SCRIPT, phone: LINK, email: 'a@b.example?bcc=evil@evil.example', url: LINK }],
    organization: { name: SCRIPT, url: 'https://clinic.example.org@evil.example/' },
  },
  aGroup({ name: `Z${'\u0300\u0316'.repeat(60)}algo and \u202ebackwards\u202c` }),
  aGroup({ name: 'Long '.repeat(400) }),
  aGroup({ name: 'مجموعة دعم للأمهات الجدد', lang: 'ar', languages: ['ar'] }),
];
