import { type Answer, type Confidence, confidences } from '../assessment/answer.ts';
import type { DimensionId } from '../brand.ts';
import { type CompletedAssessment, quartersOfDoubt } from './trajectory.ts';

/** Fewer pairs than this say more about chance than about a person's sureness. */
export const fewestPairs = 10;

/** What became of ratings marked with one confidence: of `pairs` that were looked at again, `moved` stood elsewhere. */
export interface CalibrationFact {
  readonly confidence: Confidence;
  readonly moved: number;
  /** At least `fewestPairs`. */
  readonly pairs: number;
}

/**
 * How ratings held at the next look, by how sure the person was of them, the surest first; a confidence with fewer than
 * ten pairs is left out.
 *
 * A pair is two consecutive answers about one dimension in one context that both say where it stands, on the scale or
 * below its first level, the first of them marked with a confidence. A dimension left open is no look at it and is
 * passed over; *not observed* and *not applicable* are looks that end the pair. It moved when the second place is
 * further from the first than a very sure answer may be off (more than one quarter step, so half a level or more), or
 * when it crossed the foot of the scale. One measure for all three confidences, so that they can be compared. Second
 * looks made in hindsight count for nothing here.
 */
export function calibrationOf(assessments: readonly CompletedAssessment[]): readonly CalibrationFact[] {
  const pairs = Object.groupBy(pairsOf(assessments), ({ confidence }) => confidence);
  return confidences.toReversed().flatMap((confidence) => {
    const all = pairs[confidence] ?? [];
    const moved = all.filter(({ hasMoved }) => hasMoved).length;
    return all.length < fewestPairs ? [] : [{ confidence, moved, pairs: all.length }];
  });
}

interface Pair {
  readonly confidence: Confidence;
  readonly hasMoved: boolean;
}

interface Said {
  readonly answer: Answer;
  readonly confidence?: Confidence | undefined;
}

function pairsOf(assessments: readonly CompletedAssessment[]): Pair[] {
  const last = new Map<`${string} ${DimensionId}`, Said>();
  return [...assessments]
    .sort((a, b) => a.completedAt - b.completedAt)
    .flatMap(({ context, ratings }) =>
      ratings.flatMap(({ dimensionId, answer, confidence }) => {
        if (answer === undefined) return [];
        const key = `${context.id} ${dimensionId}` as const;
        const before = last.get(key);
        last.set(key, { answer, confidence });
        const hasMoved = before === undefined ? undefined : moved(before.answer, answer);
        return before?.confidence === undefined || hasMoved === undefined
          ? []
          : [{ confidence: before.confidence, hasMoved }];
      }),
    );
}

/** Whether a place moved; undefined when one of the two answers says nothing about a place. */
function moved(first: Answer, second: Answer): boolean | undefined {
  if (first.kind === 'placed' && second.kind === 'placed') {
    return Math.abs(second.position - first.position) > quartersOfDoubt.high;
  }
  const stands = [first, second].every(({ kind }) => kind === 'placed' || kind === 'below-first-level');
  return stands ? first.kind !== second.kind : undefined;
}
