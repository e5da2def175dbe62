import type { Level } from '../../../core/practice-model/model.ts';
import { quartersPerLevel, type ScalePosition } from '../../../core/practice-model/scale.ts';
import { levelColour } from '../../charts/level-colour.ts';
import styles from './dot-row.module.css';

export interface DotRowProps {
  readonly levels: readonly Level[];
  /** Absent where a context does not place the dimension. */
  readonly first: ScalePosition | undefined;
  readonly second: ScalePosition | undefined;
}

/**
 * Two places on the scale of levels, told apart by their signs and lanes. Hidden from readers of the page: the words
 * beside it say the same.
 */
export function DotRow({ levels, first, second }: DotRowProps) {
  // A level stands in the middle of its column, so that its name can stand below it.
  const along = (position: ScalePosition) => (100 * (position / quartersPerLevel + 0.5)) / levels.length;
  const ends = first === undefined || second === undefined ? undefined : [along(first), along(second)];
  const columns = { gridTemplateColumns: `repeat(${levels.length}, minmax(0, 1fr))` };
  return (
    <div className={styles.row} aria-hidden="true">
      <div className={styles.track} style={columns}>
        {levels.map(({ id }, index) => (
          <span key={id} className={styles.band} style={{ background: levelColour(index, levels.length) }} />
        ))}
        {ends === undefined ? null : (
          <span
            className={styles.between}
            style={{
              insetInlineStart: `${Math.min(...ends)}%`,
              inlineSize: `${Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))}%`,
            }}
          />
        )}
        {first === undefined ? null : (
          <span className={`${styles.mark} ${styles.upper}`} style={{ insetInlineStart: `${along(first)}%` }}>
            <Sign of="first" />
          </span>
        )}
        {second === undefined ? null : (
          <span className={`${styles.mark} ${styles.under}`} style={{ insetInlineStart: `${along(second)}%` }}>
            <Sign of="second" />
          </span>
        )}
      </div>
      <div className={styles.names} style={columns}>
        {levels.map(({ id, name }) => (
          <span key={id} className={styles.name}>
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The sign of a context: a filled circle for the first, an open square for the second. */
export function Sign({ of }: { readonly of: 'first' | 'second' }) {
  return (
    <svg className={styles.sign} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {of === 'first' ? (
        <circle className={styles.first} cx="7" cy="7" r="5.5" />
      ) : (
        <rect className={styles.second} x="2" y="2" width="10" height="10" rx="1.5" />
      )}
    </svg>
  );
}
