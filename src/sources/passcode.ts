/** The parameters of a link that hold the passcode of a meeting: with them it is an open door for strangers (P16). */
const PARAMETER = /([?&#])(?:pwd|passcode|password|pw)=[^&#]*&?/gi;
/** The same in the address to which a link leads on: "https://l.example/?u=https%3A%2F%2Fzoom.us%2Fj%2F1%3Fpwd%3DTiny". */
const INNER = /%(3F|26|23)(?:pwd|passcode|password|pw)%3D(?:(?!%26|%23)[^&#])*(?:%26)?/gi;

/** The link without its passcode; the same string where it had none. */
export function stripPasscode(url: string): string {
  if (url.search(PARAMETER) < 0 && url.search(INNER) < 0) return url;
  return url
    .replace(PARAMETER, '$1')
    .replace(INNER, '%$1')
    .replace(/%(?:3F|26|23)(?=[&#]|$)/gi, '')
    .replace(/[?&#]+$/, '');
}
