import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidences } from '../../../../core/assessment/answer.ts';
import type { AssessmentId, Instant } from '../../../../core/brand.ts';
import { type Mark, marksOf } from '../../../../core/trajectory/marks.ts';
import { timeSpan } from '../../../../core/trajectory/time-axis.ts';
import { confidenceRange, type Trajectory } from '../../../../core/trajectory/trajectory.ts';
import type { Datum, DrawingSurface } from '../../../../renderer/charts/drawing.ts';
import { type LookChartInput, lanesOfLooks, lookChart } from '../../../../renderer/charts/look-chart.ts';
import { offScaleMarks } from '../../../../renderer/charts/off-scale-marks.ts';
import { tableColumns, tableRows } from '../../../../renderer/features/trajectory/table-rows.ts';
import { placed, position } from '../../../helpers/builders.ts';
import { type Look, modelOf, type Said, trajectoryOf } from '../../../helpers/trajectory-of.ts';
import { surface } from './surface.ts';

const model = modelOf(['soil']);

function inputFor(trajectory: Trajectory, changes: Partial<LookChartInput> = {}): LookChartInput {
  const looks = trajectory.dimensions[0]?.points ?? [];
  const span = timeSpan(looks.map(({ at }) => at));
  if (span === undefined) throw new Error('a chart needs a look');
  return {
    levels: trajectory.model.levels,
    looks,
    span,
    baselineId: trajectory.baselineId,
    lanes: lanesOfLooks(looks),
    size: 'small',
    words: {
      place: (at) => `at ${at}`,
      lane: (lane) => lane,
      mark: ({ at }) => String(new Date(at).getUTCFullYear()),
      change: ({ kind }) => kind,
      beyond: (at) => `until ${new Date(at).getUTCFullYear()}`,
    },
    ...changes,
  };
}

function chartOf(looks: readonly Look[], changes: Partial<LookChartInput> = {}, on: DrawingSurface = surface()) {
  return lookChart(inputFor(trajectoryOf(model, looks), changes), on);
}

const said = (...answers: Said[]): Look[] =>
  answers.map((answer, year) => ({ day: `${2015 + year}-06-01`, said: { soil: answer } }));

function dataset(drawing: ReturnType<typeof lookChart>, label: string) {
  const found = drawing.config.data.datasets.find((candidate) => candidate.label === label);
  if (found === undefined) throw new Error(`no dataset ${label}`);
  return found;
}

const ys = (data: readonly Datum[]) => data.map(({ y }) => y);

