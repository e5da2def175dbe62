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
  /** Takes the answer away, so that the dimension is left open; without it there has to be an answer. */
  readonly onOpen?: (() => void) | undefined;
}

/** The levels with a place between any two of them, and the answers that are not on the scale. */
export function AnswerPicker({ model, dimension, question, answer, onAnswer, onOpen }: AnswerPickerProps) {
  const { t } = useTranslation(['assess', 'terms']);
  const first = model.levels[0]?.name ?? '';
  const chosen = offScaleAnswers.find((kind) => kind === answer?.kind);
  const leftOpen = onOpen === undefined ? [] : [{ key: 'open' as const, label: t('terms:answer.open') }];
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
          options={[
            ...offScaleAnswers.map((kind) => ({ key: kind, label: t(`terms:answer.${kind}`, { first }) })),
            ...leftOpen,
          ]}
          selected={answer === undefined && onOpen !== undefined ? 'open' : chosen}
          onSelect={(kind) => (kind === 'open' ? onOpen?.() : onAnswer({ kind }))}
        />
      </div>
    </>
  );
}
