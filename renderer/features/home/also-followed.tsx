import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import { Button } from '../../components/button.tsx';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './drafts.module.css';

const fewInSight = 4;

/** The other models and contexts with a trajectory, one line each. */
export function AlsoFollowed({ subjects }: { readonly subjects: readonly TrajectorySubject[] }) {
  const { t } = useTranslation('home');
  const words = useWords();
  const [allInSight, setAllInSight] = useState(false);
  if (subjects.length === 0) return null;
  const hidden = allInSight ? 0 : Math.max(0, subjects.length - fewInSight);
  return (
    <section aria-labelledby="also-followed">
      <h2 className={styles.heading} id="also-followed">
        {t('also.heading')}
      </h2>
      <ul>
        {subjects.slice(0, subjects.length - hidden).map((subject) => (
          <li key={`${subject.modelId}/${subject.context.id}`} className={styles.line}>
            <Link href={`/trajectory/${subject.modelId}/${subject.context.id}`} className={styles.title ?? ''}>
              {t('drafts.what', { model: subject.modelTitle, where: subject.context.name })}
            </Link>
            <p className={styles.far}>
              {capitalised(
                t('also.looks', {
                  count: subject.completedCount,
                  number: words.count(subject.completedCount),
                  month: words.month(subject.latestAt),
                }),
              )}
            </p>
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : (
        <p className={styles.more}>
          <Button kind="plain" size="small" onPress={() => setAllInSight(true)}>
            {t('also.showAll', { count: hidden, number: words.count(hidden) })}
          </Button>
        </p>
      )}
    </section>
  );
}