describe('a chart of looks', () => {
  it('shows exactly what its table says, whatever was said', () => {
    const anything = fc.oneof(
      fc.integer({ min: 0, max: 16 }),
      fc.tuple(fc.integer({ min: 0, max: 16 }), fc.constantFrom(...confidences)),
      fc.constantFrom<Said>('open', 'not-observed', 'not-applicable', 'below-first-level'),
    );
    const second = fc.oneof(
      fc.integer({ min: 0, max: 16 }).map(placed),
      fc
        .constantFrom('not-observed' as const, 'not-applicable' as const, 'below-first-level' as const)
        .map((kind) => ({ kind })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anything, fc.option(second)), { minLength: 1, maxLength: 12 }), (answers) => {
        const told = said(...answers.map(([answer]) => answer)).map((look, index) => {
          const again = answers[index]?.[1];
          return again == null ? look : { ...look, hindsight: { soil: again } };
        });
        const trajectory = trajectoryOf(model, told);
        const [row] = tableRows(trajectory, {
          answer: (answer) => (answer?.kind === 'placed' ? `at ${answer.position}` : (answer?.kind ?? 'open')),
          confidence: (confidence) => confidence,
        });
        const columns = tableColumns(trajectory);
        expect(readChart(lookChart(inputFor(trajectory), surface()))).toEqual(
          row?.cells.map(({ answer, confidence, hindsight }, index) => ({
            at: columns[index]?.at,
            isBaseline: columns[index]?.isBaseline && answer.startsWith('at'),
            answer,
            confidence,
            hindsight,
          })),
        );
      }),
    );
  });

  it('draws a place between two levels as a stretch from the one to the other, and none on a level', () => {
    const { palette } = surface();
    const between = dataset(chartOf(said(0, 5, 'not-observed', [7, 'high'], 16, 'below-first-level')), 'between');
    expect(ys(between.data)).toEqual([
      [4, 8],
      [4, 8],
    ]);
    expect(between).toMatchObject({ type: 'bar', backgroundColor: palette.sure });
  });

  it('draws how sure a person was apart from that: thin, of another colour, with an end to either side', () => {
    const { palette } = surface();
    const drawing = chartOf(said([6, 'medium'], 8));
    const [between, sure] = [dataset(drawing, 'between'), dataset(drawing, 'sure')];
    expect(ys(sure.data)).toEqual([[4, 8]]);
    expect(sure).toMatchObject({ backgroundColor: palette.ink2 });
    const thickness = (one: object) => ('barThickness' in one ? Number(one.barThickness) : Number.NaN);
    expect(thickness(sure)).toBeLessThan(thickness(between) / 3);
    expect(dataset(drawing, 'sure-ends')).toMatchObject({ pointStyle: 'line', showLine: false });
    expect(ys(dataset(drawing, 'sure-ends').data)).toEqual([4, 8]);
  });

  it('keeps a second look out of the line and ties it to the answer it is about', () => {
    const [first, last] = said(8, 8);
    if (first === undefined || last === undefined) throw new Error('two looks');
    const drawing = chartOf([{ ...first, hindsight: { soil: placed(4) } }, last]);
    expect(ys(dataset(drawing, 'places').data)).toEqual([8, 8]);
    expect(ys(dataset(drawing, 'second-look').data)).toEqual([4]);
    expect(ys(dataset(drawing, 'second-look-tie').data)).toEqual([8, 4, null]);
    expect(drawing.stops).toHaveLength(2);
  });

  it('makes room for a second look that is not on the scale, and keeps its kinds apart', () => {
    const kinds = ['below-first-level', 'not-observed', 'not-applicable'] as const;
    const looks = said(4, 4, 'open').map((look, index) => ({
      ...look,
      hindsight: { soil: { kind: kinds[index] ?? 'not-observed' } },
    }));
    const drawing = chartOf(looks);
    const [below, notObserved, notApplicable] = ys(dataset(drawing, 'second-look').data).map(Number);
    expect(below).toBeLessThan(-2);
    expect(notObserved).toBeLessThan(below ?? 0);
    expect(notApplicable).toBe(notObserved);
    expect(dataset(drawing, 'second-look-sign')).toMatchObject({ pointStyle: ['triangle', 'rect', 'crossRot'] });
  });

  it('leaves a gap where a dimension was not placed, and draws no line across it', () => {
    const places = dataset(chartOf(said(4, 'not-observed', 'open', 8)), 'places');
    expect(ys(places.data)).toEqual([4, null, null, 8]);
    expect(places).toMatchObject({ spanGaps: false });
  });

  it('draws what is not on the scale outside it: below the first level nearer, the others farther off', () => {
    const drawing = chartOf(said('below-first-level', 'not-observed', 'not-applicable', 0));
    const [below, notObserved, notApplicable, none] = ys(dataset(drawing, 'off-scale').data).map(Number);
    const lowestBandEnd = -2;
    expect(below).toBeLessThan(lowestBandEnd);
    expect(notObserved).toBeLessThan(below ?? 0);
    expect(notApplicable).toBe(notObserved);
    expect(none).toBe(0);
    expect(ys(dataset(drawing, 'places').data)).toEqual([null, null, null, 0]);
    expect(dataset(drawing, 'off-scale')).toMatchObject({ pointStyle: ['triangle', 'rect', 'crossRot', 'rect'] });
  });

  it('needs no room for lanes nobody needs', () => {
    expect(chartOf(said(4)).height).toBeLessThan(chartOf(said('not-observed')).height);
  });

  it('hollows the baseline and no other point', () => {
    const trajectory = trajectoryOf(model, said(4, 5, 6), 2);
    const { palette } = surface();
    expect(dataset(lookChart(inputFor(trajectory), surface()), 'places')).toMatchObject({
      pointBackgroundColor: [palette.accent, palette.surface, palette.accent],
    });
  });

  it('lets the line come in from a look before those shown, without a point', () => {
    const trajectory = trajectoryOf(model, said(4, 5, 6));
    const [before, ...looks] = trajectory.dimensions[0]?.points ?? [];
    const drawing = lookChart(inputFor(trajectory, { looks, before }), surface());
    expect(ys(dataset(drawing, 'before').data)).toEqual([4, 5]);
    expect(dataset(drawing, 'before')).toMatchObject({ pointRadius: 0 });
    expect(drawing.stops).toHaveLength(2);
  });

  it('draws no line in from before over a gap', () => {
    const trajectory = trajectoryOf(model, said('not-observed', 5, 6));
    const [before, ...looks] = trajectory.dimensions[0]?.points ?? [];
    expect(dataset(lookChart(inputFor(trajectory, { looks, before }), surface()), 'before').data).toEqual([]);
  });

  it('has a stop at every look, on the time axis where the dimension was left open', () => {
    const drawing = chartOf(said(4, 'open'));
    expect(drawing.stops.map(({ y }) => y)).toEqual([4, -2]);
  });

  it('says the latest place beside its point, whole, however long', () => {
    const long = 'between a level with a name that goes on and another one that goes on as well';
    const drawing = chartOf(said(4, 'open'), {
      words: { place: () => long, lane: String, change: String, beyond: String, mark: () => '2020' },
    });
    const label = drawing.config.options?.plugins?.endLabel;
    expect(label?.lines?.join(' ')).toBe(long);
    expect(label?.at).toMatchObject({ y: 4 });
  });

  it('says nothing at the end of a line that does not exist', () => {
    expect(chartOf(said('not-observed')).config.options?.plugins?.endLabel?.lines).toEqual([]);
  });

  it('lays a ground of its own colour under each level', () => {
    const grounds = chartOf(said(4)).config.options?.plugins?.ground?.bands;
    expect(grounds?.map((band) => band?.colour)).toEqual(surface().palette.bands);
    expect(grounds?.map((band) => [band?.from, band?.to])).toEqual([
      [-2, 2],
      [2, 6],
      [6, 10],
      [10, 14],
      [14, 18],
    ]);
  });
});

