import { useTranslation } from 'react-i18next';
import { levelColour } from '../../charts/level-colour.ts';
import styles from './drawing.module.css';

const steps = [0, 1, 2, 3, 4];
const stepWidth = 88;
const rise = 46;
const foot = 296;

/** A staircase from the first level to the last, with a first point resting where someone happens to stand. */
export function FirstStepDrawing() {
  const { t } = useTranslation('welcome');
  return (
    <svg viewBox="0 0 480 340" aria-hidden="true" focusable="false">
      {steps.map((step) => {
        const height = 34 + step * rise;
        return (
          <rect
            key={step}
            x={20 + step * stepWidth}
            y={foot - height}
            width={stepWidth - 3}
            height={height}
            rx="4"
            fill={levelColour(step, steps.length)}
          />
        );
      })}
      <circle className={styles.firstPoint} cx={20 + stepWidth * 1.5} cy={foot - 34 - rise - 15} r="11" />
      <text className={styles.name} x="20" y={foot + 26}>
        {t('start.lowest')}
      </text>
      <text className={styles.name} x={20 + stepWidth * 5 - 3} y={foot + 26} textAnchor="end">
        {t('start.highest')}
      </text>
    </svg>
  );
}
