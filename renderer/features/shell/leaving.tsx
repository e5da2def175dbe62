import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, listenTo } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { everythingSaved } from '../../saving.ts';

/** When the window is about to close: saves what is still on its way, and asks before letting anything go. */
export function Leaving() {
  const { t } = useTranslation('shell');
  const [asking, setAsking] = useState(false);
  useEffect(
    () =>
      listenTo('leaving', async () => {
        const close = await everythingSaved();
        setAsking(!close);
        await api.app.leave({ close });
      }),
    [],
  );
  return (
    <Dialog
      title={t('leaving.title')}
      isOpen={asking}
      onClose={() => setAsking(false)}
      mustAnswer
      actions={
        <>
          <Button onPress={() => void api.app.leave({ close: true })}>{t('leaving.leave')}</Button>
          <Button kind="primary" onPress={() => setAsking(false)}>
            {t('leaving.stay')}
          </Button>
        </>
      }
    >
      <p>{t('leaving.text')}</p>
    </Dialog>
  );
}
