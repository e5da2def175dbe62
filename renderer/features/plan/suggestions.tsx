import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedTarget } from '../../../core/plan/plan.ts';
import { suggestionsFor } from '../../../core/plan/suggestions.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './suggestions.module.css';
import type { MakeChange } from './use-change.ts';

export interface SuggestionsProps {
  readonly trajectory: Trajectory;
  readonly target: PlannedTarget;
  readonly make: MakeChange;
}

const fewInSight = 3;

/** What the model suggests, each to be taken over with one press. */
export function Suggestions({ trajectory, target, make }: SuggestionsProps) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const [allInSight, setAllInSight] = useState(false);
  const all = suggestionsFor(trajectory, target, target.actions);
  if (all.length === 0) return null;
  const hidden = allInSight ? 0 : Math.max(0, all.length - fewInSight);
  return (
    <div>
      <h3 className={styles.heading}>{t('suggestion.heading')}</h3>
      <ul className={styles.list}>
        {all.slice(0, all.length - hidden).map(({ text, kind, indicatorId, from }) => (
          <li key={text} className={styles.row}>
            <div className={styles.words}>
              <p className={styles.kind}>{t(`suggestion.from.${from}`)}</p>
              <p className={styles.text}>{text}</p>
            </div>
            <Button
              size="small"
              aria-label={t('suggestion.takeNamed', { text })}
              onPress={() =>
                make(() =>
                  api.plan.addAction({
                    targetId: target.id,
                    // Descriptors have no upper length, actions have.
                    text: text.slice(0, 2000),
                    kind,
                    ...(indicatorId === undefined ? {} : { indicatorId }),
                  }),
                )
              }
            >
              {t('suggestion.take')}
            </Button>
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : (
        <Button kind="plain" size="small" onPress={() => setAllInSight(true)}>
          {t('choose.showAll', { count: hidden, number: words.count(hidden) })}
        </Button>
      )}
    </div>
  );
}
