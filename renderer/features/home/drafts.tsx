import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { AssessmentSummary } from '../../../core/assessment/assessment.ts';
import { Button } from '../../components/button.tsx';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './drafts.module.css';
import { useLongAgo } from './last-written.ts';

/** Drafts in sight below the latest one before the rest folds away. */
const fewInSight = 3;

/** What waits to be continued: the draft written last with its button, the others as lines. */
export function Drafts({ drafts }: { readonly drafts: readonly AssessmentSummary[] }) {
  const { t } = useTranslation('home');
  const words = useWords();
  const [, go] = useLocation();
  const [allInSight, setAllInSight] = useState(false);
  const [latest, ...rest] = drafts;
  if (latest === undefined) return null;
  const hidden = allInSight ? 0 : Math.max(0, rest.length - fewInSight);
  return (
    <section aria-labelledby="drafts">
      <h2 className={styles.heading} id="drafts">
        {t('drafts.heading')}
      </h2>
      <div className={styles.latest}>
        <p className={styles.title}>{t('drafts.what', { model: latest.modelTitle, where: latest.context.name })}</p>
        <HowFar draft={latest} />
        <Button kind="primary" onPress={() => go(`/assess/${latest.id}`)}>
          {t('drafts.continue')}
        </Button>
      </div>
      <ul>
        {rest.slice(0, rest.length - hidden).map((draft) => (
          <li key={draft.id} className={styles.line}>
            <Link href={`/assess/${draft.id}`} className={styles.title ?? ''}>
              {t('drafts.what', { model: draft.modelTitle, where: draft.context.name })}
            </Link>
            <HowFar draft={draft} />
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : (
        <p className={styles.more}>
          <Button kind="plain" size="small" onPress={() => setAllInSight(true)}>
            {t('drafts.showAll', { count: hidden, number: words.count(hidden) })}
          </Button>
        </p>
      )}
    </section>
  );
}

function HowFar({ draft }: { readonly draft: AssessmentSummary }) {
  const { t } = useTranslation('home');
  const words = useWords();
  const longAgo = useLongAgo();
  const when = longAgo(draft.changedAt);
  const answered = words.count(draft.answeredCount);
  return (
    <p className={styles.far}>
      {draft.answeredCount === 0
        ? t('drafts.nothingYet', { when })
        : capitalised(
            t('drafts.answered', {
              count: draft.dimensionCount,
              answered,
              all: words.count(draft.dimensionCount),
              when,
            }),
          )}
    </p>
  );
}
