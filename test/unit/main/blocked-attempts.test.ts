import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../core/brand.ts';
import { privacy } from '../../../core/contract/privacy.ts';
import { createBlockedAttempts, placeOf, refusedByPolicy } from '../../../main/window/blocked-attempts.ts';

describe('what tried to leave', () => {
  it('is counted to the last, and remembered for the latest hundred, newest first', () => {
    let now = 0;
    const attempts = createBlockedAttempts(() => now as Instant);
    expect([attempts.count(), attempts.latest()]).toEqual([0, []]);
    for (now = 1; now <= 250; now += 1) attempts.add(`https://${now}.example`);
    expect(attempts.count()).toBe(250);
    expect(attempts.latest()).toHaveLength(100);
    expect(attempts.latest()[0]).toEqual({ at: 250, what: 'https://250.example' });
    expect(attempts.latest()[99]).toEqual({ at: 151, what: 'https://151.example' });
  });

  it('is never longer than the contract allows', () => {
    const attempts = createBlockedAttempts(() => 1 as Instant);
    attempts.add(`https://${'a'.repeat(5000)}.example`);
    expect(
      privacy.facts.output.safeParse({ blocked: attempts.latest() }).error?.issues.map(({ path }) => path[0]),
    ).not.toContain('blocked');
  });
});

describe('of an address', () => {
  it('scheme and host are kept', () => {
    expect(
      [
        'https://example.org/',
        'http://127.0.0.1:9/pixel.png',
        'wss://example.org:8443/socket?words#more',
        'https://someone:secret@example.org/path',
        'file:///etc/passwd',
        'data:text/html,words',
        'mailto:someone@example.org?subject=words',
        'about:blank',
        'not an address',
        '',
      ].map(placeOf),
    ).toEqual([
      'https://example.org',
      'http://127.0.0.1:9',
      'wss://example.org:8443',
      'https://example.org',
      'file:',
      'data:',
      'mailto:',
      'about:',
      'unreadable address',
      'unreadable address',
    ]);
  });

  it('never anything behind the host', () => {
    const secret = fc.stringMatching(/^[a-z]{6,20}$/).map((word) => `secret${word}`);
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), secret, (address, word) => {
        for (const whole of [`${address}${word}`, `${address}?${word}`, `${address}#${word}`, `data:,${word}`])
          if (new URL(whole).host !== `${new URL(address).host}${word}`) expect(placeOf(whole)).not.toContain(word);
      }),
    );
  });
});

describe('a report of what the policy of the page refused', () => {
  const report = (address: unknown) => JSON.stringify({ 'csp-report': { 'blocked-uri': address } });

  it('tells the address outside the application, without its path', () => {
    expect(refusedByPolicy(report('https://example.org/words?more'), 'app:')).toBe('https://example.org');
    expect(refusedByPolicy(report('data'), 'app:')).toBeUndefined();
  });

  it('is no attempt to leave when it is about the page’s own code or files', () => {
    for (const address of ['inline', 'eval', 'trusted-types-sink', 'app://child/x.js', '', 7, undefined])
      expect(refusedByPolicy(report(address), 'app:'), String(address)).toBeUndefined();
  });

  it('may be anything, since a page can write it itself', () => {
    for (const text of ['', 'null', '[]', '{}', '{"csp-report":null}', '{"csp-report":', '"words"'])
      expect(refusedByPolicy(text, 'app:')).toBeUndefined();
    fc.assert(
      fc.property(fc.json(), (text) => refusedByPolicy(text, 'app:') === undefined || text.includes('blocked-uri')),
    );
  });
});
