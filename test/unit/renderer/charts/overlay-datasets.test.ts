import { describe, expect, it } from 'vitest';
import {
  overlayDatasets,
  overlayStops,
  overlayStyle,
  overlayStyles,
} from '../../../../renderer/charts/overlay-datasets.ts';
import { modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';
import { surface } from './surface.ts';

const points = trajectoryOf(modelOf(['soil']), [
  { day: '2024-01-01', said: { soil: 4 } },
  { day: '2024-06-01', said: { soil: 'not-observed' } },
  { day: '2025-01-01', said: { soil: 8 } },
]).dimensions[0]?.points;
const lines = overlayStyles.map((style) => ({ looks: points ?? [], style }));

describe('the lines of other contexts', () => {
  it('are told apart without colour: no two share their points, nor their dashes', () => {
    const drawn = overlayDatasets(lines, 'small', undefined, surface().palette);
    const dashes = drawn.map((dataset) => JSON.stringify('borderDash' in dataset ? dataset.borderDash : ''));
    const shapes = drawn.map((dataset) => ('pointStyle' in dataset ? dataset.pointStyle : ''));
    expect(new Set(dashes).size).toBe(overlayStyles.length);
    expect(new Set(shapes).size).toBe(overlayStyles.length);
    expect(new Set(overlayStyles.map(({ sign }) => sign)).size).toBe(overlayStyles.length);
    expect(overlayStyle(overlayStyles.length)).toBe(overlayStyles[0]);
  });

  it('leave a gap where nothing was placed, and can be stopped at all the same', () => {
    const [first] = overlayDatasets(lines, 'small', undefined, surface().palette);
    expect(first?.data.map(({ y }) => y)).toEqual([4, null, 8]);
    expect(overlayStops(lines.slice(0, 2), -3).map(({ y }) => y)).toEqual([4, -3, 8, 4, -3, 8]);
  });

  it('grow at the look a person is at, counted through all of them', () => {
    const drawn = overlayDatasets(lines.slice(0, 2), 'small', 4, surface().palette);
    const radii = drawn.map((dataset) => ('pointRadius' in dataset ? (dataset.pointRadius as number[]) : []));
    expect(new Set(radii[0]).size).toBe(1);
    expect(radii[1]?.[1]).toBeGreaterThan(radii[1]?.[0] ?? 0);
  });
});
