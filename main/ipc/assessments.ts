import type { Handlers } from '../../core/contract/api.ts';
import { allAssessments } from '../store/assessments.ts';
import type { Practices } from '../store/practice.ts';
import type { Surroundings } from '../store/surroundings.ts';
import {
  changeRating,
  completeAssessment,
  correctRating,
  discardDraft,
  moveTo,
  openAssessment,
  removeAssessment,
  startAssessment,
} from '../store/use-cases/take-assessment.ts';

export function assessmentsHandlers(practices: Practices, surroundings: Surroundings): Handlers['assessments'] {
  return {
    list: () => [...allAssessments(practices.store())],
    start: (input) => startAssessment(practices.store(), input, surroundings),
    get: ({ assessmentId }) => openAssessment(practices.store(), assessmentId),
    changeRating: ({ change, ...target }) => changeRating(practices.store(), target, change, surroundings),
    moveTo({ assessmentId, place }) {
      moveTo(practices.store(), assessmentId, place);
      return undefined;
    },
    complete: ({ assessmentId }) => completeAssessment(practices.store(), assessmentId, surroundings),
    discard({ assessmentId }) {
      discardDraft(practices.store(), assessmentId, surroundings);
      return undefined;
    },
    correctRating: ({ change, ...target }) => correctRating(practices.store(), target, change, surroundings),
    remove({ assessmentId }) {
      removeAssessment(practices.store(), assessmentId, surroundings);
      return undefined;
    },
  };
}
