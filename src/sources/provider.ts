/** The name of a video service, by the host of a meeting's link. */

const PROVIDERS: readonly (readonly [host: RegExp, name: string])[] = [
  [/(?:^|\.)zoom(?:gov)?\.(?:us|com)$/, 'Zoom'],
  [/(?:^|\.)meet\.google\.com$/, 'Google Meet'],
  [/(?:^|\.)teams\.(?:microsoft|live)\.com$/, 'Microsoft Teams'],
  [/(?:^|\.)webex\.com$/, 'Webex'],
  [/(?:^|\.)skype\.com$/, 'Skype'],
  [/(?:^|\.)goto(?:meeting)?\.com$/, 'GoTo'],
  [/(?:^|\.)jit\.si$/, 'Jitsi'],
  [/(?:^|\.)discord\.(?:gg|com)$/, 'Discord'],
  [/(?:^|\.)freeconferencecall\.com$/, 'FreeConferenceCall'],
];

/** The service that a meeting's link leads to, or undefined. */
export function providerOf(url: string): string | undefined {
  let host: string;
  try {
    host = new URL(url).hostname;
  } catch {
    return undefined;
  }
  return PROVIDERS.find(([pattern]) => pattern.test(host))?.[1];
}
