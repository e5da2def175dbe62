import { useTranslation } from 'react-i18next';
import type { EventPayloads } from '../../../core/contract/api.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

export interface LeavingDialogProps {
  readonly reason: EventPayloads['leaving']['reason'];
  readonly onStay: () => void;
}

/** Asks before words that could not be saved are let go. */
export default function LeavingDialog({ reason, onStay }: LeavingDialogProps) {
  const { t } = useTranslation('shell');
  return (
    <Dialog
      title={t('leaving.title')}
      isOpen
      onClose={onStay}
      mustAnswer
      actions={
        <>
          <Button onPress={() => void api.app.leave({ close: true })}>{t(`leaving.${reason}.leave`)}</Button>
          <Button kind="primary" onPress={onStay}>
            {t('leaving.stay')}
          </Button>
        </>
      }
    >
      <p>{t(`leaving.${reason}.text`)}</p>
    </Dialog>
  );
}
