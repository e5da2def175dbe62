import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rating } from '../../../core/assessment/assessment.ts';
import { Button } from '../../components/button.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import { useGuidedActions } from './guided.store.ts';
import styles from './off-scale.module.css';

/** A look from the other side, for whoever wants one: what speaks against the answer. Folded away until asked for. */
export function Sceptic({ rating }: { readonly rating: Rating }) {
  const { t } = useTranslation('assess');
  const { change } = useGuidedActions();
  const [writes, setWrites] = useState(false);
  if (rating.answer === undefined && rating.sceptic === '') return null;
  return (
    <div className={styles.sceptic}>
      {writes || rating.sceptic !== '' ? (
        <WritingField
          label={t('locate.sceptic')}
          hint={t('locate.scepticHint')}
          lines={2}
          autoFocus={writes}
          value={rating.sceptic}
          onChange={(sceptic) => {
            setWrites(true);
            change({ sceptic });
          }}
        />
      ) : (
        <Button kind="plain" size="small" onPress={() => setWrites(true)}>
          {t('locate.sceptic')}
        </Button>
      )}
    </div>
  );
}
