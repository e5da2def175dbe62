import { useMemo, useState } from 'react';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { asChildError } from '../../use-loaded.ts';
import type { BaselineActions } from './entry-baseline.tsx';
import { useTrajectoryActions } from './trajectory.store.ts';

/** What a person can do with the baselines of a subject, and what went wrong the last time they did. */
export function useBaselines(
  subjectKey: string,
  onChanged: () => void,
): { readonly actions: BaselineActions; readonly error: ChildError | undefined } {
  const { chooseBaseline } = useTrajectoryActions();
  const [error, setError] = useState<ChildError>();
  const actions = useMemo((): BaselineActions => {
    const change = async (call: () => Promise<unknown>) => {
      try {
        await call();
        setError(undefined);
        onChanged();
      } catch (failure) {
        setError(asChildError(failure));
      }
    };
    return {
      choose: (assessmentId) => chooseBaseline(subjectKey, assessmentId),
      pin: (assessmentId) => {
        chooseBaseline(subjectKey, assessmentId);
        void change(() => api.trajectory.pinBaseline({ assessmentId }));
      },
      unpin: (assessmentId) => void change(() => api.trajectory.unpinBaseline({ assessmentId })),
      rename: (assessmentId, name) => void change(() => api.trajectory.renameBaseline({ assessmentId, name })),
    };
  }, [subjectKey, onChanged, chooseBaseline]);
  return { actions, error };
}