/** Reads back from a drawing what a person sees: a tick for every look, a point or a sign above it, a bar, a ring. */
function readChart(drawing: ReturnType<typeof lookChart>) {
  const places = dataset(drawing, 'places');
  const signs = dataset(drawing, 'off-scale');
  const bars = dataset(drawing, 'sure').data;
  const all = drawing.config.data.datasets;
  const rings = all.find(({ label }) => label === 'second-look')?.data ?? [];
  const inner = all.find(({ label }) => label === 'second-look-sign');
  const innerStyles: readonly unknown[] =
    inner !== undefined && 'pointStyle' in inner && Array.isArray(inner.pointStyle) ? inner.pointStyle : [];
  const grounds = 'pointBackgroundColor' in places ? places.pointBackgroundColor : [];
  const styles = 'pointStyle' in signs ? signs.pointStyle : [];
  return drawing.config.options?.plugins?.ground?.ticks?.map((at, index) => {
    const place = places.data[index]?.y;
    const sign = signs.data[index]?.y == null ? undefined : Array.isArray(styles) && styles[index];
    const kind = Object.entries(offScaleMarks).find(([, mark]) => mark.sign === sign)?.[0];
    const bar = bars.find(({ x }) => x === at)?.y;
    const again = rings.findIndex(({ x }) => x === at);
    const ring = rings[again]?.y;
    const inRing = innerStyles[again];
    const seen = Object.entries(offScaleMarks).find(([, mark]) => mark.sign === inRing)?.[0];
    return {
      at,
      isBaseline: typeof place === 'number' && Array.isArray(grounds) && grounds[index] === surface().palette.surface,
      answer: typeof place === 'number' ? `at ${place}` : (kind ?? 'open'),
      confidence:
        confidences.find((confidence) => {
          const range = typeof place === 'number' ? confidenceRange(position(place), confidence, 5) : undefined;
          return Array.isArray(bar) && bar[0] === range?.from && bar[1] === range?.to;
        }) ?? '',
      hindsight: again < 0 ? '' : inner?.data[again]?.y == null ? `at ${ring}` : seen,
    };
  });
}

