import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ContextId, Instant } from '../../../core/brand.ts';
import {
  filterNotes,
  groupNotes,
  missingCount,
  type NotedModel,
  type NoteStatus,
  noteStatuses,
  type OffTheMapNote,
} from '../../../core/off-the-map/notes.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Picker } from '../../components/picker.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { ModelSection } from './model-section.tsx';
import styles from './off-the-map-page.module.css';

const times = { all: undefined, year: 365, quarter: 91 } as const;
type Time = keyof typeof times;

/** Everything a person noted that no scale had words for, beside how fresh those scales are. */
export default function OffTheMapPage() {
  const { t } = useTranslation('off-the-map');
  const [, go] = useLocation();
  const [loaded, reload] = useLoaded('off-the-map', () => api.offTheMap.list());
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') {
    return (
      <Page context={t('context')} title={t('failed')}>
        <ErrorNotice error={loaded.error} onRetry={reload} />
      </Page>
    );
  }
  const { models, notes } = loaded.value;
  if (notes.length === 0) {
    return (
      <Page context={t('context')} title={t('empty.title')} summary={t('empty.text')}>
        <Button kind="primary" onPress={() => go('/assess')}>
          {t('empty.action')}
        </Button>
      </Page>
    );
  }
  return <Notes models={models} notes={notes} onChanged={reload} />;
}

interface NotesProps {
  readonly models: readonly NotedModel[];
  readonly notes: readonly OffTheMapNote[];
  readonly onChanged: () => void;
}

function Notes({ models, notes, onChanged }: NotesProps) {
  const { t } = useTranslation('off-the-map');
  const words = useWords();
  const [status, setStatus] = useState<NoteStatus | 'all'>('all');
  const [contextId, setContextId] = useState<ContextId | 'all'>('all');
  const [time, setTime] = useState<Time>('all');
  const [now] = useState(() => Date.now());
  const days = times[time];
  const shown = filterNotes(notes, {
    ...(status === 'all' ? {} : { status }),
    ...(contextId === 'all' ? {} : { contextId }),
    ...(days === undefined ? {} : { since: (now - days * 86_400_000) as Instant }),
  });
  const showAll = () => {
    setStatus('all');
    setContextId('all');
    setTime('all');
  };
  const contexts = [...new Map(notes.map(({ context }) => [context.id, context])).values()];
  return (
    <Page
      context={t('context')}
      title={capitalised(t('title', { count: notes.length, number: words.count(notes.length) }))}
      summary={t('summary')}
    >
      <div className={styles.filters}>
        <Segmented
          label={t('filter.status')}
          options={[
            { key: 'all' as const, label: t('filter.allStatuses') },
            ...noteStatuses.map((key) => ({ key, label: t(`status.${key}`) })),
          ]}
          selected={status}
          onSelect={setStatus}
        />
        {contexts.length < 2 ? null : (
          <Picker
            label={t('filter.context')}
            options={[
              { key: 'all' as const, label: t('filter.allContexts') },
              ...contexts.map(({ id, name }) => ({ key: id, label: name })),
            ]}
            selected={contextId}
            onSelect={setContextId}
          />
        )}
        <Picker
          label={t('filter.time')}
          options={[
            { key: 'all' as const, label: t('filter.allTimes') },
            { key: 'year' as const, label: t('filter.year') },
            { key: 'quarter' as const, label: t('filter.quarter') },
          ]}
          selected={time}
          onSelect={setTime}
        />
      </div>
      {shown.length === 0 ? (
        <div className={styles.none}>
          <p>{t('filter.none', { count: notes.length, number: words.count(notes.length) })}</p>
          <Button size="small" onPress={showAll}>
            {t('filter.showAll')}
          </Button>
        </div>
      ) : null}
      {groupNotes(models, shown).map((about) => (
        <ModelSection
          key={about.model.modelId}
          about={about}
          missing={missingCount(notes, about.model.modelId)}
          onChanged={onChanged}
        />
      ))}
    </Page>
  );
}
