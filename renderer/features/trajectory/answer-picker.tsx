import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../core/assessment/answer.ts';
import type { Dimension, PracticeModel } from '../../../core/practice-model/model.ts';
import { Segmented } from '../../components/segmented.tsx';
import { Staircase } from '../assess/staircase.tsx';
import styles from './answer-dialog.module.css';

const offScaleAnswers = ['below-first-level', 'not-observed', 'not-applicable'] as const;

export interface AnswerPickerProps {
  /** The model in the wording the assessment was made with. */
  readonly model: PracticeModel;
  readonly dimension: Dimension;
  readonly question: string;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

/** The levels with a place between any two of them, and the answers that are not on the scale. */
export function AnswerPicker({ model, dimension, question, answer, onAnswer }: AnswerPickerProps) {
  const { t } = useTranslation(['assess', 'terms']);
  const first = model.levels[0]?.name ?? '';
  const chosen = offScaleAnswers.find((kind) => kind === answer?.kind);
  return (
    <>
      <Staircase
        model={model}
        dimension={dimension}
        question={question}
        answer={answer}
        previous={undefined}
        onPlace={(position) => onAnswer({ kind: 'placed', position })}
      />
      <div className={styles.offScale}>
        <span>{t('locate.offScale')}</span>
        <Segmented
          label={t('locate.offScale')}
          options={offScaleAnswers.map((kind) => ({ key: kind, label: t(`terms:answer.${kind}`, { first }) }))}
          selected={chosen}
          onSelect={(kind) => onAnswer({ kind })}
        />
      </div>
    </>
  );
}
