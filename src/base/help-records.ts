/**
 * Help lines that ship with the library (D16 to D18): what a record is, and the
 * services of the closed strip. `all-help-records.ts` adds the others, and where
 * and when each was read. Feeds cannot change any of it.
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
}

/** A channel from its number as written. */
export function channel(
  how: HelpChannel['how'],
  shown: string,
  more?: Pick<HelpChannel, 'word' | 'lang'>,
): HelpChannel {
  return { how, shown, number: shown.replace(/\D/g, ''), ...more };
}

/** For thoughts of suicide, any hour. */
export const SUICIDE: HelpRecord = {
  id: 'suicide',
  name: '988 Suicide & Crisis Lifeline',
  channels: [channel('call', '988'), channel('text', '988'), channel('text', '988', { word: 'AYUDA', lang: 'es' })],
};

/** To talk, any hour; not a crisis line. */
export const MATERNAL: HelpRecord = {
  id: 'maternal',
  name: 'National Maternal Mental Health Hotline',
  channels: [channel('call', '1-833-852-6262'), channel('text', '1-833-852-6262')],
};

/** Country by country. (A name in capitals is never one that every object inherits.) */
const BRIEF: Readonly<Record<string, readonly (readonly [HelpRecord, HelpChannel['how']])[]>> = {
  US: [
    [SUICIDE, 'call'],
    [SUICIDE, 'text'],
    [MATERNAL, 'call'],
  ],
};

/** What stands in the closed strip: calling and texting 988 in a language, and calling the maternal line. */
export function briefHelp(country: string, lang: string): readonly (readonly [HelpRecord, HelpChannel])[] {
  return (BRIEF[(country || 'US').toUpperCase()] ?? []).map(([record, way]) => {
    const all = record.channels.filter(({ how }) => how === way);
    return [record, (all.find((one) => one.lang === lang) ?? all[0]) as HelpChannel];
  });
}
