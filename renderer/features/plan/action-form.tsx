import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../core/brand.ts';
import { type ActionKind, actionKinds } from '../../../core/plan/plan.ts';
import { Button } from '../../components/button.tsx';
import { DayField } from '../../components/day-field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import styles from './action-form.module.css';

interface Draft {
  readonly text: string;
  readonly kind: ActionKind;
  readonly dueOn?: CalendarDate | undefined;
}

export interface ActionFormProps {
  readonly start: Draft;
  /** What the form is for, also on its button. */
  readonly label: string;
  readonly onTake: (draft: Draft) => void;
  readonly onCancel: () => void;
}

/** The longest text of an action, in characters. */
const longest = 2000;

/** The words, the kind and the day of an action. */
export function ActionForm({ start, label, onTake, onCancel }: ActionFormProps) {
  const { t } = useTranslation('plan');
  const [text, setText] = useState(start.text);
  const [kind, setKind] = useState(start.kind);
  const [dueOn, setDueOn] = useState(start.dueOn);
  const isWritten = text.trim() !== '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWritten) onTake({ text: text.trim().slice(0, longest), kind, dueOn });
      }}
    >
      <WritingField label={t('action.text')} value={text} onChange={setText} lines={2} autoFocus />
      <Segmented
        label={t('action.kind')}
        options={actionKinds.map((key) => ({ key, label: t(`kind.${key}`) }))}
        selected={kind}
        onSelect={setKind}
      />
      <DayField label={t('action.day')} value={dueOn} onChange={setDueOn} />
      <div className={styles.buttons}>
        <Button kind="primary" size="small" type="submit" isDisabled={!isWritten}>
          {label}
        </Button>
        <Button size="small" onPress={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
