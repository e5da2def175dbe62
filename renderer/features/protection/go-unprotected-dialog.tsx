import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

export interface GoUnprotectedDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onGoWithout: () => void;
}

/** Says what it means to go without a passphrase, before it is so. */
export function GoUnprotectedDialog({ isOpen, onClose, onGoWithout }: GoUnprotectedDialogProps) {
  const { t } = useTranslation('protection');
  return (
    <Dialog
      title={t('without.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onGoWithout}>{t('without.yes')}</Button>
          <Button kind="primary" onPress={onClose}>
            {t('without.no')}
          </Button>
        </>
      }
    >
      <p>{t('without.text')}</p>
      <p>{t('without.later')}</p>
    </Dialog>
  );
}
