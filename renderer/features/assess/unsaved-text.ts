import type { Answer, Confidence } from '../../../core/assessment/answer.ts';
import type { Assessment, RatingChange } from '../../../core/assessment/assessment.ts';
import type { DimensionId, Instant } from '../../../core/brand.ts';
import { indicatorsOf } from '../../../core/practice-model/model.ts';

/** Words for the file, so that this module needs none of its own. */
export interface UnsavedTextWords {
  readonly title: string;
  readonly about: (facts: { readonly model: string; readonly where: string; readonly moment: string }) => string;
  readonly moment: (instant: Instant) => string;
  readonly label: (
    part: 'evidence' | 'answer' | 'confidence' | 'indicators' | 'sceptic' | 'whatChanged' | 'offTheMap',
  ) => string;
  readonly answer: (answer: Answer) => string;
  readonly confidence: (confidence: Confidence) => string;
}

/**
 * What has not arrived in the store, as a text anyone can read anywhere: each dimension by its title, each part under
 * its name. Only what changed is in it; an answer that was taken back leaves no line.
 */
export function unsavedText(
  assessment: Pick<Assessment, 'model' | 'modelTitle' | 'context'>,
  changes: ReadonlyMap<DimensionId, RatingChange>,
  now: Instant,
  words: UnsavedTextWords,
): string {
  const about = words.about({
    model: assessment.modelTitle,
    where: assessment.context.name,
    moment: words.moment(now),
  });
  const dimensions = assessment.model.dimensions.flatMap((dimension) => {
    const change = changes.get(dimension.id);
    const parts = change === undefined ? [] : partsOf(change, indicatorsOf(assessment.model, dimension), words);
    return parts.length === 0 ? [] : [[dimension.title, '-'.repeat([...dimension.title].length), ...parts].join('\n')];
  });
  return `${[words.title, about, ...dimensions].join('\n\n')}\n`;
}

function partsOf(
  change: RatingChange,
  indicators: ReturnType<typeof indicatorsOf>,
  words: UnsavedTextWords,
): readonly string[] {
  const seen = (change.indicatorsSeen ?? []).flatMap(
    (id) => indicators.find(({ indicator }) => indicator.id === id)?.indicator.text ?? [],
  );
  const parts = [
    [words.label('evidence'), change.evidence],
    [words.label('indicators'), seen.map((text) => `· ${text}`).join('\n')],
    [words.label('answer'), change.answer ? words.answer(change.answer) : ''],
    [words.label('confidence'), change.confidence ? words.confidence(change.confidence) : ''],
    [words.label('sceptic'), change.sceptic],
    [words.label('whatChanged'), change.whatChanged],
    [words.label('offTheMap'), change.offTheMap],
  ] as const;
  return parts.flatMap(([label, text]) => (text === undefined || text.trim() === '' ? [] : [`${label}:\n${text}`]));
}
