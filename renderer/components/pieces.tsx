import { Children, type ReactNode } from 'react';
import styles from './pieces.module.css';

/** A few facts in one quiet row, with a dot between any two that stand on the same line. */
export function Pieces({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.pieces}>
      {Children.map(children, (piece) => (piece === null ? null : <div className={styles.piece}>{piece}</div>))}
    </div>
  );
}
