import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import { descriptionAt } from '../../../core/practice-model/model.ts';
import type { NearestNextLevel } from '../../../core/trajectory/summary.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { levelColour } from '../../charts/level-colour.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './nearest.module.css';

export interface NearestProps {
  readonly subject: TrajectorySubject;
  readonly trajectory: Trajectory;
  /** Absent when every placed dimension stands at the last level, or when none is placed. */
  readonly nearest: NearestNextLevel | undefined;
  readonly anyPlaced: boolean;
}

/** What is nearest: the next level's own words, and one thing to try. */
export function Nearest({ subject, trajectory, nearest, anyPlaced }: NearestProps) {
  const { t } = useTranslation('home');
  const words = useWords();
  const { model } = trajectory;
  const link = (
    <Link className={styles.link ?? ''} href={`/trajectory/${subject.modelId}/${subject.context.id}`}>
      {t('nearest.link')}
    </Link>
  );
  if (nearest === undefined) {
    return (
      <section className={styles.nearest} aria-label={t('nearest.heading')}>
        <p className={styles.words}>{t(anyPlaced ? 'nearest.none' : 'nearest.unplaced')}</p>
        {link}
      </section>
    );
  }
  const { descriptor } = descriptionAt(nearest.dimension, nearest.level.id);
  const [step] = nearest.nextSteps;
  const colour = levelColour(model.levels.indexOf(nearest.level), model.levels.length);
  return (
    <section className={styles.nearest} aria-labelledby="nearest">
      <div>
        <p className={styles.label}>{t('nearest.heading')}</p>
        <h2 className={styles.title} id="nearest">
          {nearest.dimension.title}
        </h2>
        <p className={styles.now}>{t('nearest.now', { place: words.place(model, nearest.position) })}</p>
      </div>
      <div className={styles.next} style={{ borderInlineStartColor: colour }}>
        <p className={styles.level}>{nearest.level.name}</p>
        <p className={styles.words}>{descriptor ?? t('nearest.silent')}</p>
      </div>
      {step === undefined ? null : (
        <div>
          <p className={styles.label}>{t('nearest.try')}</p>
          <p className={styles.step}>{step}</p>
        </div>
      )}
      {link}
    </section>
  );
}
