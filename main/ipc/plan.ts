import type { Handlers } from '../../core/contract/api.ts';
import { openTargets } from '../store/plan.ts';
import type { Practices } from '../store/practice.ts';
import type { Surroundings } from '../store/surroundings.ts';
import { reviewRhythms, setRhythm, snoozeReview } from '../store/use-cases/keep-rhythm.ts';
import * as plan from '../store/use-cases/plan-ahead.ts';

export function planHandlers(practices: Practices, surroundings: Surroundings): Handlers['plan'] {
  return {
    get: ({ modelId, contextId }) => plan.planMaterial(practices.store(), modelId, contextId, surroundings.now()),
    targets: () => openTargets(practices.store()),
    setTarget: (target) => plan.setTarget(practices.store(), target, surroundings),
    changeTarget: (change) => plan.changeTarget(practices.store(), change, surroundings),
    closeTarget: ({ targetId }) => plan.closeTarget(practices.store(), targetId, surroundings),
    removeTarget({ targetId }) {
      plan.removeTarget(practices.store(), targetId, surroundings);
      return undefined;
    },
    addAction: (action) => plan.addAction(practices.store(), action, surroundings),
    changeAction: (change) => plan.changeAction(practices.store(), change, surroundings),
    finishAction: (finished) => plan.finishAction(practices.store(), finished, surroundings),
    reopenAction: ({ actionId }) => plan.reopenAction(practices.store(), actionId, surroundings),
    removeAction({ actionId }) {
      plan.removeAction(practices.store(), actionId, surroundings);
      return undefined;
    },
    rhythms: () => reviewRhythms(practices.store()),
    setRhythm({ modelId, everyWeeks }) {
      setRhythm(practices.store(), modelId, everyWeeks, surroundings);
      return reviewRhythms(practices.store());
    },
    snooze({ modelId, days }) {
      snoozeReview(practices.store(), modelId, days, surroundings);
      return reviewRhythms(practices.store());
    },
  };
}
