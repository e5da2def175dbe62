import { describe, expect, test } from 'vitest';
import {
  baselinePoint,
  buildTrajectory,
  confidenceRange,
  isPlaced,
  latestPlaced,
} from '../../../../core/trajectory/trajectory.ts';
import {
  aCompleted,
  aContext,
  aModel,
  aRating,
  assessmentId,
  instant,
  placed,
  position,
} from '../../../helpers/builders.ts';

const model = aModel();
const march = aCompleted(1, '2026-03-01', { kneading: 4, proving: { kind: 'not-observed' } });
const june = aCompleted(2, '2026-06-01', { kneading: 7, proving: 2 });
const september = aCompleted(3, '2026-09-01', { proving: { kind: 'not-applicable' } });

describe('a trajectory', () => {
  test('lines up assessments by time and dimensions by the order of the model', () => {
    const trajectory = buildTrajectory(model, [june, september, march]);
    expect(trajectory.assessments).toEqual([march, june, september]);
    expect(trajectory.dimensions.map((line) => line.dimension.id)).toEqual(['kneading', 'proving', 'baking']);
    expect(trajectory.dimensions.map((line) => line.points.map((point) => point.position))).toEqual([
      [4, 7, undefined],
      [undefined, 2, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  test('keeps what was said, and gaps as gaps', () => {
    const rating = aRating('kneading', { answer: placed(3), confidence: 'low', evidence: 'Two loaves.' });
    const one = aCompleted(4, '2026-10-01', {}, { ratings: [rating], context: aContext({ name: 'Site' }) });
    const [kneading, proving] = buildTrajectory(model, [one]).dimensions;
    const look = { assessmentId: one.id, at: one.completedAt, context: one.context };
    expect(kneading?.points).toEqual([
      { ...look, answer: placed(3), position: 3, confidence: 'low', evidence: 'Two loaves.', sceptic: '' },
    ]);
    expect(proving?.points).toEqual([{ ...look, evidence: '', sceptic: '' }]);
  });

  test('keeps assessments of the same moment in the order in which they came', () => {
    const twin = aCompleted(9, '2026-03-01', {});
    expect(buildTrajectory(model, [twin, march]).assessments).toEqual([twin, march]);
    expect(buildTrajectory(model, [march, twin]).assessments).toEqual([march, twin]);
  });

  test('leaves the list it is given as it was', () => {
    const given = [june, march];
    buildTrajectory(model, given);
    expect(given).toEqual([june, march]);
  });
});

describe('the baseline', () => {
  test('is the pinned assessment, or the oldest when none of these is pinned', () => {
    expect(buildTrajectory(model, [june, march], june.id).baselineId).toBe(june.id);
    expect(buildTrajectory(model, [june, march]).baselineId).toBe(march.id);
    expect(buildTrajectory(model, [june, march], assessmentId(99)).baselineId).toBe(march.id);
    expect(buildTrajectory(model, []).baselineId).toBeUndefined();
  });

  test('has a point only where it placed a dimension', () => {
    const trajectory = buildTrajectory(model, [march, june]);
    expect(trajectory.dimensions.map((line) => baselinePoint(trajectory, line)?.position)).toEqual([
      4,
      undefined,
      undefined,
    ]);
  });
});

describe('where a dimension stands', () => {
  test.each([
    ['the last place', [4, 7], 7],
    ['an earlier place when later it was left open', [4, undefined], 4],
    ['an earlier place when later it was not observed', [4, { kind: 'not-observed' }], 4],
    ['an earlier place when later it did not apply', [4, { kind: 'not-applicable' }], 4],
    ['no place once it is below the first level', [4, { kind: 'below-first-level' }], undefined],
    ['a place again after that', [4, { kind: 'below-first-level' }, 1], 1],
    [
      'below the first level still when later it was left open',
      [4, { kind: 'below-first-level' }, undefined],
      undefined,
    ],
    ['no place when there never was one', [undefined, { kind: 'not-observed' }], undefined],
  ] as const)('is %s', (_, answers, expected) => {
    const looks = answers.map((answer, index) =>
      aCompleted(index, `2026-0${index + 1}-01`, answer === undefined ? {} : { kneading: answer }),
    );
    const [kneading] = buildTrajectory(model, looks).dimensions;
    expect(kneading === undefined ? 'no line' : latestPlaced(kneading)?.position).toBe(expected);
  });

  test('is a place only when it is on the scale', () => {
    const look = {
      assessmentId: assessmentId(1),
      at: instant('2026-03-01'),
      context: aContext(),
      evidence: '',
      sceptic: '',
    };
    expect(isPlaced({ ...look, answer: placed(0), position: position(0) })).toBe(true);
    expect(isPlaced({ ...look, answer: { kind: 'below-first-level' } })).toBe(false);
  });
});

describe('how sure a person is', () => {
  test.each([
    [8, 'high', { from: 7, to: 9 }],
    [8, 'medium', { from: 6, to: 10 }],
    [8, 'low', { from: 4, to: 12 }],
    [0, 'medium', { from: 0, to: 2 }],
    [15, 'low', { from: 11, to: 16 }],
    [8, undefined, undefined],
  ] as const)('at %i with %s confidence: %j', (at, confidence, range) => {
    expect(confidenceRange(position(at), confidence, 5)).toEqual(range);
  });
});
