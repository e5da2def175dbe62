import { describe, expect, it } from 'vitest';
import { descriptorsAt, outlookOf } from '../../../../core/trajectory/outlook.ts';
import { aDimension, dimensionId, indicatorId, instant, levelId, position } from '../../../helpers/builders.ts';
import { type Look, modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';

const model = {
  ...modelOf([]),
  dimensions: [
    aDimension('soil', {
      levels: {
        ...aDimension('soil').levels,
        [levelId('developing')]: {
          descriptor: 'How soil looks when it grows.',
          indicators: [
            { id: indicatorId('worms'), text: 'Saw worms' },
            { id: indicatorId('crumbs'), text: 'Saw it crumble' },
          ],
          nextSteps: [],
        },
      },
    }),
  ],
};
const soil = dimensionId('soil');
const outlook = (...looks: Look[]) => outlookOf(trajectoryOf(model, looks), soil);

describe('the outlook of a dimension', () => {
  it('is the next level with what has never been ticked of it', () => {
    const found = outlook(
      {
        day: '2024-01-01',
        said: { soil: 2 },
        more: { soil: { indicatorsSeen: [indicatorId('crumbs')], evidence: 'We dug.' } },
      },
      { day: '2025-01-01', said: { soil: 3 }, more: { soil: { evidence: '  ' } } },
    );
    expect(found).toMatchObject({
      standing: 'on-the-way',
      position: 3,
      level: { id: 'developing' },
      descriptor: 'How soil looks when it grows.',
      named: 2,
      unseen: [{ id: 'worms' }],
      nextSteps: ['Go on with soil from Beginner.'],
      words: { text: 'We dug.', at: instant('2024-01-01') },
    });
  });

  it('is the first level for someone below it, even when they were placed before', () => {
    expect(
      outlook({ day: '2024-01-01', said: { soil: 8 } }, { day: '2025-01-01', said: { soil: 'below-first-level' } }),
    ).toMatchObject({ standing: 'below-first-level', position: undefined, level: { id: 'beginner' }, nextSteps: [] });
  });

  it('stays where it stood when the last look did not say', () => {
    expect(
      outlook({ day: '2024-01-01', said: { soil: 8 } }, { day: '2025-01-01', said: { soil: 'not-observed' } }),
    ).toMatchObject({ standing: 'on-the-way', position: 8, level: { id: 'advanced' } });
  });

  it('is passing it on for someone at the last level', () => {
    expect(outlook({ day: '2024-01-01', said: { soil: 16 } })).toMatchObject({
      standing: 'at-last-level',
      level: { id: 'world-class' },
      nextSteps: ['Go on with soil from World class.'],
    });
  });

  it('promises nothing for a dimension that was never placed', () => {
    expect(outlook({ day: '2024-01-01', said: { soil: 'not-applicable' } })).toEqual({
      dimension: model.dimensions[0],
      standing: 'never-placed',
      named: 0,
      unseen: [],
      nextSteps: [],
      words: undefined,
    });
  });

  it('does not exist for a dimension the model does not have', () => {
    expect(outlookOf(trajectoryOf(model, []), dimensionId('sun'))).toBeUndefined();
  });
});

describe('the descriptors at a place', () => {
  const [dimension] = model.dimensions;
  const levelsAt = (quarters: number) =>
    dimension === undefined ? [] : descriptorsAt({ model }, dimension, position(quarters)).map(({ level }) => level.id);

  it('is the one of the level, or those of both neighbours', () => {
    expect(levelsAt(8)).toEqual(['proficient']);
    expect(levelsAt(9)).toEqual(['proficient', 'advanced']);
    expect(levelsAt(16)).toEqual(['world-class']);
  });
});
