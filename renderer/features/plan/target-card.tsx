import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedTarget } from '../../../core/plan/plan.ts';
import { descriptionAt } from '../../../core/practice-model/model.ts';
import { outlookOf } from '../../../core/trajectory/outlook.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { api } from '../../api.ts';
import { levelColour } from '../../charts/level-colour.ts';
import { Button } from '../../components/button.tsx';
import { noonOf } from '../../words/noon-of.ts';
import { useWords } from '../../words/use-words.ts';
import { ActionLine } from './action-line.tsx';
import { NewAction } from './new-action.tsx';
import { Suggestions } from './suggestions.tsx';
import styles from './target-card.module.css';
import { TargetDialog } from './target-dialog.tsx';
import type { MakeChange } from './use-change.ts';

export interface TargetCardProps {
  readonly trajectory: Trajectory;
  readonly target: PlannedTarget;
  readonly make: MakeChange;
}

/** One dimension that is worked on: where it goes, what is to be done, and what the model suggests. */
export function TargetCard({ trajectory, target, make }: TargetCardProps) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const heading = useId();
  const [isChanging, setChanging] = useState(false);
  const { model } = trajectory;
  const outlook = outlookOf(trajectory, target.dimensionId);
  const aimed = model.levels.find(({ id }) => id === target.levelId);
  const next = outlook?.level ?? aimed;
  const title = outlook?.dimension.title ?? t('target.gone');
  const facts = [
    outlook === undefined ? undefined : standing(outlook),
    aimed === undefined ? undefined : t('target.aim', { level: aimed.name }),
    target.dueOn === undefined ? undefined : t('target.by', { day: words.day(noonOf(target.dueOn)) }),
  ];
  function standing({ position, standing: how }: NonNullable<typeof outlook>): string {
    if (position !== undefined) return t('choose.now', { place: words.place(model, position) });
    return how === 'below-first-level'
      ? t('choose.now', { place: words.answer(model, { kind: 'below-first-level' }) })
      : t('why.neverPlaced');
  }
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <header className={styles.header}>
        <div>
          <h2 className={styles.title} id={heading}>
            {title}
          </h2>
          <p className={styles.facts}>{facts.filter((fact) => fact !== undefined).join(' ')}</p>
        </div>
        <div className={styles.actions}>
          {outlook === undefined ? null : (
            <Button kind="plain" size="small" onPress={() => setChanging(true)}>
              {t('target.change')}
            </Button>
          )}
          <Button kind="plain" size="small" onPress={() => make(() => api.plan.closeTarget({ targetId: target.id }))}>
            {t('target.close')}
          </Button>
          <Button kind="plain" size="small" onPress={() => make(() => api.plan.removeTarget({ targetId: target.id }))}>
            {t('target.remove')}
          </Button>
        </div>
      </header>
      <div className={styles.columns}>
        <div className={styles.doing}>
          {target.actions.length === 0 ? (
            <p className={styles.quiet}>{t('action.none')}</p>
          ) : (
            <ul className={styles.list}>
              {target.actions.map((action) => (
                <ActionLine key={action.id} action={action} make={make} />
              ))}
            </ul>
          )}
          <NewAction targetId={target.id} make={make} />
        </div>
        {outlook === undefined || next === undefined ? null : (
          <div className={styles.ahead}>
            <div
              className={styles.next}
              style={{ borderInlineStartColor: levelColour(model.levels.indexOf(next), model.levels.length) }}
            >
              <p className={styles.level}>
                {t(outlook.standing === 'at-last-level' ? 'next.last' : 'next.level', { level: next.name })}
              </p>
              <p className={styles.descriptor}>
                {descriptionAt(outlook.dimension, next.id).descriptor ?? t('next.silent')}
              </p>
            </div>
            <Suggestions trajectory={trajectory} target={target} make={make} />
          </div>
        )}
      </div>
      {isChanging && outlook !== undefined ? (
        <TargetDialog
          title={t('target.choose', { name: title })}
          action={t('target.keep')}
          model={model}
          dimension={outlook.dimension}
          position={outlook.position}
          levelId={target.levelId}
          dueOn={target.dueOn}
          onClose={() => setChanging(false)}
          onTake={async ({ levelId, dueOn }) => {
            setChanging(false);
            await make(() => api.plan.changeTarget({ targetId: target.id, levelId, dueOn: dueOn ?? null }));
          }}
        />
      ) : null}
    </section>
  );
}
