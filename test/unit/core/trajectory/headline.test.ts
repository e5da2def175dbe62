import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../../../core/trajectory/headline.ts';
import { summarise } from '../../../../core/trajectory/summary.ts';
import { instant } from '../../../helpers/builders.ts';
import { type Look, modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';

const model = modelOf(['soil', 'water', 'seeds']);

function headline(looks: readonly Look['said'][], pinned?: number) {
  const trajectory = trajectoryOf(
    model,
    looks.map((said, index) => ({ day: `202${index}-05-01`, said })),
    pinned,
  );
  return headlineOf(trajectory, summarise(trajectory));
}

describe('the headline', () => {
  it('says that nothing is placed, whatever else was said', () => {
    expect(headline([{ soil: 'not-observed', water: 'below-first-level' }, { soil: 'open' }])).toEqual({
      kind: 'nothing-placed',
    });
  });

  it('calls one assessment the first look', () => {
    expect(headline([{ soil: 4 }])).toEqual({ kind: 'first-look' });
  });

  it('counts moves in both directions and never adds them up', () => {
    expect(
      headline([
        { soil: 4, water: 8, seeds: 1 },
        { soil: 8, water: 4, seeds: 1 },
      ]),
    ).toEqual({
      kind: 'moved',
      count: 2,
      of: 3,
    });
  });

  it('counts coming onto the scale from below it, and going below it, as moves', () => {
    expect(
      headline([
        { soil: 'below-first-level', water: 8, seeds: 'below-first-level' },
        { soil: 4, water: 'below-first-level', seeds: 'below-first-level' },
      ]),
    ).toEqual({ kind: 'moved', count: 2, of: 3 });
  });

  it('says what held when nothing moved', () => {
    expect(
      headline([
        { soil: 4, water: 8 },
        { soil: 4, seeds: 2 },
      ]),
    ).toEqual({ kind: 'held', count: 1, of: 3 });
  });

  it('says what is newly placed when nothing can be compared', () => {
    expect(headline([{ soil: 'not-observed' }, { soil: 3, water: 4 }])).toEqual({
      kind: 'newly-placed',
      count: 2,
      of: 3,
    });
  });

  it('says so when nothing was placed since', () => {
    expect(headline([{ soil: 3 }, { soil: 'not-observed' }])).toEqual({ kind: 'nothing-since' });
  });

  it('says so when the latest assessment was pinned as the baseline', () => {
    expect(headline([{ soil: 3 }, { soil: 8 }], 2)).toEqual({ kind: 'fresh-baseline' });
  });
});

describe('a baseline pinned later', () => {
  it('leaves out what was placed only before it', () => {
    const trajectory = trajectoryOf(
      model,
      [
        { day: '2020-05-01', said: { soil: 3, water: 2 } },
        { day: '2021-05-01', said: { water: 2 } },
        { day: '2022-05-01', said: { water: 6 } },
      ],
      2,
    );
    const summary = summarise(trajectory);
    expect(summary.newlyPlaced).toEqual([]);
    expect(summary.held).toEqual([]);
    expect(summary.movedUp.map(({ dimension, from, to }) => [dimension.id, from, to])).toEqual([['water', 2, 6]]);
    expect(summary.since).toBe(instant('2021-05-01'));
  });
});
