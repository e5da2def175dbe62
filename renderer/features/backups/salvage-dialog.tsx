import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { ContentsLines } from './contents-lines.tsx';
import { useContentsWords } from './use-contents-words.ts';
import type { Salvaged } from './use-salvage.ts';

export interface SalvageDialogProps {
  readonly salvaged: Salvaged;
  /** What the person can do with it, in words. */
  readonly useLabel: string;
  readonly isBusy?: boolean;
  readonly onUse: () => void;
  readonly onClose: () => void;
}

/** What could still be read of a damaged practice, and what could not. */
export function SalvageDialog({ salvaged, useLabel, isBusy = false, onUse, onClose }: SalvageDialogProps) {
  const { t } = useTranslation('backups');
  const words = useWords();
  const { counts } = useContentsWords();
  const { contents, lostRows } = salvaged;
  return (
    <Dialog
      title={t('salvage.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('salvage.close')}</Button>
          <Button kind="primary" isBusy={isBusy} onPress={onUse}>
            {useLabel}
          </Button>
        </>
      }
    >
      <p>{t('salvage.found', { counts: counts(contents) })}</p>
      <p>{capitalised(t('salvage.lost', { count: lostRows, number: words.count(lostRows) }))}</p>
      <ContentsLines title={t('latest')} lines={contents.latest} />
    </Dialog>
  );
}
