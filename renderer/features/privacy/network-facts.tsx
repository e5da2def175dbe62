import { useTranslation } from 'react-i18next';
import type { PrivacyFacts } from '../../../core/contract/privacy.ts';
import { useWords } from '../../words/use-words.ts';
import { SettingsSection } from '../settings/settings-section.tsx';
import styles from './facts.module.css';
import { Ledger } from './ledger.tsx';

/** What tried to leave since the application was opened; none is the good news it is. */
export function NetworkFacts({ facts }: { readonly facts: PrivacyFacts }) {
  const { t } = useTranslation('privacy');
  const words = useWords();
  const { blockedCount, blocked } = facts;
  return (
    <SettingsSection title={t('network.title')} text={t('network.text')}>
      <p className={styles.sentence}>
        {t('network.blocked', { count: blockedCount, number: words.count(blockedCount) })}
      </p>
      <Ledger
        lines={blocked.map(({ at, what }) => ({
          key: `${at} ${what}`,
          what: <code className={styles.code}>{what}</code>,
          when: t('network.at', { time: words.time(at) }),
        }))}
        moreLabel={t('network.more', { count: blocked.length })}
      />
    </SettingsSection>
  );
}
