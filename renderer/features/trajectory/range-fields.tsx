import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/day-field.tsx';
import styles from './range-fields.module.css';
import { useTrajectoryActions, useTrajectoryState } from './trajectory.store.ts';

/** A stretch of time of the person's own; an end without a day is open. */
export function RangeFields() {
  const { t } = useTranslation('trajectory');
  const range = useTrajectoryState((state) => state.range);
  const { pickRange } = useTrajectoryActions();
  return (
    <div className={styles.range}>
      <DayField label={t('range.from')} value={range.from} onChange={(from) => pickRange({ ...range, from })} />
      <DayField label={t('range.to')} value={range.to} onChange={(to) => pickRange({ ...range, to })} />
    </div>
  );
}
