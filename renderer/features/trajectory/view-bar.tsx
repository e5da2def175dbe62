import { Image, Table } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Stretch } from '../../../core/trajectory/stretch.ts';
import type { LegendEntry } from '../../charts/legend-signs.ts';
import { Button } from '../../components/button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Legend } from './legend.tsx';
import { RangeFields } from './range-fields.tsx';
import { useTrajectoryActions, type View, views } from './trajectory.store.ts';
import styles from './view-bar.module.css';

export interface ViewBarProps {
  readonly view: View;
  readonly stretch: Stretch | 'custom';
  readonly stretches: readonly (Stretch | 'custom')[];
  readonly legend: readonly LegendEntry[];
  readonly saving: 'idle' | 'saving' | 'saved';
  readonly onSavePicture: () => void;
  readonly onSaveTable: () => void;
}

/** How to look, how far back, what the signs mean, and ways to keep it. */
export function ViewBar({ view, stretch, stretches, legend, saving, onSavePicture, onSaveTable }: ViewBarProps) {
  const { t } = useTranslation('trajectory');
  const { show, lookBack } = useTrajectoryActions();
  const hasStretch = stretches.length > 1 && view !== 'profile' && view !== 'compare';
  const hasChart = view !== 'table' && view !== 'compare';
  return (
    <div className={styles.bar}>
      <Segmented
        label={t('view.label')}
        options={views.map((key) => ({ key, label: t(`view.${key}`) }))}
        selected={view}
        onSelect={show}
      />
      {hasStretch ? (
        <Segmented
          label={t('stretch.label')}
          options={stretches.map((key) => ({ key, label: t(`stretch.${key}`) }))}
          selected={stretch}
          onSelect={lookBack}
        />
      ) : null}
      <div className={styles.save}>
        <span role="status" className={styles.saved}>
          {saving === 'saved' ? t('save.saved') : ''}
        </span>
        {hasChart ? (
          <span title={t('save.picture')}>
            <Button kind="plain" size="small" isDisabled={saving === 'saving'} onPress={onSavePicture}>
              <Image size={15} aria-hidden="true" />
              <span className={styles.word}>{t('save.picture')}</span>
            </Button>
          </span>
        ) : null}
        <span title={t('save.table')}>
          <Button kind="plain" size="small" isDisabled={saving === 'saving'} onPress={onSaveTable}>
            <Table size={15} aria-hidden="true" />
            <span className={styles.word}>{t('save.table')}</span>
          </Button>
        </span>
      </div>
      {stretch === 'custom' && hasStretch ? <RangeFields /> : null}
      <div className={styles.legend}>
        {hasChart ? <Legend entries={legend} /> : null}
        <p className={styles.key}>
          <kbd className={styles.cap}>T</kbd> {t(view === 'table' ? 'view.chartKey' : 'view.tableKey')}
        </p>
      </div>
    </div>
  );
}
