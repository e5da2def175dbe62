import type { ScalePosition } from '../practice-model/scale.ts';

/**
 * What a person says about a dimension. Only `placed` is on the scale; the other three are different things from each
 * other, none of them a number and none of them the lowest level.
 */
export type Answer =
  | { readonly kind: 'placed'; readonly position: ScalePosition }
  | { readonly kind: 'not-observed' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'below-first-level' };

export type AnswerKind = Answer['kind'];

export const answerKinds = [
  'placed',
  'not-observed',
  'not-applicable',
  'below-first-level',
] as const satisfies readonly AnswerKind[];

export const confidences = ['low', 'medium', 'high'] as const;

/** How sure the person is of the answer; a separate question from the answer itself. */
export type Confidence = (typeof confidences)[number];

/** The position of an answer on the scale, or undefined for the answers that are not on it. */
export function positionOf(answer: Answer | undefined): ScalePosition | undefined {
  return answer?.kind === 'placed' ? answer.position : undefined;
}
