/** Who holds an event, who leads it, and whom to write to or call. */
import type { Contact, Organization, Term } from '../model/group.js';
import { compact } from './compact.js';
import { silent, unique, within } from './hsds-read.js';
import type { Raw, Report } from './read.js';
import { linkOf, listOf, nodeOf, textOf, typesOf } from './schema-org-nodes.js';

const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
const MAX_CONTACTS = 8;

/** The people around an event. */
export interface People {
  readonly organization: Organization | undefined;
  readonly contacts: readonly Contact[];
  /** Those who lead or appear, by name: what they are is not stated (D2). */
  readonly terms: readonly Term[];
}

/** Reads organisers, performers and leaders; a text is a name. */
export function readPeople(raw: Raw, scheme: string, base: string, report: Report): People {
  const of = (field: string): readonly Raw[] =>
    listOf(raw[field]).flatMap((value): readonly Raw[] => {
      const node = nodeOf(value) ?? (typeof value === 'string' ? { name: value } : undefined);
      if (node === undefined) report(field, 'value-wrong-type');
      return node === undefined ? [] : [node];
    });
  const [organizers, performers, leaders] = [[...of('organizer'), ...of('provider')], of('performer'), of('leader')];
  const bodies = performers.filter((node) => typesOf(node).some((type) => /Organization$|Group$|NGO$/.test(type)));
  const host = organizers[0] ?? bodies[0];
  const named = (field: string, nodes: readonly Raw[]): readonly Term[] =>
    unique(nodes.map((node) => nameOf(node, within(report, field)))).map((label) => ({ scheme, code: field, label }));
  return {
    organization: host && readOrganization(host, base, within(report, 'organizer')),
    contacts: readContacts([...organizers, ...leaders], report),
    terms: [
      ...named(
        'performer',
        performers.filter((node) => node !== host),
      ),
      ...named('leader', leaders),
      ...named('organizer', organizers.slice(1)),
    ],
  };
}

function nameOf(node: Raw, report: Report): string | undefined {
  const parts = ['givenName', 'familyName'].map((field) => textOf(node, field, report));
  return textOf(node, 'name', report) ?? (parts.filter(Boolean).join(' ') || undefined);
}

function readOrganization(node: Raw, base: string, report: Report): Organization | undefined {
  const name = nameOf(node, report);
  if (name === undefined) return undefined;
  return compact<Organization>({ name, url: linkOf(node, 'url', base, report), phone: phoneOf(node, report) });
}

/** Those whom somebody can reach, and their desks. */
function readContacts(nodes: readonly Raw[], report: Report): readonly Contact[] {
  const found = nodes.flatMap((node) => {
    const points = listOf(node['contactPoint']).flatMap((value): readonly Raw[] => [nodeOf(value) ?? {}]);
    return [node, ...points].flatMap((one): readonly Contact[] => {
      const inner = within(report, one === node ? 'organizer' : 'contactPoint');
      const way = compact({ phone: phoneOf(one, inner), email: emailOf(one, inner) });
      const role = textOf(one, 'contactType', inner) ?? textOf(one, 'jobTitle', inner);
      const name = nameOf(one, silent) ?? nameOf(node, silent);
      return way === undefined ? [] : [compact<Contact>({ name, role, ...(way as Contact) }) as Contact];
    });
  });
  const distinct = new Map(found.map((contact) => [JSON.stringify(contact), contact]));
  return [...distinct.values()].slice(0, MAX_CONTACTS);
}

function phoneOf(node: Raw, report: Report): string | undefined {
  const text = textOf(node, 'telephone', report)?.replace(/^tel:/i, '').trim();
  if (text === undefined || /\d{3}/.test(text.replace(/\D/g, ''))) return text;
  report('telephone', 'value-impossible');
  return undefined;
}

function emailOf(node: Raw, report: Report): string | undefined {
  const text = textOf(node, 'email', report)
    ?.replace(/^mailto:/i, '')
    .split(/[\s;,?]+/)[0];
  if (!text || EMAIL.test(text)) return text || undefined;
  report('email', 'value-impossible');
  return undefined;
}
