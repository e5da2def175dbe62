import { expect, test } from 'vitest';
import { createHeld } from '../../../main/window/held.ts';

test('what is said before anybody is there is said when they come, in its order and once', () => {
  const heard: string[] = [];
  const { say, arrived } = createHeld<string>((word) => heard.push(word));
  say('first');
  say('second');
  expect(heard).toEqual([]);
  arrived();
  say('third');
  arrived();
  expect(heard).toEqual(['first', 'second', 'third']);
});
