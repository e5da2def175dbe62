import { levelColour } from '../../charts/level-colour.ts';
import styles from './drawing.module.css';

const bands = [0, 1, 2, 3, 4];
/** A way upward with a stretch that holds, as shares of the width and of the height from the foot. */
const way = [
  [0.1, 0.12],
  [0.28, 0.3],
  [0.46, 0.36],
  [0.64, 0.36],
  [0.84, 0.68],
] as const;

export interface TrajectoryDrawingProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A small trajectory on the bands of the levels, its first point hollow like every baseline. */
export function TrajectoryDrawing({ x, y, width, height }: TrajectoryDrawingProps) {
  const points = way.map(([along, up]) => ({ at: x + along * width, level: y + (1 - up) * height }));
  const bandHeight = height / bands.length;
  return (
    <g>
      {bands.map((band) => (
        <rect
          key={band}
          x={x}
          y={y + height - (band + 1) * bandHeight}
          width={width}
          height={bandHeight - 1.5}
          fill={levelColour(band, bands.length)}
          className={styles.band}
        />
      ))}
      <polyline className={styles.line} points={points.map(({ at, level }) => `${at},${level}`).join(' ')} />
      {points.map(({ at, level }, index) => (
        <circle key={at} className={index === 0 ? styles.firstPoint : styles.point} cx={at} cy={level} r="5.5" />
      ))}
    </g>
  );
}
