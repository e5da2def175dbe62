import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import type { PlanChoice } from '../../../core/plan/choices.ts';
import { mostTargets } from '../../../core/plan/plan.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { SubjectPicker } from '../trajectory/subject-picker.tsx';
import { Chooser } from './chooser.tsx';
import { PastTargets } from './past-targets.tsx';
import type { ShownPlan } from './plan-facts.ts';
import styles from './plan-room.module.css';
import { ReviewSection } from './review-section.tsx';
import { TargetCard } from './target-card.tsx';
import { TargetDialog } from './target-dialog.tsx';
import { useChange } from './use-change.ts';

export interface PlanRoomProps {
  readonly subjects: readonly TrajectorySubject[];
  readonly shown: ShownPlan;
  /** Something was changed that the plan has to be asked for again. */
  readonly onChanged: () => void;
}

/** A plan: what is worked on, what else there is to choose, what was worked on before, and when to look again. */
export function PlanRoom({ subjects, shown, onChanged }: PlanRoomProps) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const { error, make } = useChange(onChanged);
  const [choosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<PlanChoice>();
  const { subject, trajectory, open, past, choices, rhythm } = shown;
  const isFull = open.length >= mostTargets;
  const showsChooser = !isFull && (choosing || open.length === 0);
  const names = open.flatMap((target) => {
    const found = trajectory.dimensions.find(({ dimension }) => dimension.id === target.dimensionId);
    return found === undefined ? [] : [`‘${found.dimension.title}’`];
  });
  return (
    <Page
      context={<SubjectPicker subjects={subjects} shown={subject} base="/plan" />}
      title={
        open.length === 0
          ? t('title.choose')
          : capitalised(t('title.at', { count: open.length, number: words.count(open.length) }))
      }
      summary={<p>{open.length === 0 ? t('summary.choose') : t('summary.at', { names: words.list(names) })}</p>}
    >
      {error === undefined ? null : (
        <div className={styles.notice}>
          <ErrorNotice error={error} />
        </div>
      )}
      <div className={styles.targets}>
        {open.map((target) => (
          <TargetCard key={target.id} trajectory={trajectory} target={target} make={make} />
        ))}
      </div>
      {open.length === 0 || isFull ? null : (
        <p className={styles.more}>
          {choosing ? (
            <Button onPress={() => setChoosing(false)}>{t('choose.hide')}</Button>
          ) : (
            <Button onPress={() => setChoosing(true)}>{t('choose.another')}</Button>
          )}
        </p>
      )}
      {isFull ? <p className={styles.full}>{t('choose.full')}</p> : null}
      {showsChooser ? <Chooser model={trajectory.model} choices={choices} onChoose={setChosen} /> : null}
      <ReviewSection subject={subject} rhythm={rhythm} make={make} />
      <PastTargets trajectory={trajectory} targets={past} make={make} />
      {chosen === undefined ? null : (
        <TargetDialog
          title={t('target.choose', { name: chosen.dimension.title })}
          action={t('target.take')}
          model={trajectory.model}
          dimension={chosen.dimension}
          position={chosen.position}
          levelId={chosen.level.id}
          onClose={() => setChosen(undefined)}
          onTake={async ({ levelId, dueOn }) => {
            setChosen(undefined);
            setChoosing(false);
            await make(() =>
              api.plan.setTarget({
                modelId: subject.modelId,
                contextId: subject.context.id,
                dimensionId: chosen.dimension.id,
                levelId,
                ...(dueOn === undefined ? {} : { dueOn }),
              }),
            );
          }}
        />
      )}
    </Page>
  );
}
