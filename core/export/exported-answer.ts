import type { Answer } from '../assessment/answer.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import { placementOf, quartersPerLevel, type ScalePosition } from '../practice-model/scale.ts';
import type { ExportedAnswer } from './whole-practice.ts';

/**
 * An answer in the words of an exported document. Undefined when it lies on a level the model does not have, which a
 * sound store never holds.
 */
export function exportedAnswerOf(model: Pick<PracticeModel, 'levels'>, answer: Answer): ExportedAnswer | undefined {
  if (answer.kind !== 'placed') return answer;
  const { lower, quarters } = placementOf(answer.position);
  const level = model.levels[lower];
  return level === undefined ? undefined : { kind: 'placed', level: level.id, quartersAbove: quarters };
}

/**
 * The position, in quarter steps, of an answer of an exported document; undefined for an answer that is not on the
 * scale, and for one on a level the model does not have.
 */
export function positionOfExported(
  model: Pick<PracticeModel, 'levels'>,
  answer: ExportedAnswer | undefined,
): ScalePosition | undefined {
  if (answer?.kind !== 'placed') return undefined;
  const index = model.levels.findIndex(({ id }) => id === answer.level);
  return index < 0 ? undefined : ((index * quartersPerLevel + answer.quartersAbove) as ScalePosition);
}

/** The answer of an exported document; undefined for one on a level the model does not have. */
export function answerOfExported(model: Pick<PracticeModel, 'levels'>, answer: ExportedAnswer): Answer | undefined {
  if (answer.kind !== 'placed') return answer;
  const position = positionOfExported(model, answer);
  return position === undefined ? undefined : { kind: 'placed', position };
}
