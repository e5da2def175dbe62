import { describe, expect, it } from 'vitest';
import { profileOf } from '../../../../core/trajectory/profile.ts';
import type { Drawing } from '../../../../renderer/charts/drawing.ts';
import { headerNames } from '../../../../renderer/charts/profile-axes.ts';
import { profileChart } from '../../../../renderer/charts/profile-chart.ts';
import { scaleLayout } from '../../../../renderer/charts/scale-layout.ts';
import { profileSizes } from '../../../../renderer/charts/sizes.ts';
import { type Look, modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';
import { surface } from './surface.ts';

const model = modelOf(['soil', 'water', 'seeds', 'sun']);

const looks: readonly Look[] = [
  { day: '2024-06-01', said: { soil: 4, water: 8, seeds: 'below-first-level', sun: 'not-observed' } },
  { day: '2025-06-01', said: { soil: 12, water: 8, seeds: 2, sun: 'not-applicable' } },
];

function draw(told = looks, width = 900) {
  const rows = profileOf(trajectoryOf(model, told));
  const drawing = profileChart({ levels: model.levels, rows, words: { lane: (lane) => lane } }, surface(width));
  return { rows, drawing };
}

function xs(drawing: Drawing, label: string) {
  const found = drawing.config.data.datasets.find((candidate) => candidate.label === label);
  return found?.data.map(({ x }) => (Number.isNaN(x) ? undefined : x));
}

describe('a profile', () => {
  it('shows now and the baseline of every dimension where its table says them', () => {
    const { rows, drawing } = draw();
    expect(rows.map(({ dimension }) => dimension.id)).toEqual(['soil', 'water', 'seeds', 'sun']);
    expect(xs(drawing, 'now')).toEqual(rows.map(({ now }) => now?.position));
    expect(xs(drawing, 'baseline')).toEqual(rows.map(({ baseline }) => baseline?.position));
  });

  it('shows what was said off the scale in lanes before it, now and at the baseline', () => {
    const { drawing } = draw();
    const [, , , now] = xs(drawing, 'said') ?? [];
    const [, , below, notObserved] = xs(drawing, 'said-at-baseline') ?? [];
    expect(below).toBeLessThan(-2);
    expect(notObserved).toBeLessThan(below ?? 0);
    expect(now).toBe(notObserved);
    expect(xs(drawing, 'said')?.slice(0, 3)).toEqual([undefined, undefined, undefined]);
  });

  it('joins now and the baseline only where both are placed', () => {
    const joined = xs(draw().drawing, 'joined') ?? [];
    expect(joined.slice(0, 6)).toEqual([4, 12, undefined, 8, 8, undefined]);
    expect(joined.slice(6)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  it('draws what now stands for: the levels it is between, and apart from that how sure it was', () => {
    const { drawing } = draw([{ day: '2024-06-01', said: { soil: [6, 'medium'], water: [8, 'high'], seeds: 5 } }]);
    expect(xs(drawing, 'between')).toEqual([4, 8, undefined, 4, 8, undefined]);
    expect(xs(drawing, 'sure')).toEqual([7, 9, undefined, 4, 8, undefined]);
  });

  it('has a stop in every row, one below the other', () => {
    const { rows, drawing } = draw();
    const places = drawing.stops.map(({ y }) => y);
    expect(places).toHaveLength(rows.length);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(drawing.along).toBe('y');
  });

  it('gives a long title the lines it needs', () => {
    const [soil, ...rest] = model.dimensions;
    if (soil === undefined) throw new Error('no dimension');
    const long = { ...model, dimensions: [{ ...soil, title: 'word '.repeat(24).trim() }, ...rest] };
    const rows = profileOf(trajectoryOf(long, looks));
    const tall = profileChart({ levels: long.levels, rows, words: { lane: String } }, surface(600));
    expect(tall.height).toBeGreaterThan(draw(looks, 600).drawing.height);
  });

  it('names levels whole above the rows, the first and the last always, and breaks no word', () => {
    const names = Array.from({ length: 9 }, (_, index) => `Wonderfully described level ${index}`);
    const { levels } = modelOf([], names);
    const layout = scaleLayout(levels, ['off-scale'], profileSizes);
    const counts = [120, 80, 64, 56].map((perLevel) => {
      const input = { levels, rows: [], words: { lane: () => 'off' } };
      const shown = headerNames(input, layout, surface(900, 9), perLevel).names.map(({ lines }) => lines);
      const texts = shown.map((lines) => lines.join(' '));
      expect(texts).toEqual(expect.arrayContaining([names[0], names[8], 'off']));
      for (const text of texts) expect([...names, 'off']).toContain(text);
      return texts.length;
    });
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBe(10);
    expect(counts.at(-1)).toBeLessThan(10);
  });
});
