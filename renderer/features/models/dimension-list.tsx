import { useTranslation } from 'react-i18next';
import type { DimensionId } from '../../../core/brand.ts';
import type { AreaDimensions } from '../../../core/practice-model/areas.ts';
import type { Dimension } from '../../../core/practice-model/model.ts';
import styles from './dimension-list.module.css';

export interface DimensionListProps {
  readonly groups: readonly AreaDimensions[];
  readonly chosen: DimensionId | undefined;
  readonly onOpen: (dimension: Dimension) => void;
}

/** All dimensions of a model by area, to go from one to another. */
export function DimensionList({ groups, chosen, onOpen }: DimensionListProps) {
  const { t } = useTranslation('models');
  return (
    <nav className={styles.list} aria-label={t('model.list')}>
      {groups.map(({ area, dimensions }) => (
        <div key={area.id} className={styles.group}>
          <p className={styles.area} id={`area-${area.id}`}>
            {area.title}
          </p>
          <ul aria-labelledby={`area-${area.id}`}>
            {dimensions.map((dimension) => (
              <li key={dimension.id}>
                <a
                  className={styles.entry}
                  href={`#dimension-${dimension.id}`}
                  onClick={(event) => {
                    // The hash holds the route.
                    event.preventDefault();
                    onOpen(dimension);
                  }}
                  {...(dimension.id === chosen ? { 'aria-current': 'true' as const } : {})}
                >
                  {dimension.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
