import { useTranslation } from 'react-i18next';
import type { SeenTable } from '../../../core/contract/model-import.ts';
import { type Mapping, type TableMapping, type TableRole, tableRoles } from '../../../core/model-import/mapping.ts';
import { api } from '../../api.ts';
import { SelectField } from '../../components/select-field.tsx';
import { Tick } from '../../components/tick.tsx';
import { useWords } from '../../words/use-words.ts';
import { useImportActions } from './import.store.ts';
import styles from './sections.module.css';
import { SeenRows } from './seen-rows.tsx';

export interface TableSectionProps {
  readonly mapping: Mapping;
  /** Which of the tables. */
  readonly index: number;
  readonly seen: SeenTable;
}

/** How much of a row is shown to tell it from others, in characters. */
const excerpt = 60;

/** One table: what it is there for, where its names stand, and what each of its columns means. */
export function TableSection({ mapping, index, seen }: TableSectionProps) {
  const { t } = useTranslation('model-import');
  const words = useWords();
  const { remap } = useImportActions();
  const table = mapping.tables[index];
  if (table === undefined) return null;
  const change = (changes: Partial<TableMapping>) =>
    void remap({ ...mapping, tables: mapping.tables.with(index, { ...table, ...changes }) });
  const guess = async (role: TableRole, turned: boolean) => {
    const guessed = await api.modelImport.guess({ table: index, role, turned, shape: mapping.shape });
    await remap({ ...mapping, tables: mapping.tables.with(index, guessed) });
  };
  const id = `import-table-${index}`;
  const isUsed = table.role !== 'ignored';
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading} dir="auto">
        {t('table.title', { sheet: seen.sheet })}
      </h2>
      <p className={styles.hint}>
        {t('table.size', {
          rows: t('table.rows', { count: seen.rowCount, number: words.count(seen.rowCount) }),
          columns: t('table.columns', { count: seen.columnCount, number: words.count(seen.columnCount) }),
        })}
      </p>
      <div className={styles.fields}>
        <SelectField
          label={t('table.role')}
          selected={table.role}
          onSelect={(role) => void guess(role, table.turned)}
          options={tableRoles.map((key) => ({ key, label: t(`role.${key}`) }))}
        />
        {isUsed ? (
          <SelectField
            label={t('table.header')}
            selected={String(table.headerRow ?? 'none')}
            onSelect={(key) => change({ headerRow: key === 'none' ? null : Number(key) })}
            options={[
              ...seen.rows.map((row, place) => ({
                key: String(place),
                label: t('table.headerRow', { row: place + 1 }),
                hint: row
                  .filter((cell) => cell.trim() !== '')
                  .join(' · ')
                  .slice(0, excerpt),
              })),
              { key: 'none', label: t('table.noHeader') },
            ]}
          />
        ) : null}
      </div>
      {isUsed ? (
        <>
          <div className={styles.ticks}>
            <Tick isSelected={table.turned} onChange={(turned) => void guess(table.role, turned)}>
              {t('table.turned')}
            </Tick>
            {table.role === 'dimensions' || table.role === 'texts' ? (
              <>
                <Tick isSelected={table.areaRows} onChange={(areaRows) => change({ areaRows })}>
                  {t('table.areaRows')}
                </Tick>
                <Tick isSelected={table.fillDown} onChange={(fillDown) => change({ fillDown })}>
                  {t('table.fillDown')}
                </Tick>
                <Tick isSelected={table.sheetIsArea} onChange={(sheetIsArea) => change({ sheetIsArea })}>
                  {t('table.sheetIsArea', { sheet: seen.sheet })}
                </Tick>
              </>
            ) : null}
          </div>
          <SeenRows table={table} seen={seen} onColumns={(columns) => change({ columns })} />
        </>
      ) : null}
    </section>
  );
}
