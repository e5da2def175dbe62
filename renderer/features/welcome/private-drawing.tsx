import styles from './drawing.module.css';
import { TrajectoryDrawing } from './trajectory-drawing.tsx';

/** A trajectory that stays inside one computer. */
export function PrivateDrawing() {
  return (
    <svg viewBox="0 0 480 340" aria-hidden="true" focusable="false">
      <rect className={styles.sheet} x="74" y="36" width="332" height="226" rx="14" />
      <TrajectoryDrawing x={94} y={56} width={292} height={186} />
      <path className={styles.sheet} d="M30 276h420v4c0 10-8 18-18 18H48c-10 0-18-8-18-18z" />
      <path className={styles.ink} d="M206 276c1 7 5 9 11 9h46c6 0 10-2 11-9" opacity="0.5" />
    </svg>
  );
}
