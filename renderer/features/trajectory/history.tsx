import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DimensionId } from '../../../core/brand.ts';
import type { Baseline } from '../../../core/trajectory/baselines.ts';
import { type HistoryEntry, historyOf } from '../../../core/trajectory/history.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';
import { type BaselineActions, EntryBaseline } from './entry-baseline.tsx';
import { EntryWays } from './entry-ways.tsx';
import styles from './history.module.css';
import { useFormerWords } from './use-former-words.ts';
import { Written } from './written.tsx';

export interface HistoryProps {
  readonly trajectory: Trajectory;
  readonly dimensionId: DimensionId;
  readonly baselines: readonly Baseline[];
  readonly baselineActions: BaselineActions;
  /** An answer was changed, or an assessment deleted. */
  readonly onChanged: () => void;
}

/** Every look at a dimension in words, newest first: the same as its chart, and what the person wrote. */
export const History = memo(function History({
  trajectory,
  dimensionId,
  baselines,
  baselineActions,
  onChanged,
}: HistoryProps) {
  const { t } = useTranslation('trajectory');
  return (
    <section className={styles.history} aria-labelledby="history">
      <h2 className={styles.heading} id="history">
        {t('one.history')}
      </h2>
      <ol className={styles.list}>
        {historyOf(trajectory, dimensionId).map((entry) => (
          <Entry
            key={`${entry.assessmentId} ${entry.dimensionId}`}
            trajectory={trajectory}
            dimensionId={entry.dimensionId}
            entry={entry}
            baselines={baselines}
            baselineActions={baselineActions}
            onChanged={onChanged}
          />
        ))}
      </ol>
    </section>
  );
});

interface EntryProps extends HistoryProps {
  readonly entry: HistoryEntry;
}

function Entry({ trajectory, dimensionId, entry, baselines, baselineActions, onChanged }: EntryProps) {
  const { assessmentId, at, isBaseline, rating, scale, title, former } = entry;
  const formerWords = useFormerWords(trajectory);
  const { t } = useTranslation(['trajectory', 'terms']);
  const words = useWords();
  const day = words.day(at);
  return (
    <li className={styles.entry}>
      <div className={styles.when}>
        <p>{day}</p>
        <EntryBaseline
          assessmentId={assessmentId}
          day={day}
          isInUse={isBaseline}
          baseline={baselines.find((candidate) => candidate.assessmentId === assessmentId)}
          actions={baselineActions}
        />
      </div>
      <div className={styles.what}>
        <p className={styles.place}>
          {words.answer(scale, rating?.answer)}
          {rating?.confidence === undefined ? null : (
            <span className={styles.sure}>{t(`terms:confidence.${rating.confidence}`)}</span>
          )}
        </p>
        {title === undefined ? null : (
          <p className={styles.label}>
            {t('told.title', { title })} {former === undefined ? null : formerWords(former)}
          </p>
        )}
        <Written text={rating?.evidence} />
        <Written label={t('one.sceptic')} text={rating?.sceptic} />
        <Written label={t('one.changed')} text={rating?.whatChanged} />
        <Written label={t('one.offTheMap')} text={rating?.offTheMap} />
        <EntryWays model={scale} dimensionId={dimensionId} entry={entry} day={day} onChanged={onChanged} />
      </div>
    </li>
  );
}
