import { describe, expect, it } from 'vitest';
import { dateMarks } from '../../../../renderer/charts/date-axis.ts';
import type { LookChartInput } from '../../../../renderer/charts/look-chart.ts';
import { instant } from '../../../helpers/builders.ts';
import { modelOf } from '../../../helpers/trajectory-of.ts';
import { surface } from './surface.ts';

function marksFor(from: string, to: string, plotWidth: number) {
  const input: LookChartInput = {
    levels: modelOf(['soil']).levels,
    looks: [],
    span: { from: instant(from), to: instant(to) },
    baselineId: undefined,
    lanes: [],
    size: 'small',
    words: {
      place: String,
      change: String,
      beyond: String,
      lane: String,
      mark: ({ at, unit }) => new Date(at).toISOString().slice(0, unit === 'year' ? 4 : 7),
    },
  };
  return dateMarks(input, surface(), plotWidth);
}

describe('the dates of a chart', () => {
  it('say years alone where years are apart enough', () => {
    expect(marksFor('2023-11-01', '2026-12-01', 200).map(({ label }) => label)).toEqual(['2024', '2025', '2026']);
  });

  it('stand clear of each other and of the right edge at any width', () => {
    for (let plotWidth = 40; plotWidth < 900; plotWidth += 7) {
      const marks = marksFor('2016-02-03', '2026-12-20', plotWidth);
      const from = instant('2016-02-03');
      const spots = marks.map(({ at, label }) => ({
        middle: ((at - from) / (instant('2026-12-20') - from)) * plotWidth,
        half: (label.length * 6) / 2,
      }));
      spots.forEach((spot, index) => {
        const before = spots[index - 1];
        expect(spot.middle - spot.half).toBeGreaterThan(before === undefined ? -20 : before.middle + before.half);
        expect(spot.middle + spot.half).toBeLessThanOrEqual(plotWidth + 8);
      });
    }
  });
});
