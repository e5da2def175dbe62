import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentId, DimensionId } from '../../../core/brand.ts';
import { type HistoryEntry, historyOf } from '../../../core/trajectory/history.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './history.module.css';
import { LongText } from './long-text.tsx';

export interface HistoryProps {
  readonly trajectory: Trajectory;
  readonly dimensionId: DimensionId;
  readonly onPin: (assessmentId: AssessmentId) => void;
}

/** Every look at a dimension in words, newest first: the same as its chart, and what the person wrote. */
export function History({ trajectory, dimensionId, onPin }: HistoryProps) {
  const { t } = useTranslation('trajectory');
  return (
    <section className={styles.history} aria-labelledby="history">
      <h2 className={styles.heading} id="history">
        {t('one.history')}
      </h2>
      <ol className={styles.list}>
        {historyOf(trajectory, dimensionId).map((entry) => (
          <Entry key={entry.assessmentId} trajectory={trajectory} entry={entry} onPin={onPin} />
        ))}
      </ol>
    </section>
  );
}

interface EntryProps extends Pick<HistoryProps, 'trajectory' | 'onPin'> {
  readonly entry: HistoryEntry;
}

function Entry({ trajectory, entry: { assessmentId, at, isBaseline, rating }, onPin }: EntryProps) {
  const { t } = useTranslation(['trajectory', 'terms']);
  const words = useWords();
  const day = words.day(at);
  const mark = useRef<HTMLParagraphElement>(null);
  const wasPressed = useRef(false);
  // The button goes when its wish is granted: what takes its place takes the keyboard's place as well.
  useEffect(() => {
    if (isBaseline && wasPressed.current) mark.current?.focus();
    wasPressed.current = false;
  }, [isBaseline]);
  const pin = () => {
    wasPressed.current = true;
    onPin(assessmentId);
  };
  return (
    <li className={styles.entry}>
      <div className={styles.when}>
        <p>{day}</p>
        {isBaseline ? (
          <p ref={mark} tabIndex={-1} className={styles.baseline}>
            {t('one.baseline')}
          </p>
        ) : (
          <Button kind="plain" size="small" aria-label={t('one.pinNamed', { day })} onPress={pin}>
            {t('one.pin')}
          </Button>
        )}
      </div>
      <div className={styles.what}>
        <p className={styles.place}>
          {words.answer(trajectory.model, rating?.answer)}
          {rating?.confidence === undefined ? null : (
            <span className={styles.sure}>{t(`terms:confidence.${rating.confidence}`)}</span>
          )}
        </p>
        <Written text={rating?.evidence} />
        <Written label={t('one.changed')} text={rating?.whatChanged} />
        <Written label={t('one.offTheMap')} text={rating?.offTheMap} />
      </div>
    </li>
  );
}

function Written({ label, text = '' }: { readonly label?: string; readonly text?: string | undefined }) {
  if (text.trim() === '') return null;
  return (
    <div className={styles.written}>
      {label === undefined ? null : <p className={styles.label}>{label}</p>}
      <LongText className={styles.text ?? ''} text={text.trim()} />
    </div>
  );
}
