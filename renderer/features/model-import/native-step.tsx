import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { BrokenFiles } from '../models/broken-files.tsx';
import { type NativeReading, useImportActions } from './import.store.ts';
import { ImportFrame } from './import-frame.tsx';
import { LossList } from './loss-list.tsx';
import { ModelPreview } from './model-preview.tsx';
import { SaveBar } from './save-bar.tsx';

/** A document in the application's own format: nothing to map, only to look at and to keep. */
export function NativeStep({ reading }: { readonly reading: NativeReading }) {
  const { t } = useTranslation('model-import');
  const { beginAnew } = useImportActions();
  const words = useWords();
  const { model, file, problems, losses, others } = reading;
  const away = <Button onPress={() => void beginAnew()}>{t('startOver')}</Button>;
  if (model === undefined) {
    return (
      <ImportFrame title={t('native.broken', { file })} summary={t('native.brokenText')} actions={away}>
        <BrokenFiles problems={problems} othersUsable={false} />
      </ImportFrame>
    );
  }
  return (
    <ImportFrame
      title={model.title}
      summary={t('native.recognised', { file, version: model.version })}
      actions={away}
      footer={<SaveBar model={model} openQuestions={0} problemCount={0} />}
    >
      {others.length === 0 ? null : (
        <Notice title={t('native.others', { count: others.length, files: words.list(others) })} />
      )}
      <LossList losses={losses} />
      <ModelPreview model={model} />
    </ImportFrame>
  );
}
