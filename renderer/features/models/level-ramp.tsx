import { levelColour } from '../../charts/level-colour.ts';
import styles from './level-ramp.module.css';

/** The levels of a scale from first to last, each colour with its name. */
export function LevelRamp({ names }: { readonly names: readonly string[] }) {
  return (
    <ol className={styles.ramp} style={{ maxWidth: `${Math.max(640, names.length * 95)}px` }}>
      {names.map((name, index) => (
        <li key={name} className={styles.level}>
          <span className={styles.bar} style={{ background: levelColour(index, names.length) }} />
          {name}
        </li>
      ))}
    </ol>
  );
}
