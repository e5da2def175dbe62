import { expect, it } from 'vitest';
import type { Instant } from '../../../../core/brand.ts';
import { countAttempts } from '../../../../main/vault/attempts.ts';

it('a clock that is set back makes no delay longer than it is', () => {
  let moment = 1_000_000_000;
  const attempts = countAttempts(() => moment as Instant);
  for (let wrong = 0; wrong < 4; wrong += 1) attempts.wrong();
  expect(attempts.waitMilliseconds()).toBe(2000);
  moment -= 86_400_000;
  expect(attempts.waitMilliseconds()).toBe(2000);
  moment += 1500;
  expect(attempts.waitMilliseconds()).toBe(500);
  moment += 500;
  expect(attempts.waitMilliseconds()).toBe(0);
});

it('a right attempt forgives those before it', () => {
  const attempts = countAttempts(() => 5 as Instant);
  expect([attempts.wrong(), attempts.wrong(), attempts.wrong()]).toEqual([0, 0, 1000]);
  attempts.right();
  expect(attempts.waitMilliseconds()).toBe(0);
  expect(attempts.wrong()).toBe(0);
});
