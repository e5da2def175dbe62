import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

/** Asks before words that could not be saved are let go. */
export default function LeavingDialog({ onStay }: { readonly onStay: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Dialog
      title={t('leaving.title')}
      isOpen
      onClose={onStay}
      mustAnswer
      actions={
        <>
          <Button onPress={() => void api.app.leave({ close: true })}>{t('leaving.leave')}</Button>
          <Button kind="primary" onPress={onStay}>
            {t('leaving.stay')}
          </Button>
        </>
      }
    >
      <p>{t('leaving.text')}</p>
    </Dialog>
  );
}
