import { useEffect, useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { positionOf } from '../../../core/assessment/answer.ts';
import { type Assessment, type AssessmentStep, emptyRating } from '../../../core/assessment/assessment.ts';
import type { Dimension } from '../../../core/practice-model/model.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { useSettings } from '../shell/app.store.ts';
import styles from './dimension-view.module.css';
import { useGuided, useGuidedActions } from './guided.store.ts';
import { GuidedFooter } from './guided-footer.tsx';
import { JumpList } from './jump-list.tsx';
import { OffScale } from './off-scale.tsx';
import { RecallPanel } from './recall-panel.tsx';
import { RevealPanel } from './reveal-panel.tsx';
import { Sceptic } from './sceptic.tsx';
import { Staircase } from './staircase.tsx';

export interface DimensionViewProps {
  readonly assessment: Assessment;
  readonly dimension: Dimension;
  readonly step: Exclude<AssessmentStep, 'review'>;
  readonly onNext: () => void;
  readonly onShortcuts: () => void;
}

/** One dimension: remembering at the left, the staircase at the right once it is asked for. */
export function DimensionView({ assessment, dimension, step, onNext, onShortcuts }: DimensionViewProps) {
  const { t } = useTranslation('assess');
  const { change } = useGuidedActions();
  const rating =
    useGuided((state) => state.ratings.find((one) => one.dimensionId === dimension.id)) ?? emptyRating(dimension.id);
  const showsBefore = useSettings()?.previousAnswer === 'before';
  const previous = assessment.previous.find((one) => one.dimensionId === dimension.id);
  const showsPrevious =
    previous !== undefined && (showsBefore || step === 'reveal' || rating.committedAt !== undefined);
  const { model } = assessment;

  const levels = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step === 'locate') focusScale(levels.current);
  }, [step]);

  return (
    <Page
      context={
        <Trans
          t={t}
          i18nKey="context"
          values={{ model: model.title, context: assessment.context.name }}
          components={{ strong: <strong /> }}
        />
      }
      title={dimension.title}
      summary={step === 'recall' ? dimension.description : undefined}
      actions={<JumpList assessment={assessment} dimensionId={dimension.id} />}
      footer={<GuidedFooter rating={rating} step={step} onNext={onNext} onShortcuts={onShortcuts} />}
    >
      <div className={styles.columns}>
        <div className={styles.words}>
          {showsPrevious && step !== 'recall' ? (
            <RevealPanel model={model} previous={previous} rating={rating} takesFocus={step === 'reveal'} />
          ) : null}
          <RecallPanel assessmentId={assessment.id} model={model} dimension={dimension} rating={rating} step={step} />
        </div>
        {step === 'recall' ? (
          <div className={styles.waiting}>
            <p className={styles.waitingTitle}>{t('recall.waiting')}</p>
            <p>{t('recall.waitingMore')}</p>
            <Button onPress={onNext} shortcut="Ctrl ⏎">
              {t('recall.show')}
            </Button>
          </div>
        ) : (
          <div ref={levels}>
            <Staircase
              model={model}
              dimension={dimension}
              answer={rating.answer}
              previous={showsPrevious ? positionOf(previous.answer) : undefined}
              onPlace={(position) => change({ answer: { kind: 'placed', position } })}
            />
            <OffScale model={model} rating={rating} />
            <Sceptic rating={rating} />
          </div>
        )}
      </div>
    </Page>
  );
}

/** The keyboard goes to the chosen level, or to the first one; focusing chooses nothing. */
function focusScale(levels: HTMLElement | null): void {
  const radios = levels?.querySelectorAll<HTMLInputElement>('input[data-level]') ?? [];
  const chosen = [...radios].find((radio) => radio.checked) ?? [...radios].at(-1);
  chosen?.focus({ preventScroll: true });
}
