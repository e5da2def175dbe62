import { describe, expect, test } from 'vitest';
import { calibrationOf, fewestPairs } from '../../../../core/trajectory/calibration.ts';
import type { CompletedAssessment } from '../../../../core/trajectory/trajectory.ts';
import { aContext, contextId } from '../../../helpers/builders.ts';
import { modelOf, type Said, trajectoryOf } from '../../../helpers/trajectory-of.ts';

const many = modelOf(['kneading']);

/** Looks at one dimension, a day apart. */
function looksAt(said: readonly Said[]): readonly CompletedAssessment[] {
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
  return trajectoryOf(
    many,
    said.map((one, index) => ({ day: day(index), said: { kneading: one } })),
  ).assessments;
}

const sure = (quarters: number) => [quarters, 'high'] as const;
/** Ten pairs of which none moved. */
const ten: readonly Said[] = Array.from({ length: fewestPairs + 1 }, () => sure(4));

describe('how ratings held', () => {
  test('is said from ten pairs on', () => {
    expect(calibrationOf(looksAt(ten.slice(1)))).toEqual([]);
    expect(calibrationOf(looksAt(ten))).toEqual([{ confidence: 'high', moved: 0, pairs: 10 }]);
  });

  test.each<[string, readonly Said[], number, number]>([
    ['a quarter step is no move', [sure(5)], 0, 11],
    ['half a level is one', [sure(6)], 1, 11],
    ['so is half a level down', [sure(2)], 1, 11],
    ['to below the first level is one', ['below-first-level'], 1, 11],
    ['what was left open is passed over', ['open', sure(6)], 1, 11],
    ['what was not observed ends a pair', ['not-observed', sure(6)], 0, 10],
    ['so does what was not applicable', ['not-applicable', sure(6)], 0, 10],
    ['a look nobody said how sure it was begins no pair', [8, sure(12)], 1, 11],
  ])('%s', (_, more, moved, pairs) => {
    expect(calibrationOf(looksAt([...ten, ...more]))).toEqual([{ confidence: 'high', moved, pairs }]);
  });

  test('below the first level is a place that can hold, and be left', () => {
    const below = { answer: { kind: 'below-first-level' }, confidence: 'low' } as const;
    const looks = Array.from({ length: 11 }, (_, index) => ({
      day: `2026-01-${String(index + 1).padStart(2, '0')}`,
      said: { kneading: 'open' as const },
      more: { kneading: index < 10 ? below : {} },
    }));
    const last = { day: '2026-02-01', said: { kneading: 0 } };
    expect(calibrationOf(trajectoryOf(many, [...looks, last]).assessments)).toEqual([
      { confidence: 'low', moved: 1, pairs: 10 },
    ]);
  });

  test('contexts are looked at each by itself', () => {
    const elsewhere = aContext({ id: contextId(2) });
    const looks = looksAt([...ten, ...ten.map(() => sure(12))]).map((look, index) =>
      index % 2 === 0 ? look : { ...look, context: elsewhere },
    );
    expect(calibrationOf(looks)).toEqual([{ confidence: 'high', moved: 2, pairs: 20 }]);
  });

  test('says the surest first, and nothing of hindsight', () => {
    const looks = Array.from({ length: 23 }, (_, index) => ({
      day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
      said: { kneading: [8, index % 2 === 0 ? 'low' : 'high'] as const },
      hindsight: { kneading: { kind: 'below-first-level' } as const },
    }));
    expect(calibrationOf(trajectoryOf(many, looks).assessments)).toEqual([
      { confidence: 'high', moved: 0, pairs: 11 },
      { confidence: 'low', moved: 0, pairs: 11 },
    ]);
  });
});
