import { useTranslation } from 'react-i18next';
import { dimensionsByArea } from '../../../core/practice-model/areas.ts';
import { type Area, type Dimension, descriptionAt, type PracticeModel } from '../../../core/practice-model/model.ts';
import { levelColour } from '../../charts/level-colour.ts';
import styles from './whole-matrix.module.css';

export interface WholeMatrixProps {
  readonly model: PracticeModel;
  /** The person wants to read one dimension with all that belongs to it. */
  readonly onOpen: (dimension: Dimension) => void;
}

/** Every descriptor of a model: dimensions below each other, levels side by side, both always named in sight. */
export function WholeMatrix({ model, onOpen }: WholeMatrixProps) {
  const { t } = useTranslation('models');
  const levelCount = model.levels.length;
  return (
    <section className={styles.region} aria-label={t('model.view.matrix')}>
      <table className={styles.matrix} style={{ minWidth: `${levelCount * 190}px` }}>
        <thead>
          <tr>
            {model.levels.map((level, index) => (
              <th key={level.id} scope="col" className={styles.level}>
                <span className={styles.bar} style={{ background: levelColour(index, levelCount) }} />
                {level.name}
              </th>
            ))}
          </tr>
        </thead>
        {dimensionsByArea(model).flatMap(({ area, dimensions }) =>
          dimensions.map((dimension) => (
            <DimensionRows key={dimension.id} model={model} area={area} dimension={dimension} onOpen={onOpen} />
          )),
        )}
      </table>
    </section>
  );
}

interface DimensionRowsProps {
  readonly model: PracticeModel;
  readonly area: Area;
  readonly dimension: Dimension;
  readonly onOpen: (dimension: Dimension) => void;
}

function DimensionRows({ model, area, dimension, onOpen }: DimensionRowsProps) {
  const { t } = useTranslation('models');
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={model.levels.length} className={styles.dimension}>
          <span className={styles.inSight}>
            <button type="button" className={styles.title} onClick={() => onOpen(dimension)}>
              {dimension.title}
            </button>
            <span className={styles.area}>{area.title}</span>
          </span>
        </th>
      </tr>
      <tr>
        {model.levels.map((level) => {
          const { descriptor } = descriptionAt(dimension, level.id);
          return (
            <td key={level.id} className={styles.cell}>
              {descriptor ?? <span className={styles.silent}>{t('model.silent')}</span>}
            </td>
          );
        })}
      </tr>
    </tbody>
  );
}
