import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../core/brand.ts';
import type { ChildError } from '../../../core/errors.ts';
import type { JournalEntry } from '../../../core/journal/entry.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { byMonth, noonOf } from './by-month.ts';
import { useCaptureActions } from './capture.store.ts';
import { EntryItem } from './entry-item.tsx';
import { everything, filterOf, JournalFilterBar } from './journal-filter.tsx';
import styles from './journal-page.module.css';
import { askLinkable, type Linkable } from './links.ts';
import { captureKey } from './use-capture-key.ts';
import { useAskAgainWhenKept } from './use-kept.ts';

/** Entries shown at first, and more of them at each wish. */
const shownAtOnce = 150;

/** Everything written down between assessments, month by month. */
export default function JournalPage() {
  const { t } = useTranslation('journal');
  const words = useWords();
  const { begin } = useCaptureActions();
  const [wanted, setWanted] = useState(everything);
  const filter = filterOf(wanted);
  const isNarrowed = Object.keys(filter).length > 0;
  const [linkable] = useLoaded('linkable', askLinkable);
  const [loaded, reload] = useLoaded(`journal ${JSON.stringify(filter)}`, () => api.journal.list(filter));
  const [error, setError] = useState<ChildError>();
  useAskAgainWhenKept(reload);
  const remove = async (entryId: EntryId) => {
    setError(undefined);
    try {
      await api.journal.remove({ entryId });
    } catch (failure) {
      setError(asChildError(failure));
    }
    reload();
  };

  const failed = [loaded, linkable].find((one) => one.state === 'failed');
  const entries = loaded.state === 'ready' ? loaded.value : [];
  const isReady = loaded.state === 'ready' && linkable.state === 'ready';
  const number = words.count(entries.length);
  const title = isNarrowed
    ? t('titleFound', { count: entries.length, number })
    : t('title', { count: entries.length, number });
  return (
    <Page
      title={loaded.state === 'loading' && isNarrowed ? t('loading') : capitalised(title)}
      summary={t('summary')}
      actions={
        <Button kind={entries.length === 0 && !isNarrowed ? 'quiet' : 'primary'} shortcut={captureKey} onPress={begin}>
          {t('new')}
        </Button>
      }
    >
      {error === undefined ? null : <ErrorNotice error={error} />}
      {failed === undefined ? null : <ErrorNotice error={failed.error} onRetry={reload} />}
      {linkable.state === 'ready' && (isNarrowed || entries.length > 0) ? (
        <JournalFilterBar wanted={wanted} linkable={linkable.value} onChange={setWanted} />
      ) : null}
      {isReady && entries.length === 0 ? (
        isNarrowed ? (
          <p className={styles.none}>{t('noneFits')}</p>
        ) : (
          <Notice
            title={t('empty.title')}
            actions={
              <Button kind="primary" onPress={begin}>
                {t('empty.first')}
              </Button>
            }
          >
            {t('empty.text', { key: captureKey })}
          </Notice>
        )
      ) : null}
      {isReady && entries.length > 0 ? (
        <Months
          key={JSON.stringify(filter)}
          entries={entries}
          linkable={linkable.value}
          onRemove={(id) => void remove(id)}
        />
      ) : null}
    </Page>
  );
}

interface MonthsProps {
  readonly entries: readonly JournalEntry[];
  readonly linkable: Linkable;
  readonly onRemove: (id: EntryId) => void;
}

function Months({ entries, linkable, onRemove }: MonthsProps) {
  const { t } = useTranslation('journal');
  const words = useWords();
  const { edit } = useCaptureActions();
  const [shown, setShown] = useState(shownAtOnce);
  const rest = entries.length - shown;
  return (
    <>
      {byMonth(entries.slice(0, shown)).map(({ month, first, entries: inIt }) => (
        <section key={month} className={styles.month} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`} className={styles.name}>
            {words.month(noonOf(first))}
          </h2>
          <ol>
            {inIt.map((entry) => (
              <EntryItem
                key={entry.id}
                entry={entry}
                linkable={linkable}
                onEdit={() => edit(entry)}
                onRemove={() => onRemove(entry.id)}
              />
            ))}
          </ol>
        </section>
      ))}
      {rest > 0 ? (
        <Button onPress={() => setShown(shown + shownAtOnce)}>
          {t('earlier', { count: Math.min(rest, shownAtOnce) })}
        </Button>
      ) : null}
    </>
  );
}
