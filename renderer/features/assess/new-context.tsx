import { ChevronDown } from 'lucide-react';
import {
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type ContextKind, contextKinds } from '../../../core/assessment/assessment.ts';
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
      <Select
        className={styles.field ?? ''}
        value={kind}
        onChange={(key) => {
          if (key !== null) onKind(key as ContextKind);
        }}
      >
        <Label className={styles.label ?? ''}>{t('begin.kind')}</Label>
        <Button className={styles.select ?? ''}>
          <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
        <Popover className={styles.popover ?? ''}>
          <ListBox className={styles.options ?? ''}>
            {contextKinds.map((one) => (
              <ListBoxItem key={one} id={one} className={styles.option ?? ''} textValue={t(`terms:contextKind.${one}`)}>
                <Text slot="label">{t(`terms:contextKind.${one}`)}</Text>
                <Text slot="description" className={styles.meaning ?? ''}>
                  {t(`terms:contextKindMeaning.${one}`)}
                </Text>
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
      <TextField className={styles.field ?? ''} value={name} onChange={onName} isInvalid={isMissing} maxLength={120}>
        <Label className={styles.label ?? ''}>{t('begin.name')}</Label>
        <Input className={styles.input ?? ''} placeholder={t('begin.namePlaceholder')} />
      </TextField>
    </div>
  );
}
