import { useTranslation } from 'react-i18next';
import { levelColour } from '../../charts/level-colour.ts';
import styles from './empty-home.module.css';

const levels = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
const bandHeight = 44;
const width = 620;

/** The chart that is still empty: five levels, and a first point that waits to be placed. */
export function FirstPoint() {
  const { t } = useTranslation('home');
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${bandHeight * levels.length}`}
      aria-hidden="true"
      focusable="false"
    >
      {levels.map((level, index) => {
        const top = (levels.length - 1 - index) * bandHeight;
        return (
          <g key={level}>
            <rect
              x="112"
              y={top}
              width={width - 112}
              height={bandHeight - 2}
              fill={levelColour(index, levels.length)}
              className={styles.band}
            />
            <text className={styles.name} x="0" y={top + bandHeight / 2 + 3}>
              {t(`empty.level.${level}`)}
            </text>
          </g>
        );
      })}
      <circle cx="168" cy={bandHeight * 3} r="7" fill="var(--surface)" stroke="var(--accent)" strokeWidth="2.5" />
    </svg>
  );
}
