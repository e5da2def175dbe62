import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../core/assessment/assessment.ts';
import type { Instant } from '../../../core/brand.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { SaveFailed, SaveState } from '../../components/save-state.tsx';
import { useUnsaved } from '../../saving.ts';
import { useSave } from '../../use-save.ts';
import { fileName } from '../../words/file-name.ts';
import { useWords } from '../../words/use-words.ts';
import { useGuided, useGuidedActions } from './guided.store.ts';
import styles from './saved-mark.module.css';
import { unsavedText } from './unsaved-text.ts';

/** Whether every keystroke has arrived in the store; says so in words, and what happens when it has not. */
export function SavedMark() {
  const { t } = useTranslation('assess');
  const saving = useGuided((state) => state.saving);
  const assessment = useGuided((state) => state.assessment);
  const isUnsaved = useUnsaved(({ routes }) => assessment !== undefined && routes.includes(`/assess/${assessment.id}`));
  // It stays while saving is tried again, so that what it offers can be reached.
  if (assessment !== undefined && (saving.state === 'failed' || isUnsaved)) return <NotSaved assessment={assessment} />;
  return <SaveState state={saving.state}>{t(saving.state === 'saved' ? 'footer.saved' : 'footer.saving')}</SaveState>;
}

function NotSaved({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation(['assess', 'terms']);
  const words = useWords();
  const { unsavedChanges } = useGuidedActions();
  const { saving, save } = useSave();
  const saveAsFile = () =>
    save(async () => ({
      kind: 'txt',
      suggestedName: fileName(t('unsaved.fileName', { model: assessment.modelTitle }), 'txt'),
      text: unsavedText(assessment, unsavedChanges(), Date.now() as Instant, {
        title: t('unsaved.title'),
        about: (facts) => t('unsaved.about', { ...facts }),
        moment: words.moment,
        label: (part) => t(`unsaved.${part}`),
        answer: (answer) => words.answer(assessment.model, answer),
        confidence: (confidence) => t(`terms:confidence.${confidence}`),
      }),
    }));
  return (
    <div className={styles.notSaved}>
      <SaveFailed title={`${t('footer.failed')}.`}>{t('footer.failedHint')}</SaveFailed>
      <Button kind="plain" size="small" onPress={saveAsFile}>
        {t('footer.saveAsFile')}
      </Button>
      {saving.state === 'failed' ? <ErrorNotice error={saving.error} onRetry={saving.again} /> : null}
    </div>
  );
}
