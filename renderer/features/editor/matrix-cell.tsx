import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RowLook } from './grid.store.ts';
import { useGridActions } from './grid.store.ts';
import styles from './matrix.module.css';
import { useWriting } from './use-writing.ts';

export interface MatrixCellProps {
  readonly row: number;
  readonly column: number;
  /** Whether it is the head of its row or its column. */
  readonly scope?: 'row' | 'col';
  readonly look: RowLook;
  readonly text: string;
  /** What the cell is about, for whoever does not see its row and column. */
  readonly label: string;
  /** What stands in the place of words that are not there yet. */
  readonly placeholder?: string;
  /** What is wrong in it, as a sentence. */
  readonly problem?: string | undefined;
  readonly kind: 'level' | 'area' | 'title' | 'words';
  /** How many columns it is wide. */
  readonly span?: number;
  readonly children?: ReactNode;
}

/** One cell of the matrix: its words, or the field they are written in. */
export function MatrixCell(props: MatrixCellProps) {
  const { row, column, scope, look, text, label, placeholder, problem, kind, span, children } = props;
  const isActive = look.active !== undefined && (look.active === column || kind === 'area');
  const isWriting = isActive && look.isWriting;
  const inRange = look.range !== undefined && column >= look.range[0] && column <= look.range[1];
  const cell = useRef<HTMLTableCellElement>(null);
  const Cell = scope === undefined ? 'td' : 'th';
  const { calls } = look;
  useEffect(() => {
    if (!isActive || isWriting || calls === 0) return;
    cell.current?.focus({ preventScroll: true });
    cell.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isActive, isWriting, calls]);
  return (
    <Cell
      ref={cell}
      {...(scope === undefined ? {} : { scope })}
      className={`${styles.cell} ${styles[kind]}`}
      data-row={row}
      data-column={column}
      data-active={isActive || undefined}
      data-range={inRange || undefined}
      data-problem={problem === undefined ? undefined : true}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isActive || inRange}
      aria-colindex={column + 1}
      {...(span === undefined ? {} : { colSpan: span })}
    >
      {isWriting ? (
        <CellField row={row} column={column} text={text} label={label} isLine={kind !== 'words'} />
      ) : (
        <span className={styles.text} dir="auto">
          {text === '' ? <span className={styles.placeholder}>{placeholder}</span> : text}
        </span>
      )}
      {problem === undefined ? null : (
        <span className={styles.problem}>
          <CircleAlert size={13} aria-hidden="true" />
          {problem}
        </span>
      )}
      {children}
    </Cell>
  );
}

interface CellFieldProps {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly label: string;
  readonly isLine: boolean;
}

function CellField({ row, column, text, label, isLine }: CellFieldProps) {
  const { close } = useGridActions();
  const write = useWriting();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <textarea
      ref={field}
      className={styles.field}
      value={text}
      aria-label={label}
      dir="auto"
      rows={1}
      maxLength={20_000}
      onChange={({ target }) => write(row, column, isLine ? target.value.replace(/\s*\n\s*/g, ' ') : target.value)}
      onBlur={() => close({ takesFocus: false })}
    />
  );
}
