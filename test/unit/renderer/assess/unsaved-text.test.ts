import { describe, expect, it } from 'vitest';
import type { RatingChange } from '../../../../core/assessment/assessment.ts';
import type { DimensionId, Instant } from '../../../../core/brand.ts';
import { type UnsavedTextWords, unsavedText } from '../../../../renderer/features/assess/unsaved-text.ts';
import { aContext, aDimension, aModel, indicatorId, instant, levelId, placed } from '../../../helpers/builders.ts';

const words: UnsavedTextWords = {
  title: 'What was not saved yet',
  about: ({ model, where, moment }) => `${model}, in ${where}, ${moment}`,
  moment: () => 'today',
  label: (part) => part,
  answer: () => 'Developing',
  confidence: (confidence) => confidence,
};

const model = aModel({
  dimensions: [
    aDimension('who', {
      title: 'Who is in the room',
      levels: {
        [levelId('beginner')]: {
          indicators: [{ id: indicatorId('asks'), text: 'Asks who is missing' }],
          nextSteps: [],
        },
      },
    }),
    aDimension('purpose', { title: 'A purpose' }),
    aDimension('untouched', { title: 'Untouched' }),
  ],
});
const assessment = { model, modelTitle: 'Convening', context: aContext({ name: 'Riverside clinic team' }) };

function textOf(changes: readonly (readonly [string, RatingChange])[]): string {
  const byDimension = new Map(changes.map(([id, change]) => [id as DimensionId, change]));
  return unsavedText(assessment, byDimension, instant('2026-11-24T09:00:00Z') as Instant, words);
}

describe('unsaved words as a file', () => {
  it('reads like a page: each dimension by its title, each part under its name, in the order of the model', () => {
    const text = textOf([
      ['purpose', { evidence: 'We wrote it on the wall.\nThen we voted.' }],
      ['who', { answer: placed(4), confidence: 'high', indicatorsSeen: [indicatorId('asks')], offTheMap: 'Off' }],
    ]);
    expect(text).toBe(
      [
        'What was not saved yet',
        '',
        'Convening, in Riverside clinic team, today',
        '',
        'Who is in the room',
        '------------------',
        'indicators:',
        '· Asks who is missing',
        'answer:',
        'Developing',
        'confidence:',
        'high',
        'offTheMap:',
        'Off',
        '',
        'A purpose',
        '---------',
        'evidence:',
        'We wrote it on the wall.',
        'Then we voted.',
        '',
      ].join('\n'),
    );
  });

  it('has no line for what was emptied, taken back, or only committed', () => {
    const text = textOf([
      ['who', { evidence: '  ', answer: null, confidence: null, indicatorsSeen: [] }],
      ['purpose', { committed: true }],
    ]);
    expect(text).not.toContain('Who is in the room');
    expect(text).not.toContain('A purpose');
  });
});
