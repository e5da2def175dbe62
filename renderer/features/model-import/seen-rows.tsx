import { useTranslation } from 'react-i18next';
import type { SeenTable } from '../../../core/contract/model-import.ts';
import type { ColumnMeaning, TableMapping } from '../../../core/model-import/mapping.ts';
import { keyed } from '../../words/keyed.ts';
import { useWords } from '../../words/use-words.ts';
import { ColumnMeaningPicker } from './column-meaning-picker.tsx';
import { columnLetters } from './place-words.ts';
import styles from './seen-rows.module.css';

export interface SeenRowsProps {
  readonly table: TableMapping;
  readonly seen: SeenTable;
  readonly onColumns: (columns: readonly ColumnMeaning[]) => void;
}

/** A table with more columns is no table a hand wrote; the rest keeps the meaning that was guessed. */
const mostColumns = 60;
const rowsInSight = 5;
const nothing: ColumnMeaning = { as: 'nothing' };

/** The beginning of a table, each column under what it means. */
export function SeenRows({ table, seen, onColumns }: SeenRowsProps) {
  const { t } = useTranslation('model-import');
  const words = useWords();
  const columns = Array.from({ length: Math.min(seen.columnCount, mostColumns) }, (_, column) => column);
  const header = table.headerRow === null ? [] : (seen.rows[table.headerRow] ?? []);
  const first = table.headerRow === null ? 0 : table.headerRow + 1;
  const body = seen.rows.slice(first, first + rowsInSight);
  const hidden = seen.columnCount - columns.length;
  return (
    <>
      <section className={styles.region} aria-label={t('table.beginning', { sheet: seen.sheet })}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <td key={column} className={styles.meaning}>
                  <ColumnMeaningPicker
                    role={table.role}
                    name={nameOf(header[column], column)}
                    meaning={table.columns[column] ?? nothing}
                    onMeaning={(meaning) => onColumns(replaced(table.columns, column, meaning))}
                  />
                </td>
              ))}
            </tr>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.name} dir="auto">
                  {nameOf(header[column], column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(body, (row) => row.join(' ')).map(({ key, item: row }) => (
              <tr key={key}>
                {columns.map((column) => (
                  <td
                    key={column}
                    className={styles.cell}
                    data-unused={(table.columns[column] ?? nothing).as === 'nothing' || undefined}
                  >
                    <div className={styles.text} dir="auto">
                      {row[column] ?? ''}
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {hidden <= 0 ? null : (
        <p className={styles.hint}>{t('table.moreColumns', { count: hidden, number: words.count(hidden) })}</p>
      )}
    </>
  );
}

/** What a column is called: as its header says, or by the letters of a spreadsheet. */
function nameOf(header: string | undefined, column: number): string {
  const name = header?.trim() ?? '';
  return name === '' ? columnLetters(column + 1) : name;
}

function replaced(columns: readonly ColumnMeaning[], column: number, meaning: ColumnMeaning): readonly ColumnMeaning[] {
  const padded = Array.from({ length: Math.max(columns.length, column + 1) }, (_, at) => columns[at] ?? nothing);
  return padded.with(column, meaning);
}
