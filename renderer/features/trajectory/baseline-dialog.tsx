import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestBaselineName } from '../../../core/trajectory/baselines.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LineField } from '../../components/line-field.tsx';

export interface BaselineDialogProps {
  readonly name: string;
  readonly day: string;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

/** Gives a baseline a name of the person's own, such as what began then. */
export function BaselineDialog({ name, day, onRename, onClose }: BaselineDialogProps) {
  const { t } = useTranslation('trajectory');
  const [text, setText] = useState(name);
  return (
    <Dialog
      title={t('baseline.rename')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('baseline.cancel')}</Button>
          <Button kind="primary" type="submit" form="baseline-name">
            {t('baseline.keepName')}
          </Button>
        </>
      }
    >
      <form
        id="baseline-name"
        onSubmit={(event) => {
          event.preventDefault();
          onRename(text.trim().slice(0, longestBaselineName));
        }}
      >
        <LineField
          label={t('baseline.name', { day })}
          hint={t('baseline.nameHint')}
          value={text}
          onChange={setText}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
