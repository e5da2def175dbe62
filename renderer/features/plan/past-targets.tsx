import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedTarget } from '../../../core/plan/plan.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './past-targets.module.css';
import type { MakeChange } from './use-change.ts';

export interface PastTargetsProps {
  readonly trajectory: Trajectory;
  readonly targets: readonly PlannedTarget[];
  readonly make: MakeChange;
}

/** What was worked on before, with what was done for it. */
export function PastTargets({ trajectory, targets, make }: PastTargetsProps) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const id = useId();
  if (targets.length === 0) return null;
  const { model, dimensions } = trajectory;
  return (
    <section className={styles.past} aria-labelledby={id}>
      <h2 className={styles.heading} id={id}>
        {t('past.heading')}
      </h2>
      <ul>
        {targets.map((target) => {
          const name =
            dimensions.find(({ dimension }) => dimension.id === target.dimensionId)?.dimension.title ??
            t('target.gone');
          const level = model.levels.find((candidate) => candidate.id === target.levelId)?.name ?? '';
          const done = target.actions.filter(({ doneAt }) => doneAt !== undefined).length;
          const from = words.month(target.chosenAt);
          const to = words.month(target.closedAt ?? target.chosenAt);
          return (
            <li key={target.id} className={styles.row}>
              <div className={styles.words}>
                <p className={styles.name}>{name}</p>
                <p className={styles.facts}>
                  {t(from === to ? 'past.factsInOne' : 'past.facts', { level, from, to })}{' '}
                  {done === 0 ? null : t('past.done', { count: done, number: capitalised(words.count(done)) })}
                </p>
              </div>
              <Button
                kind="plain"
                size="small"
                aria-label={t('past.removeNamed', { name })}
                onPress={() => make(() => api.plan.removeTarget({ targetId: target.id }))}
              >
                {t('target.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
