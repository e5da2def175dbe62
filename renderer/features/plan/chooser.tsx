import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanChoice, PlanChoices, Reason } from '../../../core/plan/choices.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { Button } from '../../components/button.tsx';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './chooser.module.css';

export interface ChooserProps {
  readonly model: PracticeModel;
  readonly choices: PlanChoices;
  readonly onChoose: (choice: PlanChoice) => void;
}

/** Rows of a list in sight before the rest folds away. */
const fewInSight = 5;

/** What there is to work on: strengths first, then edges, each with why. */
export function Chooser({ model, choices, onChoose }: ChooserProps) {
  const { t } = useTranslation('plan');
  return (
    <div className={styles.chooser}>
      <Rows
        heading={t('choose.strengths')}
        hint={t('choose.strengthsHint')}
        {...{ model, choices: choices.strengths, onChoose }}
      />
      <Rows heading={t('choose.edges')} hint={t('choose.edgesHint')} {...{ model, choices: choices.edges, onChoose }} />
    </div>
  );
}

interface RowsProps {
  readonly heading: string;
  readonly hint: string;
  readonly model: PracticeModel;
  readonly choices: readonly PlanChoice[];
  readonly onChoose: (choice: PlanChoice) => void;
}

function Rows({ heading, hint, model, choices, onChoose }: RowsProps) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const id = useId();
  const why = useReason();
  const [allInSight, setAllInSight] = useState(false);
  const free = choices.filter(({ isChosen }) => !isChosen);
  if (free.length === 0) return null;
  const hidden = allInSight ? 0 : Math.max(0, free.length - fewInSight);
  return (
    <section aria-labelledby={id}>
      <h2 className={styles.heading} id={id}>
        {heading}
      </h2>
      <p className={styles.hint}>{hint}</p>
      <ul>
        {free.slice(0, free.length - hidden).map((choice) => (
          <li key={choice.dimension.id} className={styles.row}>
            <div className={styles.words}>
              <p className={styles.name}>{choice.dimension.title}</p>
              <p className={styles.why}>
                {choice.position === undefined
                  ? null
                  : `${t('choose.now', { place: words.place(model, choice.position) })} `}
                {choice.reasons.map((reason) => why(reason)).join(' ')}
              </p>
            </div>
            <Button
              size="small"
              aria-label={t('choose.takeNamed', { name: choice.dimension.title })}
              onPress={() => onChoose(choice)}
            >
              {t('choose.take')}
            </Button>
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : (
        <Button kind="plain" size="small" onPress={() => setAllInSight(true)}>
          {t('choose.showAll', { count: hidden, number: words.count(hidden) })}
        </Button>
      )}
    </section>
  );
}

const quarterWords = { 1: 'why.quarter', 2: 'why.half', 3: 'why.threeQuarters', 4: 'why.step' } as const;

/** A reason in words. */
function useReason(): (reason: Reason) => string {
  const { t } = useTranslation('plan');
  const words = useWords();
  return (reason) => {
    switch (reason.kind) {
      case 'near': {
        const { quartersAway, level } = reason;
        const isShort = quartersAway === 1 || quartersAway === 2 || quartersAway === 3 || quartersAway === 4;
        return t(isShort ? quarterWords[quartersAway] : 'why.far', { level: level.name });
      }
      case 'begins':
        return t('why.begins', { level: reason.level.name });
      case 'at-last-level':
        return t('why.atLastLevel');
      case 'never-placed':
        return t('why.neverPlaced');
      case 'recent-entries':
        return t('why.recentEntries', { count: reason.count, number: capitalised(words.count(reason.count)) });
      case 'off-the-map':
        return t('why.offTheMap', { count: reason.count, number: capitalised(words.count(reason.count)) });
    }
  };
}
