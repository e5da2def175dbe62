import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanAction } from '../../../core/plan/plan.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Tick } from '../../components/tick.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import styles from './finish-dialog.module.css';
import type { MakeChange } from './use-change.ts';

export interface FinishDialogProps {
  readonly action: PlanAction;
  readonly make: MakeChange;
  readonly onClose: () => void;
}

/** An action is done: what was noticed, and whether it is kept as a journal entry. */
export function FinishDialog({ action, make, onClose }: FinishDialogProps) {
  const { t } = useTranslation('plan');
  const [reflection, setReflection] = useState(action.reflection);
  const [asEntry, setAsEntry] = useState(true);
  const finish = async () => {
    if (await make(() => api.plan.finishAction({ actionId: action.id, reflection, asEntry }))) onClose();
  };
  return (
    <Dialog
      title={t('finish.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('finish.notYet')}</Button>
          <Button kind="primary" onPress={finish}>
            {t('finish.done')}
          </Button>
        </>
      }
    >
      <p className={styles.text} dir="auto">
        {action.text}
      </p>
      <WritingField
        label={t('finish.reflection')}
        hint={t('finish.hint')}
        value={reflection}
        onChange={setReflection}
        autoFocus
      />
      {action.entryId === undefined ? (
        <Tick isSelected={asEntry} onChange={setAsEntry}>
          {t('finish.asEntry')}
        </Tick>
      ) : null}
    </Dialog>
  );
}
