import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Instant } from '../../../core/brand.ts';
import { reviewOf } from '../../../core/plan/rhythm.ts';
import { api } from '../../api.ts';
import { Tick } from '../../components/tick.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { useAppActions, useSettings } from '../shell/app.store.ts';
import { SettingsSection } from './settings-section.tsx';

/** Whether the computer says that a look is due, and which models have a rhythm. */
export function ReviewSettings() {
  const { t } = useTranslation('settings');
  const words = useWords();
  const settings = useSettings();
  const { changeSettings } = useAppActions();
  const [rhythms] = useLoaded('rhythms', api.plan.rhythms);
  const known = rhythms.state === 'ready' ? rhythms.value : [];
  return (
    <SettingsSection title={t('review.title')} text={t('review.text')}>
      <Tick isSelected={settings?.reminders ?? false} onChange={(reminders) => void changeSettings({ reminders })}>
        {t('review.remind')}
      </Tick>
      {known.length === 0 ? (
        <p>
          {t('review.none')} <Link href="/plan">{t('review.toPlan')}</Link>
        </p>
      ) : (
        <ul>
          {known.map((rhythm) => (
            <li key={rhythm.modelId}>
              <Link href={`/plan/${rhythm.modelId}`}>{rhythm.modelTitle}</Link>
              {': '}
              {t('review.weeks', { count: rhythm.everyWeeks })}{' '}
              {t('review.next', {
                day: words.day(reviewOf(rhythm, rhythm.lastCompletedAt, Date.now() as Instant).dueAt),
              })}
            </li>
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}
