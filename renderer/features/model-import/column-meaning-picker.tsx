import { useTranslation } from 'react-i18next';
import { type ColumnMeaning, type TableRole, textKinds } from '../../../core/model-import/mapping.ts';
import { LineField } from '../../components/line-field.tsx';
import { Picker } from '../../components/picker.tsx';
import { type MeaningKey, meaningOf, meaningsOf } from './meanings.ts';

export interface ColumnMeaningPickerProps {
  readonly role: TableRole;
  /** What the column is called. */
  readonly name: string;
  readonly meaning: ColumnMeaning;
  readonly onMeaning: (meaning: ColumnMeaning) => void;
}

/** What one column holds, and for texts of one level what that level is called. */
export function ColumnMeaningPicker({ role, name, meaning, onMeaning }: ColumnMeaningPickerProps) {
  const { t } = useTranslation('model-import');
  const level = meaning.as === 'at-level' ? meaning.level : name;
  const selected: MeaningKey = meaning.as === 'at-level' ? `at-level ${meaning.kind}` : meaning.as;
  const plain = meaningsOf(role).map((key) => ({ key: key as MeaningKey, label: t(`meaning.${key}`) }));
  const atLevels = textKinds.map((kind) => ({
    key: `at-level ${kind}` as const,
    label: t(`meaning.at-level.${kind}`, { level }),
  }));
  return (
    <div style={{ display: 'grid', gap: 'var(--space-1)' }}>
      <Picker<MeaningKey>
        label={t('meaning.label', { name })}
        selected={selected}
        onSelect={(key) => onMeaning(meaningOf(key, level))}
        options={role === 'dimensions' ? [...plain, ...atLevels] : plain}
      />
      {meaning.as === 'at-level' ? (
        <LineField
          label={t('meaning.levelName')}
          value={meaning.level}
          onChange={(named) => onMeaning({ ...meaning, level: named })}
        />
      ) : null}
    </div>
  );
}
