import type { Hindsight } from '../../../core/assessment/hindsight.ts';
import type { AssessmentId, DimensionId } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import type { Db } from '../connection.ts';
import { deleteHindsight, saveHindsight } from '../hindsight.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';
import { assertFits, existingCompleted, existingDimension, modelOf } from './existing-assessment.ts';

/**
 * Keeps a second look at an answer, in place of an earlier second look; the answer itself stays as it was.
 *
 * @throws ChildError `not-found` for an unknown assessment or dimension, `conflict` while it is a draft, whose answers
 * can still be changed, `invalid-input` (with `field`) for a position beyond the scale.
 */
export function setHindsight(
  db: Db,
  { assessmentId, ...said }: { readonly assessmentId: AssessmentId } & Omit<Hindsight, 'madeAt'>,
  { now }: Pick<Surroundings, 'now'>,
): Hindsight {
  return recorded(db, { kind: 'hindsight', now }, () => {
    const model = modelOf(db, existingCompleted(db, assessmentId).summary);
    assertFits(model, existingDimension(model, said.dimensionId), { answer: said.answer });
    const hindsight = { ...said, madeAt: now() };
    saveHindsight(db, assessmentId, hindsight);
    return hindsight;
  });
}

/** @throws ChildError `not-found` when there is none. */
export function removeHindsight(
  db: Db,
  { assessmentId, dimensionId }: { readonly assessmentId: AssessmentId; readonly dimensionId: DimensionId },
  { now }: Pick<Surroundings, 'now'>,
): void {
  recorded(db, { kind: 'hindsight-remove', now }, () => {
    if (!deleteHindsight(db, assessmentId, dimensionId)) {
      throw new ChildError('not-found', 'no such second look', { what: 'hindsight' });
    }
  });
}
