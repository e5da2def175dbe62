import { useTranslation } from 'react-i18next';
import { type Choices, levelZeroMeanings } from '../../../core/model-import/mapping.ts';
import type { ImportQuestion } from '../../../core/model-import/outcome.ts';
import { mostLevels } from '../../../core/practice-model/scale.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { useWords } from '../../words/use-words.ts';
import { useImportActions } from './import.store.ts';
import { LevelPicks } from './level-picks.tsx';
import styles from './sections.module.css';

export interface QuestionCardsProps {
  readonly questions: readonly ImportQuestion[];
  readonly choices: Choices;
}

/** What only the person can decide; as long as one of them is open nothing can be saved. */
export function QuestionCards({ questions, choices }: QuestionCardsProps) {
  const { t } = useTranslation('model-import');
  if (questions.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="import-questions">
      <h2 id="import-questions" className={styles.heading}>
        {t('questions.title')}
      </h2>
      {questions.map((question) => (
        <div key={question.kind} className={styles.question} data-open={!question.answered || undefined}>
          <Question question={question} choices={choices} />
        </div>
      ))}
    </section>
  );
}

function Question({ question, choices }: { readonly question: ImportQuestion; readonly choices: Choices }) {
  const { t } = useTranslation('model-import');
  const words = useWords();
  const { decide } = useImportActions();
  if (question.kind === 'level-zero') {
    return (
      <Choice
        label={t('questions.levelZero', { name: question.level.name })}
        selected={question.answer}
        onSelect={(levelZero) => void decide({ ...choices, levelZero })}
        options={levelZeroMeanings.map((key) => ({
          key,
          label: t(`questions.zero.${key}`, { name: question.level.name }),
          hint: t(`questions.zeroHint.${key}`),
        }))}
      />
    );
  }
  if (question.kind === 'areas') {
    return (
      <Choice
        label={t('questions.areas')}
        selected={question.answer}
        onSelect={(areas) => void decide({ ...choices, areas })}
        options={question.options.map(({ id, sheet, count }) => ({
          key: id,
          label: sheet,
          hint: t('questions.areasCount', { count, number: words.count(count) }),
        }))}
      />
    );
  }
  const { levels, paths, because, answer } = question;
  return (
    <div className={styles.section}>
      <p className={styles.ask}>{t(`questions.${because}`, { most: words.count(mostLevels) })}</p>
      {paths.length < 2 ? null : (
        <div className={styles.row}>
          {paths.map((path) => (
            <Button
              key={path.name}
              size="small"
              onPress={() => void decide({ ...choices, levels: path.levels.slice(0, mostLevels) })}
            >
              {t('questions.path', { name: path.name })}
            </Button>
          ))}
        </div>
      )}
      <LevelPicks
        levels={levels}
        picked={answer ?? []}
        onPick={(picked) => void decide({ ...choices, levels: picked })}
      />
    </div>
  );
}
