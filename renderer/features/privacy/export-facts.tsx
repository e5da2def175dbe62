import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyFacts } from '../../../core/contract/privacy.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { SettingsSection } from '../settings/settings-section.tsx';
import { useAppActions } from '../shell/app.store.ts';
import { ExportDialog } from './export-dialog.tsx';
import styles from './facts.module.css';
import { Ledger } from './ledger.tsx';
import { useEverything } from './use-everything.ts';

export interface ExportFactsProps {
  readonly facts: PrivacyFacts;
  readonly onChanged: () => void;
}

/** What left the application as a file, and the way to take everything along or in. */
export function ExportFacts({ facts, onChanged }: ExportFactsProps) {
  const { t } = useTranslation('privacy');
  const words = useWords();
  const { begin } = useAppActions();
  const [isAsking, setIsAsking] = useState(false);
  const [isEmpty, askAgain] = useLoaded('empty', holdsNothing);
  const { outcome, busy, error, exportAll, importAll } = useEverything(() => {
    onChanged();
    askAgain();
    // What the person has set came along. No other page is open that shows what was there before.
    void begin();
  });
  return (
    <SettingsSection title={t('exports.title')} text={t('exports.text')}>
      {facts.exports.length === 0 ? <p className={styles.sentence}>{t('exports.none')}</p> : null}
      <Ledger
        lines={facts.exports.map(({ at, name, kind }) => ({
          key: `${at} ${name}`,
          what: `${name} · ${t(`exports.kind.${kind}`)}`,
          when: words.moment(at),
        }))}
        moreLabel={t('exports.more', { count: facts.exports.length })}
      />
      <div className={styles.actions}>
        <Button isBusy={busy === 'export'} onPress={() => setIsAsking(true)}>
          {busy === 'export' ? t('exports.exporting') : t('exports.export')}
        </Button>
        {isEmpty.state === 'ready' && isEmpty.value ? (
          <Button isBusy={busy === 'import'} onPress={importAll}>
            {busy === 'import' ? t('exports.importing') : t('exports.import')}
          </Button>
        ) : null}
      </div>
      <p className={styles.outcome} role="status">
        {outcome}
      </p>
      {error === undefined ? null : <ErrorNotice error={error} />}
      <ExportDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onExport={() => {
          setIsAsking(false);
          exportAll();
        }}
      />
    </SettingsSection>
  );
}

/** Whether there is room for a whole practice: one of its own would be mixed with it. */
async function holdsNothing(): Promise<boolean> {
  const [assessments, contexts, entries] = await Promise.all([
    api.assessments.list(),
    api.contexts.list(),
    api.journal.list({}),
  ]);
  return assessments.length + contexts.length + entries.length === 0;
}
