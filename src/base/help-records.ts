/**
 * Help lines that ship with the library (D16 to D18). Feeds cannot change them.
 * Each carries where it was read and when; a record without that date must not
 * be shown. They are read again on the live page before each release.
 */

/** One way to reach a service. `number` is as dialled, `shown` as written. */
export interface HelpChannel {
  readonly how: 'call' | 'text';
  readonly number: string;
  readonly shown: string;
  /** The word to send, where a text must hold one. */
  readonly word?: string;
  /** BCP 47 language that this channel alone serves. */
  readonly lang?: string;
}

/** One service. Its sentences stand in the messages under the same id. */
export interface HelpRecord {
  readonly id: 'emergency' | 'suicide' | 'maternal' | 'psi';
  readonly name: string;
  readonly channels: readonly HelpChannel[];
  readonly source: string;
  /** The day on which the source was last read. */
  readonly verifiedOn: string;
}

const VERIFIED = '2026-11-22';

const RECORDS: Readonly<Record<string, readonly HelpRecord[]>> = {
  US: [
    {
      id: 'emergency',
      name: '911',
      channels: [{ how: 'call', number: '911', shown: '911' }],
      source: '911.gov',
      verifiedOn: VERIFIED,
    },
    {
      id: 'suicide',
      name: '988 Suicide & Crisis Lifeline',
      channels: [
        { how: 'call', number: '988', shown: '988' },
        { how: 'text', number: '988', shown: '988' },
        { how: 'text', number: '988', shown: '988', word: 'AYUDA', lang: 'es' },
      ],
      source: '988lifeline.org',
      verifiedOn: VERIFIED,
    },
    {
      id: 'maternal',
      name: 'National Maternal Mental Health Hotline',
      channels: [
        { how: 'call', number: '18338526262', shown: '1-833-852-6262' },
        { how: 'text', number: '18338526262', shown: '1-833-852-6262' },
      ],
      source: 'mchb.hrsa.gov',
      verifiedOn: VERIFIED,
    },
    {
      id: 'psi',
      name: 'PSI HelpLine',
      channels: [
        { how: 'call', number: '18009444773', shown: '1-800-944-4773' },
        { how: 'text', number: '8009444773', shown: '800-944-4773', word: 'Help', lang: 'en' },
        { how: 'text', number: '9712037773', shown: '971-203-7773', lang: 'es' },
      ],
      source: 'postpartum.net',
      verifiedOn: VERIFIED,
    },
  ],
};

/** The help records of a country (ISO 3166-1 alpha-2); none where no source has been read. */
export function helpRecords(country: string): readonly HelpRecord[] {
  const code = country.toUpperCase();
  return Object.hasOwn(RECORDS, code)
    ? (RECORDS[code] as readonly HelpRecord[]).filter((r) => r.verifiedOn !== '')
    : [];
}

/** What stands in the closed strip: calling and texting 988 in a language, and calling the maternal line. */
export function briefHelp(country: string, lang: string): readonly (readonly [HelpRecord, HelpChannel])[] {
  return helpRecords(country).flatMap((record) => {
    const ways =
      record.id === 'suicide' ? (['call', 'text'] as const) : record.id === 'maternal' ? (['call'] as const) : [];
    return ways.flatMap((way) => {
      const all = record.channels.filter(({ how }) => how === way);
      const channel = all.find((one) => one.lang === lang) ?? all.find((one) => one.lang === undefined);
      return channel ? [[record, channel] as const] : [];
    });
  });
}
