import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviousRating, Rating } from '../../../core/assessment/assessment.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { saidThen } from '../../../core/trajectory/told.ts';
import { WritingField } from '../../components/writing-field.tsx';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { useGuidedActions } from './guided.store.ts';
import styles from './reveal-panel.module.css';

export interface RevealPanelProps {
  readonly model: PracticeModel;
  readonly previous: PreviousRating;
  readonly rating: Rating;
  /** While it is the step at hand, the question gets the keyboard. */
  readonly takesFocus: boolean;
}

/** Where the person was the last time, shown only after committing unless they want it before, and what changed. */
export function RevealPanel({ model, previous, rating, takesFocus }: RevealPanelProps) {
  const { t } = useTranslation('assess');
  const words = useWords();
  const { change } = useGuidedActions();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const then = saidThen(model, previous);
  const before = words.answer(then.scale, then.answer);
  const now = words.answer(model, rating.answer);
  const isSame = before === now && !then.isOtherScale;
  const named = previous.told?.title;
  return (
    <section className={styles.panel}>
      <p className={styles.eyebrow}>{t('reveal.eyebrow', { day: words.day(previous.completedAt) })}</p>
      <h2 className={styles.title}>{capitalised(before)}</h2>
      {named === undefined ? null : <p className={styles.now}>{t('reveal.named', { title: named })}</p>}
      {then.isOtherScale ? <p className={styles.now}>{t('reveal.otherScale')}</p> : null}
      {rating.answer === undefined ? null : (
        <p className={styles.now}>{isSame ? t('reveal.same') : t('reveal.now', { place: now })}</p>
      )}
      {previous.evidence.trim() === '' ? null : (
        <blockquote dir="auto" className={styles.quote} title={t('reveal.wrote')}>
          {previous.evidence}
        </blockquote>
      )}
      {rating.answer === undefined ? null : (
        <WritingField
          fieldRef={field}
          label={isSame ? t('reveal.changedSame') : t('reveal.changed')}
          lines={2}
          value={rating.whatChanged}
          onChange={(whatChanged) => change({ whatChanged })}
        />
      )}
    </section>
  );
}
