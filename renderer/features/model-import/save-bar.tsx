import { useTranslation } from 'react-i18next';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useImportActions } from './import.store.ts';
import styles from './save-bar.module.css';

export interface SaveBarProps {
  readonly model: PracticeModel;
  /** How many questions only the person can answer are still open. */
  readonly openQuestions: number;
  /** How many problems keep it from being a whole model. */
  readonly problemCount: number;
  /** What is seen is not built yet. */
  readonly isBuilding?: boolean;
}

/** What can be kept of an import as it stands, and what is still in the way. */
export function SaveBar({ model, openQuestions, problemCount, isBuilding = false }: SaveBarProps) {
  const { t } = useTranslation('model-import');
  const words = useWords();
  const { saveVersion, saveDraft } = useImportActions();
  const isEmpty = model.dimensions.length === 0;
  const state =
    openQuestions > 0
      ? t('save.questions', { count: openQuestions, number: words.count(openQuestions) })
      : isEmpty
        ? t('save.empty')
        : problemCount > 0
          ? t('save.problems', { count: problemCount, number: words.count(problemCount) })
          : t('save.whole');
  const mayDraft = !isBuilding && openQuestions === 0 && !isEmpty;
  return (
    <div className={styles.bar}>
      <p className={styles.state} role="status">
        {state}
      </p>
      <Button isDisabled={!mayDraft} onPress={() => void saveDraft(model)}>
        {t('save.draft')}
      </Button>
      <Button kind="primary" isDisabled={!mayDraft || problemCount > 0} onPress={() => void saveVersion(model)}>
        {t('save.version')}
      </Button>
    </div>
  );
}
