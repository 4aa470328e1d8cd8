/**
 * A raw meeting link with its passcode in a public feed is an open door for
 * strangers (P16): the passcode is taken off the link, and the webmaster is told.
 */
import type { Group } from '../model/group.js';
import type { Report } from './read.js';

const PASSCODE_PARAMETER = /([?&#])(?:pwd|passcode|password|pw)=[^&#]*&?/gi;

/** The link without its passcode; the same string where it had none. */
export function stripPasscode(url: string): string {
  return url.replace(PASSCODE_PARAMETER, '$1').replace(/[?&#]+$/, '');
}

/** The group with no passcode in its meeting link. */
export function withoutPasscode(group: Group, report: Report): Group {
  const url = group.online?.url;
  if (url === undefined) return group;
  const stripped = stripPasscode(url);
  if (stripped === url) return group;
  report('online.url', 'passcode-public');
  return { ...group, online: { ...group.online, url: stripped, hasPasscode: true } };
}
