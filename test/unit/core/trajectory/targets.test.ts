import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../../core/brand.ts';
import { targetMarks } from '../../../../core/trajectory/targets.ts';
import { dimensionId, levelId } from '../../../helpers/builders.ts';
import { modelOf } from '../../../helpers/trajectory-of.ts';

const model = modelOf(['soil', 'water']);
const second = model.levels[1];
const dueOn = '2027-06-01' as CalendarDate;

describe('targets as they are drawn', () => {
  it('stand at their level and on their day', () => {
    const marks = targetMarks(model, [{ dimensionId: dimensionId('soil'), levelId: second?.id ?? levelId(''), dueOn }]);
    expect([...marks]).toEqual([
      ['soil', { level: second, position: 4, dueOn, dueAt: Date.parse('2027-06-01T12:00:00Z') }],
    ]);
  });

  it('are left out when the wording no longer has their level or their dimension', () => {
    const gone = { dimensionId: dimensionId('soil'), levelId: levelId('no-such-level') };
    const lost = { dimensionId: dimensionId('air'), levelId: second?.id ?? levelId('') };
    expect(targetMarks(model, [gone, lost]).size).toBe(0);
  });
});
