import { useTranslation } from 'react-i18next';
import type { ReviewLine } from '../../../core/assessment/review.ts';
import type { JournalEntry } from '../../../core/journal/entry.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { nearestLevelIndex } from '../../../core/practice-model/scale.ts';
import { levelColour } from '../../charts/level-colour.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { PickedEntry } from './picked-entry.tsx';
import styles from './review-view.module.css';

export interface ReviewEntryProps {
  readonly model: PracticeModel;
  readonly line: ReviewLine;
  /** The journal entries picked as evidence. */
  readonly picked: readonly JournalEntry[];
  readonly onChange: () => void;
}

/** One dimension of the review: what was said, in whose words, and what is worth a second look. */
export function ReviewEntry({ model, line, picked, onChange }: ReviewEntryProps) {
  const { t } = useTranslation(['assess', 'terms']);
  const words = useWords();
  const { dimension, rating, answer } = line;
  const colour =
    answer?.kind === 'placed' ? levelColour(nearestLevelIndex(answer.position), model.levels.length) : 'transparent';
  const sure = rating.confidence === undefined ? '' : ` · ${t(`terms:confidence.${rating.confidence}`)}`;
  return (
    <li className={styles.line}>
      <div className={styles.place} style={{ '--level-colour': colour }}>
        <h2 className={styles.dimension}>{dimension.title}</h2>
        <p className={answer === undefined ? styles.open : styles.answer}>
          {words.answer(model, answer)}
          {sure}
        </p>
      </div>
      <div className={styles.words}>
        {rating.evidence.trim() === '' ? null : (
          <p className={styles.evidence} dir="auto">
            {rating.evidence}
          </p>
        )}
        {picked.map((entry) => (
          <PickedEntry key={entry.id} entry={entry} />
        ))}
        {rating.offTheMap.trim() === '' ? null : (
          <p className={styles.note}>
            {t('review.offTheMap')}: {rating.offTheMap}
          </p>
        )}
        {rating.sceptic.trim() === '' ? null : (
          <p className={styles.note} dir="auto">
            {t('review.sceptic')}: {rating.sceptic}
          </p>
        )}
        {line.contradictions.map(({ indicator, level }) => (
          <p key={indicator.id} className={styles.question}>
            {t('review.contradiction', { indicator: indicator.text, level: level.name })}
          </p>
        ))}
        {line.unsupported && picked.length === 0 ? <p className={styles.note}>{t('review.unsupported')}</p> : null}
      </div>
      <Button
        size="small"
        onPress={onChange}
        aria-label={t(answer === undefined ? 'review.answerLabel' : 'review.changeLabel', {
          dimension: dimension.title,
        })}
      >
        {answer === undefined ? t('review.answer') : t('review.change')}
      </Button>
    </li>
  );
}
