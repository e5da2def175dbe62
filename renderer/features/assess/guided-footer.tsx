import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { confidences } from '../../../core/assessment/answer.ts';
import type { AssessmentStep, Rating } from '../../../core/assessment/assessment.ts';
import { Button } from '../../components/button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useGuidedActions } from './guided.store.ts';
import styles from './guided-footer.module.css';
import { SavedMark } from './saved-mark.tsx';

export interface GuidedFooterProps {
  readonly rating: Rating;
  readonly step: AssessmentStep;
  readonly onNext: () => void;
  readonly onShortcuts: () => void;
}

/** How saving stands, how sure the person is, and the way back and on. */
export function GuidedFooter({ rating, step, onNext, onShortcuts }: GuidedFooterProps) {
  const { t } = useTranslation(['assess', 'terms']);
  const { change, goBack } = useGuidedActions();
  const isSkipping = step === 'locate' && rating.answer === undefined;
  return (
    <div className={styles.footer}>
      <SavedMark />
      {step === 'recall' || rating.answer === undefined ? null : (
        <div className={styles.confidence}>
          <span className={styles.label}>{t('footer.confidence')}</span>
          <Segmented
            label={t('footer.confidence')}
            options={confidences.map((key) => ({ key, label: t(`terms:confidence.${key}`) }))}
            selected={rating.confidence}
            onSelect={(confidence) => change({ confidence })}
          />
        </div>
      )}
      <div className={styles.ways}>
        <Button kind="plain" onPress={onShortcuts} aria-label={t('footer.shortcuts')}>
          <Keyboard size={20} strokeWidth={1.6} aria-hidden="true" />
        </Button>
        <Button onPress={goBack}>{t('footer.back')}</Button>
        <Button kind={isSkipping ? 'quiet' : 'primary'} onPress={onNext} shortcut={step === 'recall' ? 'Ctrl ⏎' : '⏎'}>
          {isSkipping ? t('footer.skip') : t('footer.next')}
        </Button>
      </div>
    </div>
  );
}
