import { useTranslation } from 'react-i18next';
import { levelColour } from '../../charts/level-colour.ts';
import styles from './drawing.module.css';
import { TrajectoryDrawing } from './trajectory-drawing.tsx';

const steps = [0, 1, 2, 3, 4];
const handwriting = ['M22 104h82', 'M22 126h92', 'M22 148h74', 'M22 170h88', 'M22 192h40'];

/** Three things one after the other: words from memory, a place among the levels, a line over time. */
export function HowItWorksDrawing() {
  const { t } = useTranslation('welcome');
  return (
    <svg viewBox="0 0 480 300" aria-hidden="true" focusable="false">
      <rect className={styles.sheet} x="4" y="78" width="130" height="144" rx="10" />
      {handwriting.map((line) => (
        <path key={line} className={styles.ink} d={line} />
      ))}
      <text className={styles.caption} x="69" y="256">
        {t('how.remember')}
      </text>

      {steps.map((step) => {
        const top = 78 + (4 - step) * 29.5;
        return (
          <g key={step}>
            <rect className={styles.sheet} x="192" y={top} width="108" height="25" rx="6" />
            <rect x="192" y={top} width="6" height="25" rx="3" fill={levelColour(step, steps.length)} />
            <path
              className={styles.ink}
              d={`M208 ${top + 9}h${76 - step * 5}M208 ${top + 16}h${52 + step * 4}`}
              opacity="0.45"
            />
          </g>
        );
      })}
      <path className={styles.ink} d="M176 82v136" opacity="0.5" />
      <circle className={styles.firstPoint} cx="176" cy="164.5" r="8" />
      <text className={styles.caption} x="238" y="256">
        {t('how.place')}
      </text>

      <TrajectoryDrawing x={346} y={78} width={130} height={144} />
      <text className={styles.caption} x="411" y="256">
        {t('how.see')}
      </text>
    </svg>
  );
}
