import { useTranslation } from 'react-i18next';
import type { DimensionId } from '../../../core/brand.ts';
import type { Area, Dimension, PracticeModel } from '../../../core/practice-model/model.ts';
import { Button } from '../../components/button.tsx';
import styles from './dimension-page.module.css';
import { DimensionLevels } from './level-section.tsx';

/** The id of the element that shows a dimension. */
export function anchorOf(id: DimensionId): string {
  return `dimension-${id}`;
}

export interface DimensionPageProps {
  readonly model: PracticeModel;
  readonly area: Area;
  readonly dimension: Dimension;
  readonly isOpen: boolean;
  readonly before: Dimension | undefined;
  readonly after: Dimension | undefined;
  readonly onOpen: (dimension: Dimension) => void;
}

/** One dimension from its first level to its last. */
export function DimensionPage({ model, area, dimension, isOpen, before, after, onOpen }: DimensionPageProps) {
  const { t } = useTranslation('models');
  const id = anchorOf(dimension.id);
  return (
    <section
      className={`${styles.page} ${isOpen ? '' : styles.waiting}`}
      id={id}
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
    >
      <p className={styles.running}>
        {t('model.running', { title: model.title, version: model.version, licence: model.licence })}
      </p>
      <header className={styles.header}>
        <p className={styles.area}>{area.title}</p>
        <h2 className={styles.title} id={`${id}-title`}>
          {dimension.title}
        </h2>
        <p className={styles.description}>{dimension.description}</p>
      </header>
      <DimensionLevels model={model} dimension={dimension} />
      <div className={styles.around}>
        {before === undefined ? (
          <span />
        ) : (
          <Button kind="plain" onPress={() => onOpen(before)}>
            {t('model.before', { title: before.title })}
          </Button>
        )}
        {after === undefined ? null : (
          <Button kind="plain" onPress={() => onOpen(after)}>
            {t('model.after', { title: after.title })}
          </Button>
        )}
      </div>
    </section>
  );
}
