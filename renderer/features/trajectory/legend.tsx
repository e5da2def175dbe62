import { useTranslation } from 'react-i18next';
import { type LegendEntry, signShapes } from '../../charts/legend-signs.ts';
import styles from './legend.module.css';

/** What the signs of the charts mean. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const { t } = useTranslation('trajectory');
  return (
    <ul className={styles.legend} aria-label={t('legend.label')}>
      {entries.map(({ sign, words }) => (
        <li key={`${sign} ${words}`} className={styles.entry}>
          <svg width="12" height="12" viewBox="0 0 12 12" className={styles[signShapes[sign].paint]} aria-hidden="true">
            <path d={signShapes[sign].path} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
