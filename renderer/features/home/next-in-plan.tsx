import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { noonOf } from '../../words/noon-of.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './drafts.module.css';
import type { PlanAhead } from './home-facts.ts';

/** What is next in the plan, and in one calm line that it may be time for another look. */
export function NextInPlan({ plan }: { readonly plan: PlanAhead }) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const [review] = plan.reviews;
  return (
    <section aria-labelledby="next-in-plan">
      <h2 className={styles.heading} id="next-in-plan">
        {t('home.heading')}
      </h2>
      <ul>
        {review === undefined ? null : (
          <li className={styles.line}>
            <Link href={`/plan/${review.modelId}`} className={styles.title ?? ''}>
              {t('home.review', { model: review.modelTitle })}
            </Link>
          </li>
        )}
        {plan.next.map(({ action, target }) => (
          <li key={action.id} className={styles.line}>
            <Link href={`/plan/${target.modelId}/${target.contextId}`} className={styles.title ?? ''} dir="auto">
              <span className={styles.clamped}>{action.text}</span>
            </Link>
            <p className={styles.far}>
              {[
                t(`kind.${action.kind}`),
                action.dueOn === undefined ? undefined : t('action.by', { day: words.day(noonOf(action.dueOn)) }),
              ]
                .filter((fact) => fact !== undefined)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
