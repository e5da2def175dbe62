import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rating } from '../../../core/assessment/assessment.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { Button } from '../../components/button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import { useGuidedActions } from './guided.store.ts';
import styles from './off-scale.module.css';

const offScaleAnswers = ['below-first-level', 'not-observed', 'not-applicable'] as const;

/** What is not a place on the scale: three different answers, and a note that the scale itself misses something. */
export function OffScale({ model, rating }: { readonly model: PracticeModel; readonly rating: Rating }) {
  const { t } = useTranslation(['assess', 'terms']);
  const { change } = useGuidedActions();
  const [writes, setWrites] = useState(rating.offTheMap !== '');
  const first = model.levels[0]?.name ?? '';
  const chosen = offScaleAnswers.find((kind) => kind === rating.answer?.kind);
  return (
    <div className={styles.offScale}>
      <div className={styles.row}>
        <span className={styles.or}>{t('locate.offScale')}</span>
        <Segmented
          label={t('locate.offScale')}
          options={offScaleAnswers.map((kind) => ({ key: kind, label: t(`terms:answer.${kind}`, { first }) }))}
          selected={chosen}
          onSelect={(kind) => change({ answer: { kind } })}
        />
        {writes ? null : (
          <Button kind="plain" size="small" onPress={() => setWrites(true)}>
            {t('locate.outside')}
          </Button>
        )}
      </div>
      {chosen === undefined ? null : <p className={styles.meaning}>{t(`terms:answerMeaning.${chosen}`, { first })}</p>}
      {writes ? (
        <WritingField
          label={t('locate.outsideTitle')}
          hint={t('locate.outsideHint')}
          lines={2}
          autoFocus={rating.offTheMap === ''}
          value={rating.offTheMap}
          onChange={(offTheMap) => change({ offTheMap })}
        />
      ) : null}
    </div>
  );
}
