/**
 * A browser gives one error for "nobody answered", "not allowed by CORS" and
 * "not allowed by CSP". A visitor needs no more; a webmaster does. Loaded only
 * after a failure, and asks nobody but the feed that failed.
 */
import { FeedFault, type FaultCode } from '../base/problem.js';

/** What really kept a feed from being read. */
export async function diagnose(url: string, { detail }: FeedFault, signal: AbortSignal): Promise<FeedFault> {
  let refused = false;
  const onViolation = (event: SecurityPolicyViolationEvent): void => {
    if (event.effectiveDirective.startsWith('connect-src')) refused = true;
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  let code: FaultCode = 'cors';
  try {
    await fetch(url.replace(/^webcals?:/, 'https:'), {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
  } catch {
    // The violation is told in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 50));
    code = refused ? 'csp' : 'unreachable';
  } finally {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
  return new FeedFault(code, detail);
}
