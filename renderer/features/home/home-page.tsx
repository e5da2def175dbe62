import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Instant } from '../../../core/brand.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { AlsoFollowed } from './also-followed.tsx';
import { Drafts } from './drafts.tsx';
import { EmptyHome } from './empty-home.tsx';
import { lookAround } from './home-facts.ts';
import styles from './home-page.module.css';
import { Nearest } from './nearest.tsx';
import { NextInPlan } from './next-in-plan.tsx';
import { useHeadline } from './use-headline.ts';
import { WhatMoved } from './what-moved.tsx';

/** Where am I: what waits to be continued, what has moved, and what is nearest. */
export function HomePage() {
  const { t } = useTranslation('home');
  const words = useWords();
  const [, go] = useLocation();
  const headline = useHeadline();
  const [home, reload] = useLoaded('home', lookAround);
  if (home.state === 'loading') return null;
  if (home.state === 'failed') {
    return (
      <Page title={t('failed')}>
        <ErrorNotice error={home.error} onRetry={reload} />
      </Page>
    );
  }
  const { drafts, latest, others, plan } = home.value;
  if (drafts.length === 0 && latest === undefined) return <EmptyHome />;
  const begin = (
    <Button kind={drafts.length === 0 ? 'primary' : 'quiet'} onPress={() => go('/assess')}>
      {t('begin')}
    </Button>
  );
  if (latest === undefined) {
    return (
      <Page
        context={words.day(Date.now() as Instant)}
        title={t('resume.title')}
        summary={t('resume.text')}
        actions={begin}
      >
        <div className={styles.single}>
          <Drafts drafts={drafts} />
        </div>
      </Page>
    );
  }
  const { subject, summary } = latest;
  const isAlone = drafts.length + others.length === 0 && plan === undefined;
  const looks = t('looks', { count: subject.completedCount, number: words.count(subject.completedCount) });
  return (
    <Page
      context={t('subject', { model: subject.modelTitle, where: subject.context.name, looks })}
      title={headline(latest)}
      summary={<WhatMoved latest={latest} />}
      actions={begin}
    >
      <div className={isAlone ? styles.single : styles.columns}>
        <Nearest
          subject={subject}
          trajectory={latest.trajectory}
          nearest={summary.nearestNext}
          anyPlaced={summary.strongest.length > 0}
        />
        {isAlone ? null : (
          <div className={styles.margin}>
            <Drafts drafts={drafts} />
            {plan === undefined ? null : <NextInPlan plan={plan} />}
            <AlsoFollowed subjects={others} />
          </div>
        )}
      </div>
    </Page>
  );
}
