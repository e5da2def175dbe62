import type { DimensionId, Instant } from '../brand.ts';
import type { Answer } from './answer.ts';

/**
 * What a person would say now of how they practised then. It stands beside the answer of that time and never takes its
 * place: trends, summaries and calibration go by the original alone.
 */
export interface Hindsight {
  readonly dimensionId: DimensionId;
  readonly answer: Answer;
  /** Why they see it otherwise now; may be empty. */
  readonly note: string;
  readonly madeAt: Instant;
}
