import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelVersionId } from '../../../core/brand.ts';
import { type ModelFormat, modelFormats } from '../../../core/contract/models.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';

export interface SaveModelDialogProps {
  readonly versionId: ModelVersionId;
  readonly title: string;
  readonly onClose: () => void;
}

/** In which format a model is to be saved as a file; the place is asked for by the system. */
export function SaveModelDialog({ versionId, title, onClose }: SaveModelDialogProps) {
  const { t } = useTranslation('models');
  const [format, setFormat] = useState<ModelFormat>('childmodel');
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<ChildError>();
  const save = async () => {
    setIsSaving(true);
    try {
      const { saved } = await api.files.saveModel({ versionId, format });
      if (saved) onClose();
    } catch (failure) {
      setError(asChildError(failure));
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <Dialog
      title={t('save.title', { title })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('save.cancel')}</Button>
          <Button kind="primary" isBusy={isSaving} onPress={() => void save()}>
            {t('save.save')}
          </Button>
        </>
      }
    >
      {error === undefined ? null : <ErrorNotice error={error} />}
      <Choice
        label={t('save.format')}
        isLabelHidden
        selected={format}
        onSelect={setFormat}
        options={modelFormats.map((key) => ({ key, label: t(`save.${key}.name`), hint: t(`save.${key}.hint`) }))}
      />
    </Dialog>
  );
}
