import { useTranslation } from 'react-i18next';
import {
  type Dimension,
  descriptionAt,
  type Level,
  type LevelDescription,
  type PracticeModel,
} from '../../../core/practice-model/model.ts';
import { levelColour } from '../../charts/level-colour.ts';
import styles from './level-section.module.css';

export interface DimensionLevelsProps {
  readonly model: Pick<PracticeModel, 'levels'>;
  readonly dimension: Dimension;
}

/** A dimension from its first level to its last. */
export function DimensionLevels({ model, dimension }: DimensionLevelsProps) {
  return (
    <ol>
      {model.levels.map((level, index) => (
        <LevelSection
          key={level.id}
          level={level}
          index={index}
          levelCount={model.levels.length}
          description={descriptionAt(dimension, level.id)}
        />
      ))}
    </ol>
  );
}

interface LevelSectionProps {
  readonly level: Level;
  readonly index: number;
  readonly levelCount: number;
  readonly description: LevelDescription;
}

/** A dimension at one level: its words, what can be seen, and how people go on from there. */
function LevelSection({ level, index, levelCount, description }: LevelSectionProps) {
  const { t } = useTranslation('models');
  const { descriptor, indicators, nextSteps } = description;
  const isLast = index === levelCount - 1;
  return (
    <li className={styles.level}>
      <span className={styles.bar} style={{ background: levelColour(index, levelCount) }} />
      <h3 className={styles.name}>{level.name}</h3>
      {descriptor === undefined ? (
        <p className={styles.silent}>{t('model.silent')}</p>
      ) : (
        <p className={styles.descriptor}>{descriptor}</p>
      )}
      <div className={styles.more}>
        {indicators.length === 0 ? null : (
          <Things title={t('model.indicators')} things={indicators.map((indicator) => indicator.text)} />
        )}
        {nextSteps.length === 0 ? null : (
          <Things title={t(isLast ? 'model.passingOn' : 'model.nextSteps')} things={nextSteps} />
        )}
      </div>
    </li>
  );
}

function Things({ title, things }: { readonly title: string; readonly things: readonly string[] }) {
  return (
    <div>
      <h4 className={styles.heading}>{title}</h4>
      <ul className={styles.things}>
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </div>
  );
}
