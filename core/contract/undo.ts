import { z } from 'zod';
import { stepKinds } from '../undo/steps.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

/** What could be undone and done again now; the interface has the words for each kind. */
const steps = z.strictObject({
  undo: z.enum(stepKinds).optional(),
  redo: z.enum(stepKinds).optional(),
});

export const undo = {
  state: call(field.nothing, steps),
  /** Takes the last step back; nothing happens when there is none. */
  undo: call(field.nothing, steps),
  /** Does the step again that was undone last. */
  redo: call(field.nothing, steps),
  /** Forgets every step, and with them what was deleted: nothing done so far can be taken back any more. */
  forget: call(field.nothing, steps),
} satisfies Calls<'undo'>;
