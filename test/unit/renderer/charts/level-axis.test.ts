import { describe, expect, it } from 'vitest';
import { timeSpan } from '../../../../core/trajectory/time-axis.ts';
import { sideNames } from '../../../../renderer/charts/level-axis.ts';
import type { LookChartInput } from '../../../../renderer/charts/look-chart.ts';
import { scaleLayout } from '../../../../renderer/charts/scale-layout.ts';
import { lookSizes } from '../../../../renderer/charts/sizes.ts';
import { instant } from '../../../helpers/builders.ts';
import { modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';
import { surface } from './surface.ts';

function namesFor(levelNames: readonly string[] | undefined, at: number, lanes: LookChartInput['lanes'] = []) {
  const model = modelOf(['soil'], levelNames);
  const trajectory = trajectoryOf(model, [{ day: '2025-06-01', said: { soil: at } }]);
  const input: LookChartInput = {
    levels: model.levels,
    looks: trajectory.dimensions[0]?.points ?? [],
    span: timeSpan([instant('2025-06-01')]) ?? { from: instant('2025-01-01'), to: instant('2026-01-01') },
    baselineId: undefined,
    lanes,
    size: 'small',
    words: { place: String, change: String, beyond: String, lane: (lane) => lane, mark: () => '' },
  };
  const layout = scaleLayout(model.levels, lanes, lookSizes.small);
  return sideNames(input, layout, surface(320, model.levels.length));
}

const texts = (names: ReturnType<typeof sideNames>) => names.names.map(({ lines }) => lines.join(' '));
const current = (names: ReturnType<typeof sideNames>) =>
  names.names.filter(({ isCurrent }) => isCurrent).map(({ lines }) => lines.join(' '));

describe('the names beside a chart', () => {
  it('are all levels where each takes one line', () => {
    expect(texts(namesFor(undefined, 4)).toSorted()).toEqual(
      ['Beginner', 'Developing', 'Proficient', 'Advanced', 'World class'].toSorted(),
    );
  });

  it('set off the level of the latest place, and both half-way between two', () => {
    expect(current(namesFor(undefined, 7))).toEqual(['Proficient']);
    expect(current(namesFor(undefined, 6))).toEqual(['Developing', 'Proficient']);
  });

  it('are whole, and clear of each other, even when they are long', () => {
    const long = Array.from({ length: 9 }, (_, index) => `A level with a name that goes on and on, number ${index}`);
    const names = namesFor(long, 16, ['below-first-level', 'off-scale']);
    for (const text of texts(names)) expect([...long, 'below-first-level', 'off-scale']).toContain(text);
    expect(texts(names)).toContain(long[4]);
    const pixels = 27 / 4;
    const edges = names.names
      .map(({ at, lines }) => ({ middle: at * pixels, half: (lines.length * 11.5 * 1.15) / 2 }))
      .toSorted((a, b) => a.middle - b.middle);
    edges.slice(1).forEach((edge, index) => {
      const below = edges[index];
      expect(edge.middle - edge.half).toBeGreaterThanOrEqual((below?.middle ?? 0) + (below?.half ?? 0));
    });
  });
});
