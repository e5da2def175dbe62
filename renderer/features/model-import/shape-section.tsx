import { useTranslation } from 'react-i18next';
import { type Mapping, statementSplits, type TableShape, tableShapes } from '../../../core/model-import/mapping.ts';
import { api } from '../../api.ts';
import { Choice } from '../../components/choice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useImportActions } from './import.store.ts';
import styles from './sections.module.css';

/** The shape that was recognised, and how several statements in one cell are told apart. */
export function ShapeSection({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('model-import');
  const { remap } = useImportActions();
  return (
    <section className={styles.section} aria-labelledby="import-shape">
      <h2 id="import-shape" className={styles.heading}>
        {t('shape.title')}
      </h2>
      <Choice
        label={t('shape.title')}
        isLabelHidden
        selected={mapping.shape}
        onSelect={(shape) => void reshaped(mapping, shape).then(remap)}
        options={tableShapes.map((key) => ({ key, label: t(`shape.${key}.name`), hint: t(`shape.${key}.hint`) }))}
      />
      <SelectField
        label={t('statements.label')}
        selected={mapping.statements}
        onSelect={(statements) => void remap({ ...mapping, statements })}
        options={statementSplits.map((key) => ({ key, label: t(`statements.${key}`) }))}
      />
    </section>
  );
}

/** The mapping with another shape: the tables that hold the dimensions are guessed anew, the others stay as they are. */
async function reshaped(mapping: Mapping, shape: TableShape): Promise<Mapping> {
  const main = shape === 'long' ? 'texts' : 'dimensions';
  const holding = mapping.tables.filter(({ role }) => role === 'dimensions' || role === 'texts').length;
  const tables = await Promise.all(
    mapping.tables.map((table, index) => {
      const isMain = table.role === 'dimensions' || table.role === 'texts' || (holding === 0 && index === 0);
      // A table of dimensions beside one of texts belongs to the long shape as it is.
      if (!isMain || (shape === 'long' && holding > 1 && table.role === 'dimensions')) return table;
      return api.modelImport.guess({ table: index, role: main, turned: table.turned, shape });
    }),
  );
  return { ...mapping, shape, tables };
}
