import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Instant, ModelId } from '../../../core/brand.ts';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import type { ReviewRhythmFacts } from '../../../core/contract/plan.ts';
import { reviewOf } from '../../../core/plan/rhythm.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './review-section.module.css';
import type { MakeChange } from './use-change.ts';

export interface ReviewSectionProps {
  readonly subject: TrajectorySubject;
  readonly rhythm: ReviewRhythmFacts | undefined;
  readonly make: MakeChange;
}

/** When to look at this model again, if the person wants to be asked. */
export function ReviewSection({ subject, rhythm, make }: ReviewSectionProps) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const id = useId();
  const [, go] = useLocation();
  const { modelId } = subject;
  const review = rhythm === undefined ? undefined : reviewOf(rhythm, rhythm.lastCompletedAt, Date.now() as Instant);
  const putOff = (days: 1 | 7) => make(() => api.plan.snooze({ modelId, days }));
  return (
    <section className={styles.review} aria-labelledby={id}>
      <h2 className={styles.heading} id={id}>
        {t('review.heading')}
      </h2>
      <p className={styles.text}>
        {t('review.text', { model: subject.modelTitle })} <Link href="/settings">{t('review.settings')}</Link>
      </p>
      <RhythmChoice modelId={modelId} everyWeeks={rhythm?.everyWeeks} make={make} />
      {review === undefined ? null : review.isDue ? (
        <div className={styles.due}>
          <p>{t('review.due')}</p>
          <div className={styles.buttons}>
            <Button size="small" onPress={() => go('/assess')}>
              {t('review.begin')}
            </Button>
            <Button kind="plain" size="small" onPress={() => putOff(1)}>
              {t('review.day')}
            </Button>
            <Button kind="plain" size="small" onPress={() => putOff(7)}>
              {t('review.week')}
            </Button>
          </div>
        </div>
      ) : (
        <p className={styles.text}>{t('review.next', { day: words.day(review.dueAt) })}</p>
      )}
    </section>
  );
}

const offered = [4, 8, 12, 26, 52];

interface RhythmChoiceProps {
  readonly modelId: ModelId;
  readonly everyWeeks: number | undefined;
  readonly make: MakeChange;
}

/** How many weeks lie between two looks; one that is not among the usual ones stands among them while it holds. */
function RhythmChoice({ modelId, everyWeeks, make }: RhythmChoiceProps) {
  const { t } = useTranslation('plan');
  const weeks = everyWeeks === undefined ? offered : [...new Set([...offered, everyWeeks])].sort((a, b) => a - b);
  return (
    <Segmented
      label={t('review.every')}
      options={[
        { key: 'off', label: t('review.off') },
        ...weeks.map((count) => ({ key: String(count), label: t('review.weeks', { count }) })),
      ]}
      selected={everyWeeks === undefined ? 'off' : String(everyWeeks)}
      onSelect={(key) =>
        void make(() => api.plan.setRhythm({ modelId, ...(key === 'off' ? {} : { everyWeeks: Number(key) }) }))
      }
    />
  );
}
