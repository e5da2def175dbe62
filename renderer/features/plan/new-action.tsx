import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetId } from '../../../core/brand.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ActionForm } from './action-form.tsx';
import type { MakeChange } from './use-change.ts';

export interface NewActionProps {
  readonly targetId: TargetId;
  readonly make: MakeChange;
}

/** Something of the person's own to do. */
export function NewAction({ targetId, make }: NewActionProps) {
  const { t } = useTranslation('plan');
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div>
        <Button size="small" onPress={() => setOpen(true)}>
          {t('action.own')}
        </Button>
      </div>
    );
  }
  return (
    <ActionForm
      start={{ text: '', kind: 'try' }}
      label={t('action.add')}
      onCancel={() => setOpen(false)}
      onTake={async ({ text, kind, dueOn }) => {
        const isMade = await make(() =>
          api.plan.addAction({ targetId, text, kind, ...(dueOn === undefined ? {} : { dueOn }) }),
        );
        if (isMade) setOpen(false);
      }}
    />
  );
}
