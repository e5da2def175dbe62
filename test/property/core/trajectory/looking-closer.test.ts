import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../../../core/assessment/assessment.ts';
import { calendarOf } from '../../../../core/trajectory/calendar.ts';
import { compareAssessments } from '../../../../core/trajectory/compare-assessments.ts';
import { marksOf } from '../../../../core/trajectory/marks.ts';
import { radarRuns } from '../../../../core/trajectory/radar.ts';
import { between } from '../../../../core/trajectory/range-picker.ts';
import { within } from '../../../../core/trajectory/stretch.ts';
import { buildTrajectory } from '../../../../core/trajectory/trajectory.ts';
import { completedAssessments, instant, model } from '../../../helpers/arbitraries.ts';

const given = model(4).chain((about) => fc.tuple(fc.constant(about), completedAssessments(about, 6)));
const picked = fc.record(
  { from: fc.option(instant, { nil: undefined }), to: fc.option(instant, { nil: undefined }) },
  { noNullPrototype: true },
);

test('comparing the other way round is the same with every difference turned', () => {
  fc.assert(
    fc.property(given, ([about, [one, other]]) => {
      fc.pre(one !== undefined && other !== undefined);
      if (one === undefined || other === undefined) return;
      const [there, back] = [compareAssessments(about, one, other), compareAssessments(about, other, one)];
      there.forEach((line, index) => {
        const turned = back[index];
        expect([line.dimension, line.first, line.second]).toEqual([turned?.dimension, turned?.second, turned?.first]);
        expect(line.quarters === undefined).toBe(turned?.quarters === undefined);
        expect((line.quarters ?? 0) + (turned?.quarters ?? 0)).toBe(0);
      });
      for (const { quarters } of compareAssessments(about, one, one)) expect(quarters ?? 0).toBe(0);
    }),
  );
});

test('what is compared is what was said, and the difference is one of places only', () => {
  fc.assert(
    fc.property(given, ([about, [one, other]]) => {
      if (one === undefined || other === undefined) return;
      const lines = compareAssessments(about, one, other);
      expect(lines).toHaveLength(about.dimensions.length);
      for (const [index, dimension] of about.dimensions.entries()) {
        let [from, to] = [Number.NaN, Number.NaN];
        for (const rating of one.ratings) {
          if (rating.dimensionId === dimension.id && rating.answer?.kind === 'placed') from = rating.answer.position;
        }
        for (const rating of other.ratings) {
          if (rating.dimensionId === dimension.id && rating.answer?.kind === 'placed') to = rating.answer.position;
        }
        expect(lines[index]?.quarters ?? Number.NaN).toBe(to - from);
      }
    }),
  );
});

test('ranges picked one after the other are what they share, in either order, also with a stretch', () => {
  fc.assert(
    fc.property(given, picked, picked, ([about, assessments], one, other) => {
      const trajectory = buildTrajectory(about, assessments);
      const both = between(between(trajectory, one), other);
      expect(both).toEqual(between(between(trajectory, other), one));
      const isIn = (at: number) =>
        [one, other].every(({ from, to }) => at >= (from ?? -Infinity) && at <= (to ?? Infinity));
      expect(both.assessments).toEqual(trajectory.assessments.filter(({ completedAt }) => isIn(completedAt)));
      both.dimensions.forEach(({ points }, index) => {
        expect(points).toEqual(trajectory.dimensions[index]?.points.filter(({ at }) => isIn(at)));
      });
      const stretched = within(trajectory, 'two-years');
      const kept = between(trajectory, one).assessments.filter((look) => stretched.assessments.includes(look));
      expect(between(stretched, one).assessments).toEqual(kept);
    }),
  );
});

test('a calendar strip counts every assessment once, in the month or week of its day, and leaves out no month or week', () => {
  const near = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 3 })), { maxLength: 8 });
  fc.assert(
    fc.property(
      given,
      near,
      fc.constantFrom('month', 'week'),
      fc.integer({ min: -720, max: 840 }),
      (some, days, unit, offset) => {
        const contexts = some[1].map(({ context }) => context);
        const looks = days.flatMap(([day, which]) => {
          const context = contexts[which];
          return context === undefined
            ? []
            : [{ completedAt: (Date.UTC(2024, 0, 1) + day * 77_777_777) as never, context }];
        });
        const cells = calendarOf(looks, unit, offset);
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(looks.length);
        const belongs = (from: string, day: string) => {
          if (unit === 'month') return day.slice(0, 7) === from.slice(0, 7);
          const apart = (Date.parse(day) - Date.parse(from)) / 86_400_000;
          return apart >= 0 && apart < 7;
        };
        cells.forEach(({ from, count, contexts: met }, index) => {
          const inside = looks.filter(({ completedAt }) => belongs(from, dayOf(completedAt, offset)));
          expect(count).toBe(inside.length);
          expect(new Set(met.map(({ id }) => id))).toEqual(new Set(inside.map(({ context }) => context.id)));
          expect(met).toHaveLength(new Set(met.map(({ id }) => id)).size);
          const start = new Date(from);
          expect(unit === 'month' ? start.getUTCDate() : start.getUTCDay()).toBe(1);
          const before = cells[index - 1];
          if (before === undefined) return;
          const eve = new Date(start.getTime() - 86_400_000).toISOString().slice(0, 10);
          expect(belongs(before.from, eve)).toBe(true);
        });
        if (cells.length > 0) expect([cells[0]?.count, cells.at(-1)?.count]).not.toContain(0);
      },
    ),
  );
});

test('walking along the marks of a trajectory tells version and context of every assessment', () => {
  fc.assert(
    fc.property(given, ([about, assessments]) => {
      const trajectory = buildTrajectory(about, assessments);
      const marks = marksOf(trajectory);
      let [version, context] = [trajectory.assessments[0]?.modelVersion, trajectory.assessments[0]?.context];
      for (const look of trajectory.assessments) {
        for (const mark of marks.filter(({ assessmentId }) => assessmentId === look.id)) {
          expect(mark.from).toEqual(mark.kind === 'context' ? context : version);
          expect(mark.at).toBe(look.completedAt);
          if (mark.kind === 'context') context = mark.to;
          else version = mark.to;
        }
        expect([version, context?.id]).toEqual([look.modelVersion, look.context.id]);
      }
    }),
  );
});

test('the pieces of a radar have every spoke with a place once, neighbours in one piece', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (placed) => {
      const { closed, runs } = radarRuns(placed);
      expect(closed).toBe(placed.length > 0 && placed.every(Boolean));
      expect(runs.flat().toSorted((a, b) => a - b)).toEqual(placed.flatMap((is, spoke) => (is ? [spoke] : [])));
      for (const run of closed ? [] : runs) {
        run.slice(1).forEach((spoke, index) => {
          expect(spoke).toBe(((run[index] ?? 0) + 1) % placed.length);
        });
        expect(placed[((run.at(-1) ?? 0) + 1) % placed.length]).toBe(false);
      }
    }),
  );
});
