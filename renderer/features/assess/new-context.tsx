import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type ContextKind, contextKinds } from '../../../core/assessment/assessment.ts';
import { SelectField } from '../../components/select-field.tsx';
import styles from './begin-form.module.css';

export interface NewContextProps {
  readonly kind: ContextKind;
  readonly name: string;
  readonly onKind: (kind: ContextKind) => void;
  readonly onName: (name: string) => void;
  /** The person tried to go on without a name. */
  readonly isMissing: boolean;
}

/** A place that has no name yet: what kind it is, and what the person calls it. */
export function NewContext({ kind, name, onKind, onName, isMissing }: NewContextProps) {
  const { t } = useTranslation(['assess', 'terms']);
  return (
    <div className={styles.new}>
      <SelectField
        label={t('begin.kind')}
        options={contextKinds.map((one) => ({
          key: one,
          label: t(`terms:contextKind.${one}`),
          hint: t(`terms:contextKindMeaning.${one}`),
        }))}
        selected={kind}
        onSelect={onKind}
      />
      <TextField className={styles.field ?? ''} value={name} onChange={onName} isInvalid={isMissing} maxLength={120}>
        <Label className={styles.label ?? ''}>{t('begin.name')}</Label>
        <Input className={styles.input ?? ''} placeholder={t('begin.namePlaceholder')} />
      </TextField>
    </div>
  );
}
