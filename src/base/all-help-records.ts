/**
 * Every help line that ships, with where it was read and when. They are read
 * again on the live page before each release.
 */
import { channel, MATERNAL, SUICIDE, type HelpRecord } from './help-records.js';

/** A service with its proof. One without a date must not be shown (D18). */
export interface CheckedHelpRecord extends HelpRecord {
  readonly source: string;
  /** The day on which the source was last read. */
  readonly verifiedOn: string;
}

const VERIFIED = '2026-11-22';

const RECORDS: Readonly<Record<string, readonly CheckedHelpRecord[]>> = {
  US: [
    { id: 'emergency', name: '911', channels: [channel('call', '911')], source: '911.gov', verifiedOn: VERIFIED },
    { ...SUICIDE, source: '988lifeline.org', verifiedOn: VERIFIED },
    { ...MATERNAL, source: 'mchb.hrsa.gov', verifiedOn: VERIFIED },
    {
      id: 'psi',
      name: 'PSI HelpLine',
      channels: [
        channel('call', '1-800-944-4773'),
        channel('text', '800-944-4773', { word: 'Help', lang: 'en' }),
        channel('text', '971-203-7773', { lang: 'es' }),
      ],
      source: 'postpartum.net',
      verifiedOn: VERIFIED,
    },
  ],
};

/** The help records of a country (ISO 3166-1 alpha-2); none where no source has been read. */
export function helpRecords(country: string): readonly CheckedHelpRecord[] {
  return RECORDS[country.toUpperCase()]?.filter(({ verifiedOn }) => verifiedOn !== '') ?? [];
}
