import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

/** What a person can do who no longer has the passphrase. */
export function LostPassphraseDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('protection');
  return (
    <Dialog
      title={t('lost.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('lost.close')}
        </Button>
      }
    >
      <p>{t('lost.code')}</p>
      <p>{t('lost.type')}</p>
      <p>{t('lost.neither')}</p>
    </Dialog>
  );
}
