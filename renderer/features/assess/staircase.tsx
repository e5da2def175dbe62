import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../core/assessment/answer.ts';
import { type Dimension, descriptionAt, type PracticeModel } from '../../../core/practice-model/model.ts';
import { placementOf, positionAtLevel, type ScalePosition } from '../../../core/practice-model/scale.ts';
import { levelColour } from '../../charts/level-colour.ts';
import { useWords } from '../../words/use-words.ts';
import { ScaleRail } from './scale-rail.tsx';
import styles from './staircase.module.css';
import { useCardCentres } from './use-card-centres.ts';

export interface StaircaseProps {
  readonly model: PracticeModel;
  readonly dimension: Dimension;
  /** Asked above the levels instead of what a person does now. */
  readonly question?: string | undefined;
  readonly answer: Answer | undefined;
  /** Where the person was the last time, once it may be shown. */
  readonly previous: ScalePosition | undefined;
  readonly onPlace: (position: ScalePosition) => void;
}

/**
 * The levels stacked from the first at the foot to the last at the top, beside one rail with a handle that rests on a
 * level or between two. Nothing is chosen until the person chooses. Made here rather than from a library because its
 * scale is uneven: the handle's way follows the heights of the cards.
 */
export function Staircase({ model, dimension, question, answer, previous, onPlace }: StaircaseProps) {
  const { t } = useTranslation('assess');
  const words = useWords();
  const asked = question ?? t('locate.title');
  const { centres, measureCard } = useCardCentres(model.levels.length);
  const position = answer?.kind === 'placed' ? answer.position : undefined;
  const placement = position === undefined ? undefined : placementOf(position);
  return (
    <section className={styles.staircase} aria-label={asked}>
      <div className={styles.head}>
        <h2 className={styles.question}>{asked}</h2>
        <p className={styles.placed} aria-live="polite">
          {answer === undefined ? t('locate.hint') : t(`locate.${answer.kind}`, { place: words.answer(model, answer) })}
        </p>
      </div>
      <div className={styles.steps}>
        <ScaleRail model={model} centres={centres} position={position} previous={previous} onPlace={onPlace} />
        <div className={styles.cards} role="radiogroup" aria-label={asked}>
          {model.levels
            .map((level, index) => {
              const isLit = placement !== undefined && (placement.lower === index || placement.upper === index);
              const isExact = isLit && placement.quarters === 0;
              return (
                <label
                  key={level.id}
                  ref={measureCard(index)}
                  className={styles.card}
                  data-lit={isLit || undefined}
                  style={{ '--level-colour': levelColour(index, model.levels.length) }}
                >
                  <input
                    className={styles.radio}
                    type="radio"
                    name={`level-of-${dimension.id}`}
                    data-level={index}
                    checked={isExact}
                    onChange={() => onPlace(positionAtLevel(index))}
                  />
                  <span className={styles.level}>
                    {level.name}
                    <span className={styles.digit} aria-hidden="true">
                      {index + 1}
                    </span>
                  </span>
                  <span className={styles.descriptor}>
                    {descriptionAt(dimension, level.id).descriptor ?? t('locate.noDescriptor')}
                  </span>
                </label>
              );
            })
            .toReversed()}
        </div>
      </div>
    </section>
  );
}
