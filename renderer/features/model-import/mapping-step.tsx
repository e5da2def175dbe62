import { useTranslation } from 'react-i18next';
import type { Building } from '../../../core/contract/model-import.ts';
import { withLevelNames } from '../../../core/library/imported-draft.ts';
import type { Choices } from '../../../core/model-import/mapping.ts';
import { Button } from '../../components/button.tsx';
import { keyed } from '../../words/keyed.ts';
import { useWords } from '../../words/use-words.ts';
import { AboutSection } from './about-section.tsx';
import { useImportActions, useLevelNames } from './import.store.ts';
import { ImportFrame } from './import-frame.tsx';
import { LevelsSection } from './levels-section.tsx';
import { LossList } from './loss-list.tsx';
import styles from './mapping-step.module.css';
import { ModelPreview } from './model-preview.tsx';
import { ProblemList } from './problem-list.tsx';
import { QuestionCards } from './question-cards.tsx';
import { SaveBar } from './save-bar.tsx';
import { ShapeSection } from './shape-section.tsx';
import { SourceFiles } from './source-files.tsx';
import { TableSection } from './table-section.tsx';

export interface MappingStepProps {
  readonly building: Building;
  readonly choices: Choices;
  readonly isBuilding: boolean;
}

/** What was recognised, every guess open to correction, beside what comes of it and what is lost. */
export function MappingStep({ building, choices, isBuilding }: MappingStepProps) {
  const { t } = useTranslation('model-import');
  const words = useWords();
  const { beginAnew } = useImportActions();
  const levelNames = useLevelNames();
  const { mapping, seen, built } = building;
  const model = withLevelNames(built.draft, levelNames);
  const open = built.questions.filter(({ answered }) => !answered).length;
  const dimensions = model.dimensions.length;
  return (
    <ImportFrame
      title={t(`shape.${mapping.shape}.recognised`)}
      summary={t('mapping.summary', { count: dimensions, number: words.count(dimensions) })}
      actions={<Button onPress={() => void beginAnew()}>{t('startOver')}</Button>}
      footer={
        <SaveBar model={model} openQuestions={open} problemCount={built.problems.length} isBuilding={isBuilding} />
      }
    >
      <div className={styles.both}>
        <div className={styles.guesses}>
          <SourceFiles />
          <QuestionCards questions={built.questions} choices={choices} />
          <ShapeSection mapping={mapping} />
          {keyed(seen, ({ sheet }) => sheet).map(({ key, item }) => (
            <TableSection key={key} mapping={mapping} index={seen.indexOf(item)} seen={item} />
          ))}
          <LevelsSection building={building} choices={choices} />
          <AboutSection draft={built.draft} choices={choices} />
        </div>
        <div className={styles.outcome} aria-busy={isBuilding}>
          <ProblemList problems={built.problems} draft={model} />
          <LossList losses={built.losses} />
          <ModelPreview model={model} />
        </div>
      </div>
    </ImportFrame>
  );
}
