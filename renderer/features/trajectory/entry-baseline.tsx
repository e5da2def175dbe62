import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentId } from '../../../core/brand.ts';
import type { Baseline } from '../../../core/trajectory/baselines.ts';
import { Button } from '../../components/button.tsx';
import { BaselineDialog } from './baseline-dialog.tsx';
import styles from './history.module.css';

/** What a person can do with baselines; each change is kept and can be taken back. */
export interface BaselineActions {
  /** Looks from a baseline that is pinned already. */
  readonly choose: (id: AssessmentId) => void;
  readonly pin: (id: AssessmentId) => void;
  readonly unpin: (id: AssessmentId) => void;
  readonly rename: (id: AssessmentId, name: string) => void;
}

export interface EntryBaselineProps {
  readonly assessmentId: AssessmentId;
  readonly day: string;
  readonly isInUse: boolean;
  readonly baseline: Baseline | undefined;
  readonly actions: BaselineActions;
}

/** Whether a look is a baseline, and the way to make it one, look from it, name it, or let it go. */
export function EntryBaseline({ assessmentId, day, isInUse, baseline, actions }: EntryBaselineProps) {
  const { t } = useTranslation('trajectory');
  const mark = useRef<HTMLParagraphElement>(null);
  const wasPressed = useRef(false);
  const [isNaming, setNaming] = useState(false);
  // The button goes when its wish is granted: what takes its place takes the keyboard's place as well.
  useEffect(() => {
    if (isInUse && wasPressed.current) mark.current?.focus();
    wasPressed.current = false;
  }, [isInUse]);
  const pressed = (act: (id: AssessmentId) => void) => () => {
    wasPressed.current = true;
    act(assessmentId);
  };
  const name = baseline?.name ?? '';
  const said = t(isInUse ? 'one.baseline' : 'baseline.also');
  return (
    <>
      {isInUse || baseline !== undefined ? (
        <p ref={mark} tabIndex={-1} className={styles.baseline}>
          {name === '' ? said : t('baseline.withName', { said, name })}
        </p>
      ) : null}
      {baseline === undefined && !isInUse ? (
        <Button kind="plain" size="small" aria-label={t('one.pinNamed', { day })} onPress={pressed(actions.pin)}>
          {t('one.pin')}
        </Button>
      ) : null}
      {baseline === undefined ? null : (
        <div className={styles.pinned}>
          {isInUse ? null : (
            <Button
              kind="plain"
              size="small"
              aria-label={t('baseline.lookNamed', { day })}
              onPress={pressed(actions.choose)}
            >
              {t('baseline.look')}
            </Button>
          )}
          <Button
            kind="plain"
            size="small"
            aria-label={t('baseline.renameNamed', { day })}
            onPress={() => setNaming(true)}
          >
            {t('baseline.rename')}
          </Button>
          <Button
            kind="plain"
            size="small"
            aria-label={t('baseline.unpinNamed', { day })}
            onPress={() => actions.unpin(assessmentId)}
          >
            {t('baseline.unpin')}
          </Button>
        </div>
      )}
      {isNaming ? (
        <BaselineDialog
          name={name}
          day={day}
          onClose={() => setNaming(false)}
          onRename={(text) => {
            setNaming(false);
            actions.rename(assessmentId, text);
          }}
        />
      ) : null}
    </>
  );
}
