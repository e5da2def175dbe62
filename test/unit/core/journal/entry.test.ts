import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../../core/brand.ts';
import { dayAfter, problemOf, withoutRepeats } from '../../../../core/journal/entry.ts';
import { contextId, dimensionId, indicatorId, modelId } from '../../../helpers/builders.ts';

const day = (text: string) => text as CalendarDate;
const today = day('2026-03-31');

describe('problemOf', () => {
  it('finds nothing wrong with words about a day up to tomorrow', () => {
    for (const happenedOn of ['1999-12-31', '2026-03-31', '2026-04-01']) {
      expect(problemOf({ text: 'The dough rose.', happenedOn }, today)).toBeUndefined();
    }
  });

  it('names what is wrong, the words first', () => {
    expect(problemOf({ text: ' \n', happenedOn: 'someday' }, today)).toBe('no-text');
    expect(problemOf({ text: 'x'.repeat(20_001), happenedOn: '2026-03-01' }, today)).toBe('too-long');
    for (const happenedOn of ['', 'someday', '2026-02-30', '2026-3-1', '20260301']) {
      expect(problemOf({ text: 'x', happenedOn }, today)).toBe('no-day');
    }
    expect(problemOf({ text: 'x', happenedOn: '2026-04-02' }, today)).toBe('day-ahead');
  });
});

it('the day after goes over the end of months and years', () => {
  expect([day('2026-12-31'), day('2028-02-28'), day('2026-02-28')].map(dayAfter)).toEqual([
    '2027-01-01',
    '2028-02-29',
    '2026-03-01',
  ]);
});

it('a link that is there twice becomes one, with the ticks of both', () => {
  const link = (id: string, ...indicators: string[]) => ({
    modelId: modelId('bread'),
    dimensionId: dimensionId(id),
    indicators: indicators.map(indicatorId),
  });
  const content = {
    happenedOn: today,
    text: 'x',
    dimensions: [link('kneading', 'a', 'b'), link('baking'), link('kneading', 'b', 'c')],
    contextIds: [contextId(1), contextId(2), contextId(1)],
  };
  expect(withoutRepeats(content)).toEqual({
    ...content,
    dimensions: [link('kneading', 'a', 'b', 'c'), link('baking')],
    contextIds: [contextId(1), contextId(2)],
  });
});