describe('what lies ahead of the looks', () => {
  const day = (iso: string) => Date.parse(iso) as Instant;

  it('has a flag for the target, which is the last stop', () => {
    const at = day('2016-06-01');
    const drawing = chartOf(said(2, 4), { ahead: { target: { position: position(8), at } } });
    expect(dataset(drawing, 'target').data).toEqual([{ x: at, y: 8 }]);
    expect(drawing.stops).toHaveLength(3);
    expect(drawing.stops[2]).toEqual({ x: at, y: 8 });
  });

  it('keeps a target without a day, or with one beyond the chart, at its edge', () => {
    const input = inputFor(trajectoryOf(model, said(2, 4)));
    for (const at of [undefined, day('2099-01-01')]) {
      const drawing = lookChart({ ...input, ahead: { target: { position: position(8), at } } }, surface());
      expect(dataset(drawing, 'target').data).toEqual([{ x: input.span.to, y: 8 }]);
    }
  });

  it('says at the edge when a target is that lies beyond it, and nothing when it is in sight or has no day', () => {
    const input = inputFor(trajectoryOf(model, said(2, 4)));
    const signOf = (at: Instant | undefined) =>
      lookChart({ ...input, ahead: { target: { position: position(8), at } } }, surface()).config.options?.plugins
        ?.endLabel;
    expect(signOf(day('2099-01-01'))).toMatchObject({ edge: { line: 'until 2099', at: { x: input.span.to, y: 8 } } });
    expect(signOf(input.span.to)).not.toHaveProperty('edge.line');
    expect(signOf(undefined)).not.toHaveProperty('edge.line');
  });

  it('draws where it may go as a range between two edges and never as a line', () => {
    const fan = [
      { at: day('2016-06-01'), low: 4, high: 4.5 },
      { at: day('2017-06-01'), low: 5, high: 9 },
    ];
    const drawing = chartOf(said(2, 4), { ahead: { fan } });
    expect(ys(dataset(drawing, 'may-be-low').data)).toEqual([4, 5]);
    expect(ys(dataset(drawing, 'may-be-high').data)).toEqual([4.5, 9]);
    expect(drawing.stops).toHaveLength(2);
    expect(chartOf(said(2, 4)).config.data.datasets.map(({ label }) => label)).not.toContain('may-be-low');
  });
});

describe('what changed along the time of a chart', () => {
  it('is named above the plot, which makes room for it', () => {
    const marks = marksOf(trajectoryOf(model, said(2, 4)));
    expect(marks).toEqual([]);
    const mark: Mark = {
      kind: 'model-version',
      at: Date.parse('2016-06-01') as Instant,
      assessmentId: 'look-2' as AssessmentId,
      from: '1.0.0',
      to: '2.0.0',
    };
    const [plain, marked] = [chartOf(said(2, 4)), chartOf(said(2, 4), { marks: [mark] })];
    expect(marked.config.options?.plugins?.timeMarks?.marks).toEqual([
      { at: mark.at, label: 'model-version', isTick: false },
    ]);
    expect(marked.height).toBeGreaterThan(plain.height);
  });
});
