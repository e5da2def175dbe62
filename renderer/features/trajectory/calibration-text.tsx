import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { calibrationOf } from '../../../core/trajectory/calibration.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import styles from './history.module.css';

/** How often ratings moved at the next look, by how sure the person was; nothing until there is enough to say so. */
export function CalibrationText({ assessments }: Pick<Trajectory, 'assessments'>) {
  const { t } = useTranslation(['trajectory', 'terms']);
  const facts = useMemo(() => calibrationOf(assessments), [assessments]);
  if (facts.length === 0) return null;
  return (
    <section className={styles.calibration} aria-labelledby="calibration">
      <h2 className={styles.heading} id="calibration">
        {t('calibration.title')}
      </h2>
      <ul>
        {facts.map(({ confidence, moved, pairs }) => (
          <li key={confidence}>
            {t('calibration.fact', { confidence: t(`terms:confidence.${confidence}`), moved, pairs })}
          </li>
        ))}
      </ul>
      <p className={styles.label}>{t('calibration.measure')}</p>
    </section>
  );
}
