import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

export interface RestoreDialogProps {
  readonly isOpen: boolean;
  readonly moment: string;
  /** Whether the practice as it is now can be read, and so is kept as a copy. */
  readonly hasNow: boolean;
  readonly onClose: () => void;
  readonly onRestore: () => void;
}

/** Asks once more before a copy takes the place of the practice. */
export function RestoreDialog({ isOpen, moment, hasNow, onClose, onRestore }: RestoreDialogProps) {
  const { t } = useTranslation('backups');
  return (
    <Dialog
      title={t('restore.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('restore.no')}</Button>
          <Button kind="primary" onPress={onRestore}>
            {t('restore.yes')}
          </Button>
        </>
      }
    >
      <p>{t('restore.text', { moment })}</p>
      <p>{t(hasNow ? 'restore.kept' : 'restore.aside')}</p>
    </Dialog>
  );
}
