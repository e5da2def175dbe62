import { z } from 'zod';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

const answerAt = { assessmentId: field.assessmentId, dimensionId: field.dimensionId };

export const hindsight = {
  /** Keeps a second look beside an answer of a completed assessment, in place of an earlier second look. */
  set: call(z.strictObject({ ...answerAt, answer: field.answer, note: field.personsText }), field.hindsight),
  remove: call(z.strictObject(answerAt), field.nothing),
} satisfies Calls<'hindsight'>;
