import { describe, expect, it } from 'vitest';
import { highestPosition } from '../../../../core/practice-model/scale.ts';
import { profileOf } from '../../../../core/trajectory/profile.ts';
import type { Datum } from '../../../../renderer/charts/drawing.ts';
import { nearestStop } from '../../../../renderer/charts/nearest-stop.ts';
import { radarChart } from '../../../../renderer/charts/radar-chart.ts';
import { dimensionId, position } from '../../../helpers/builders.ts';
import { modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';
import { surface } from './surface.ts';

const model = modelOf(['soil', 'water', 'seeds', 'tools']);
const targets = new Map([[dimensionId('water'), position(16)]]);

function drawn(now: Readonly<Record<string, number>>, width = 640) {
  const trajectory = trajectoryOf(model, [
    { day: '2020-06-01', said: { soil: 4, water: 4, seeds: 4, tools: 4 } },
    { day: '2021-06-01', said: now },
  ]);
  const byId = new Map(profileOf(trajectory, targets).map((row) => [row.dimension.id, row]));
  const rows = model.dimensions.flatMap(({ id }) => byId.get(id) ?? []);
  return radarChart({ levels: model.levels, rows }, surface(width));
}

const dataOf = (drawing: ReturnType<typeof radarChart>, label: string) =>
  drawing.config.data.datasets.find((dataset) => dataset.label === label)?.data ?? [];
const far = ({ x, y }: Datum) => Math.hypot(x, typeof y === 'number' ? y : Number.NaN);

describe('a radar', () => {
  it('has a named ring for every level and a titled spoke for every dimension', () => {
    const ground = drawn({}).config.options?.plugins?.radarGround;
    expect(ground?.rings?.map((ring) => ring?.name)).toEqual(model.levels.map(({ name }) => name));
    expect(ground?.spokes).toHaveLength(4);
    const radii = ground?.rings?.map((ring) => ring?.radius ?? 0) ?? [];
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect(radii[0]).toBeGreaterThan(0);
  });

  it('puts every place on the ring of its level', () => {
    const drawing = drawn({ soil: 0, water: highestPosition(5), seeds: 8, tools: 8 });
    const rings = drawing.config.options?.plugins?.radarGround?.rings?.map((ring) => ring?.radius ?? 0) ?? [];
    const radii = dataOf(drawing, 'now').map(far);
    expect(radii[0]).toBeCloseTo(rings[0] ?? 0);
    expect(radii[1]).toBeCloseTo(rings[4] ?? 0);
    expect(radii[2]).toBeCloseTo(rings[2] ?? 0);
    expect(dataOf(drawing, 'target').filter(({ y }) => y !== null)).toHaveLength(1);
  });

  it('draws a place between two levels from the ring of the one to the ring of the other', () => {
    const drawing = drawn({ soil: 6, water: 8, seeds: 0, tools: 16 });
    const rings = drawing.config.options?.plugins?.radarGround?.rings?.map((ring) => ring?.radius ?? 0) ?? [];
    const between = dataOf(drawing, 'between').filter(({ y }) => y !== null);
    expect(between.map(far)).toEqual([expect.closeTo(rings[1] ?? 0), expect.closeTo(rings[2] ?? 0)]);
  });

  it('closes its outline only when every dimension has a place', () => {
    const whole = dataOf(drawn({ soil: 1, water: 2, seeds: 3, tools: 4 }), 'now-outline');
    expect(whole).toHaveLength(5);
    expect(whole[4]).toEqual(whole[0]);
  });

  it('keeps titles and rim inside the canvas at any width', () => {
    for (const width of [320, 640, 1080]) {
      const drawing = drawn({}, width);
      for (const spoke of drawing.config.options?.plugins?.radarGround?.spokes ?? []) {
        const widest = Math.max(...(spoke?.lines ?? []).map((line) => (line?.length ?? 0) * 6));
        const beyond = spoke?.align === 'center' ? widest / 2 : widest;
        expect(Math.abs(spoke?.x ?? 0) + beyond).toBeLessThanOrEqual(width / 2);
        expect(Math.abs(spoke?.y ?? 0)).toBeLessThan(drawing.height / 2);
      }
    }
  });

  it('is pointed at where the pointer is, whichever way', () => {
    const stops = [
      { x: 0, y: -50 },
      { x: 50, y: 0 },
      { x: 0, y: 50 },
    ];
    expect(nearestStop(stops, { x: 2, y: 45 }, 'around')).toBe(2);
    expect(nearestStop(stops, { x: -45, y: 0 }, 'around')).toBeUndefined();
  });
});
