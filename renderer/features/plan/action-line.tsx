import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanAction } from '../../../core/plan/plan.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { noonOf } from '../../words/noon-of.ts';
import { useWords } from '../../words/use-words.ts';
import { ActionForm } from './action-form.tsx';
import styles from './action-line.module.css';
import { FinishDialog } from './finish-dialog.tsx';
import type { MakeChange } from './use-change.ts';

export interface ActionLineProps {
  readonly action: PlanAction;
  readonly make: MakeChange;
}

/** One thing to do, or one that is done with what was noticed. */
export function ActionLine({ action, make }: ActionLineProps) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const [mode, setMode] = useState<'shown' | 'changed' | 'finished'>('shown');
  const actionId = action.id;
  const isDone = action.doneAt !== undefined;
  const show = () => setMode('shown');
  if (mode === 'changed') {
    return (
      <li className={styles.line}>
        <ActionForm
          start={action}
          label={t('action.change')}
          onCancel={show}
          onTake={async ({ text, kind, dueOn }) => {
            if (await make(() => api.plan.changeAction({ actionId, text, kind, dueOn: dueOn ?? null }))) show();
          }}
        />
      </li>
    );
  }
  const facts = [
    t(`kind.${action.kind}`),
    action.doneAt === undefined
      ? action.dueOn === undefined
        ? undefined
        : t('action.by', { day: words.day(noonOf(action.dueOn)) })
      : t('action.doneOn', { day: words.day(action.doneAt) }),
    action.entryId === undefined ? undefined : t('action.inJournal'),
  ];
  return (
    <li className={styles.line} data-done={isDone || undefined}>
      <button
        type="button"
        className={styles.box}
        aria-label={t(isDone ? 'action.reopenNamed' : 'action.finishNamed', { text: action.text })}
        onClick={() => (isDone ? void make(() => api.plan.reopenAction({ actionId })) : setMode('finished'))}
      >
        {isDone ? <Check size={13} strokeWidth={3} aria-hidden="true" /> : null}
      </button>
      <div className={styles.words}>
        <p className={styles.text} dir="auto">
          {action.text}
        </p>
        {isDone && action.reflection.trim() !== '' ? (
          <p className={styles.reflection} dir="auto">
            {action.reflection}
          </p>
        ) : null}
        <div className={styles.facts}>
          <span>{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
          {isDone ? null : (
            <Button
              kind="plain"
              size="small"
              aria-label={t('action.changeNamed', { text: action.text })}
              onPress={() => setMode('changed')}
            >
              {t('action.change')}
            </Button>
          )}
          <Button
            kind="plain"
            size="small"
            aria-label={t('action.removeNamed', { text: action.text })}
            onPress={() => make(() => api.plan.removeAction({ actionId }))}
          >
            {t('action.remove')}
          </Button>
        </div>
      </div>
      {mode === 'finished' ? <FinishDialog action={action} make={make} onClose={show} /> : null}
    </li>
  );
}
