import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confidences } from '../../../../core/assessment/answer.ts';
import type { AssessmentId } from '../../../../core/brand.ts';
import { profileOf } from '../../../../core/trajectory/profile.ts';
import { baselinePoint, buildTrajectory, confidenceRange } from '../../../../core/trajectory/trajectory.ts';
import { completedAssessments, model, position } from '../../../helpers/arbitraries.ts';

const given = model(4).chain((about) =>
  completedAssessments(about).chain((assessments) =>
    fc.record({
      about: fc.constant(about),
      assessments: fc.constant(assessments),
      pinned: fc.constantFrom(undefined, 'elsewhere' as AssessmentId, ...assessments.map(({ id }) => id)),
    }),
  ),
);

test('time only goes forward, whatever the order the assessments came in', () => {
  fc.assert(
    fc.property(given, ({ about, assessments }) => {
      for (const { points } of buildTrajectory(about, assessments).dimensions) {
        points.forEach((point, index) => {
          const before = points[index - 1];
          if (before !== undefined) expect(point.at).toBeGreaterThanOrEqual(before.at);
        });
      }
    }),
  );
});

test('every dimension has one look for each assessment, saying what was said in it, gaps included', () => {
  fc.assert(
    fc.property(given, ({ about, assessments, pinned }) => {
      const { dimensions } = buildTrajectory(about, assessments, pinned);
      expect(dimensions.map((line) => line.dimension)).toEqual(about.dimensions);
      for (const { dimension, points } of dimensions) {
        expect(points.map((point) => point.assessmentId).toSorted()).toEqual(
          assessments.map(({ id }) => id).toSorted(),
        );
        for (const point of points) {
          const assessment = assessments.find(({ id }) => id === point.assessmentId);
          const rating = assessment?.ratings.find(({ dimensionId }) => dimensionId === dimension.id);
          expect(point.at).toBe(assessment?.completedAt);
          expect(point.context).toEqual(assessment?.context);
          expect(point.answer).toEqual(rating?.answer);
          expect(point.position).toBe(rating?.answer?.kind === 'placed' ? rating.answer.position : undefined);
          expect(point.confidence).toBe(rating?.confidence);
          expect(point.evidence).toBe(rating?.evidence ?? '');
        }
      }
    }),
  );
});

test('the baseline is the pinned assessment when it is among them, otherwise the oldest', () => {
  fc.assert(
    fc.property(given, ({ about, assessments, pinned }) => {
      const { baselineId } = buildTrajectory(about, assessments, pinned);
      if (assessments.some(({ id }) => id === pinned)) {
        expect(baselineId).toBe(pinned);
        return;
      }
      let oldest = assessments[0];
      for (const one of assessments) if (oldest !== undefined && one.completedAt < oldest.completedAt) oldest = one;
      expect(baselineId).toBe(oldest?.id);
    }),
  );
});

test('a profile shows every dimension once, none above one that stands higher', () => {
  fc.assert(
    fc.property(given, ({ about, assessments, pinned }) => {
      const trajectory = buildTrajectory(about, assessments, pinned);
      const lines = profileOf(trajectory);
      expect(new Set(lines.map(({ dimension }) => dimension))).toEqual(new Set(about.dimensions));
      expect(lines).toHaveLength(about.dimensions.length);
      lines.forEach((line, index) => {
        const stands = trajectory.dimensions.find(({ dimension }) => dimension === line.dimension);
        expect(line.baseline).toEqual(stands && baselinePoint(trajectory, stands));
        const above = lines[index - 1];
        if (above === undefined) return;
        const bothPlaced = above.now !== undefined && line.now !== undefined;
        expect(bothPlaced ? above.now.position >= line.now.position : line.now === undefined).toBe(true);
      });
    }),
  );
});

test('a range of confidence holds its position, stays on the scale, and is no wider for surer people', () => {
  const places = fc
    .integer({ min: 3, max: 9 })
    .chain((levels) => fc.record({ levels: fc.constant(levels), at: position(levels) }));
  fc.assert(
    fc.property(places, ({ levels, at }) => {
      const widths = confidences.map((confidence) => {
        const range = confidenceRange(at, confidence, levels);
        if (range === undefined) throw new Error('A confidence without a range.');
        expect(range.from).toBeGreaterThanOrEqual(0);
        expect(range.from).toBeLessThanOrEqual(at);
        expect(range.to).toBeGreaterThanOrEqual(at);
        expect(range.to).toBeLessThanOrEqual((levels - 1) * 4);
        return range.to - range.from;
      });
      expect(widths).toEqual(widths.toSorted((a, b) => b - a));
      expect(widths[2]).toBeGreaterThan(0);
    }),
  );
});
