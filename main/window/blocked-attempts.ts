import type { Instant } from '../../core/brand.ts';
import type { BlockedAttempt } from '../../core/contract/privacy.ts';

/** How many of the latest attempts are remembered; all of them are counted. */
const mostRemembered = 100;
const longestWhat = 200;

/** What was stopped since the start. */
export interface BlockedAttempts {
  readonly add: (what: string) => void;
  readonly count: () => number;
  /** The latest hundred, newest first. */
  readonly latest: () => BlockedAttempt[];
}

/** @param now the present moment, asked at every attempt. */
export function createBlockedAttempts(now: () => Instant): BlockedAttempts {
  let count = 0;
  let latest: BlockedAttempt[] = [];
  return {
    add(what) {
      count += 1;
      latest = [{ at: now(), what: what.slice(0, longestWhat) }, ...latest].slice(0, mostRemembered);
    },
    count: () => count,
    latest: () => latest,
  };
}

/**
 * The part of an address that may be kept: scheme and host. A path, a query or an account may hold what a person wrote.
 * `https://example.org`, `file:`, or `unreadable address`.
 */
export function placeOf(address: string): string {
  if (!URL.canParse(address)) return 'unreadable address';
  const { protocol, host } = new URL(address);
  return host === '' ? protocol : `${protocol}//${host}`;
}

/**
 * What the page's policy refused, from the report the page sends about it (Content Security Policy level 3, section
 * 5.3): undefined unless it was an address outside the application.
 *
 * @param ownScheme such as `app:`
 */
export function refusedByPolicy(report: string, ownScheme: string): string | undefined {
  const address = blockedAddressOf(report);
  if (address === undefined || !URL.canParse(address)) return undefined;
  return new URL(address).protocol === ownScheme ? undefined : placeOf(address);
}

function blockedAddressOf(report: string): string | undefined {
  try {
    const address: unknown = JSON.parse(report)?.['csp-report']?.['blocked-uri'];
    return typeof address === 'string' ? address : undefined;
  } catch {
    return undefined;
  }
}
