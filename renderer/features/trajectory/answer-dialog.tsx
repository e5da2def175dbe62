import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../core/assessment/assessment.ts';
import type { AssessmentId, DimensionId } from '../../../core/brand.ts';
import type { ChildError } from '../../../core/errors.ts';
import type { Dimension } from '../../../core/practice-model/model.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import styles from './answer-dialog.module.css';

/** An answer of a completed assessment, with the wording it was given under. */
export interface AnswerThen {
  readonly assessment: Assessment;
  readonly dimension: Dimension;
}

export interface AnswerDialogProps {
  readonly title: string;
  readonly assessmentId: AssessmentId;
  readonly dimensionId: DimensionId;
  readonly keepLabel: string;
  /** Undefined while there is nothing to keep. */
  readonly keep: (() => Promise<unknown>) | undefined;
  readonly onKept: () => void;
  readonly onClose: () => void;
  readonly children: (then: AnswerThen) => ReactNode;
}

/** Asks about one answer of a completed assessment, beside the levels as they were worded then. */
export function AnswerDialog({
  title,
  assessmentId,
  dimensionId,
  keepLabel,
  keep,
  onKept,
  onClose,
  children,
}: AnswerDialogProps) {
  const { t } = useTranslation(['trajectory', 'shell']);
  const [loaded, reload] = useLoaded(assessmentId, () => api.assessments.get({ assessmentId }));
  const [error, setError] = useState<ChildError>();
  const [isKeeping, setKeeping] = useState(false);
  const assessment = loaded.state === 'ready' ? loaded.value : undefined;
  const dimension = assessment?.model.dimensions.find(({ id }) => id === dimensionId);
  const press = async () => {
    setKeeping(true);
    try {
      await keep?.();
      onKept();
    } catch (failure) {
      setError(asChildError(failure));
      setKeeping(false);
    }
  };
  return (
    <Dialog
      title={title}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('again.cancel')}</Button>
          {dimension === undefined ? null : (
            <Button kind="primary" isBusy={isKeeping} isDisabled={keep === undefined} onPress={press}>
              {keepLabel}
            </Button>
          )}
        </>
      }
    >
      {loaded.state === 'loading' ? <p>{t('shell:loading')}</p> : null}
      {loaded.state === 'failed' ? <ErrorNotice error={loaded.error} onRetry={reload} /> : null}
      {assessment === undefined ? null : dimension === undefined ? (
        <p>{t('again.notThen')}</p>
      ) : (
        <div className={styles.body}>{children({ assessment, dimension })}</div>
      )}
      {error === undefined ? null : <ErrorNotice error={error} />}
    </Dialog>
  );
}
