import styles from './drawing.module.css';
import { TrajectoryDrawing } from './trajectory-drawing.tsx';

/** A trajectory that stays inside one computer. */
export function PrivateDrawing() {
  return (
    <svg viewBox="0 0 480 340" aria-hidden="true" focusable="false">
      <rect className={styles.sheet} x="74" y="36" width="332" height="226" rx="14" />
      <TrajectoryDrawing x={94} y={56} width={292} height={186} />
      <path className={styles.ink} d="M40 282h400" />
      <path className={styles.ink} d="M196 282c2 9 6 12 14 12h60c8 0 12-3 14-12" />
    </svg>
  );
}
