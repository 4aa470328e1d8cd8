/** The parameters of a link that hold the passcode of a meeting: with them it is an open door for strangers (P16). */
const PASSCODE_PARAMETER = /([?&#])(?:pwd|passcode|password|pw)=[^&#]*&?/gi;

/** The link without its passcode; the same string where it had none. */
export function stripPasscode(url: string): string {
  if (url.search(PASSCODE_PARAMETER) < 0) return url;
  return url.replace(PASSCODE_PARAMETER, '$1').replace(/[?&#]+$/, '');
}
