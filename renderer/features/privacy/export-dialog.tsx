import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

export interface ExportDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onExport: () => void;
}

/** Says who can read an export before it is made. */
export function ExportDialog({ isOpen, onClose, onExport }: ExportDialogProps) {
  const { t } = useTranslation('privacy');
  return (
    <Dialog
      title={t('export.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" onPress={onExport}>
            {t('export.submit')}
          </Button>
        </>
      }
    >
      <p>{t('export.text')}</p>
      <p>{t('export.readable')}</p>
    </Dialog>
  );
}
