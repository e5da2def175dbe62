import { useEffect, useRef, useState } from 'react';
import { Input, Label, SearchField, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../core/assessment/assessment.ts';
import type { CalendarDate, ContextId, DimensionId, Instant, ModelId } from '../../../core/brand.ts';
import { type Findings, type Found, foundKey, type SearchRequest } from '../../../core/search/found.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useWords } from '../../words/use-words.ts';
import { FoundText } from './found-text.tsx';
import { type Time, useSearch, useSearchActions, widest } from './search.store.ts';
import { SearchFilters } from './search-filters.tsx';
import styles from './search-page.module.css';
import { useFound } from './use-found.ts';
import { useFoundWords } from './use-found-words.ts';
import { useOpenFound } from './use-open-found.ts';

const mostShown = 100;

/** The groups in which results stand, with the kinds of text in each. */
const groups = [
  { key: 'assessments', kinds: ['rating', 'hindsight'] },
  { key: 'journal', kinds: ['journal'] },
  { key: 'actions', kinds: ['action'] },
  { key: 'names', kinds: ['context', 'baseline'] },
] as const;

/** Everything the person wrote, by the words in it. */
export default function SearchPage() {
  const { t } = useTranslation('search');
  const { query, about, contextId, time } = useSearch();
  const { type, narrow } = useSearchActions();
  const [today] = useState(() => Date.now());
  const [loaded, reload] = useFound(requestOf({ query, about, contextId, time }, today));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const isNarrowed = about !== 'all' || contextId !== 'all' || time !== 'all';
  return (
    <Page context={t('context')} title={t('title')}>
      <div className={styles.ask}>
        <SearchField className={styles.field ?? ''} value={query} onChange={type}>
          <Label className={styles.label ?? ''}>{t('field')}</Label>
          <Input ref={field} className={styles.input ?? ''} maxLength={500} spellCheck="false" autoComplete="off" />
          <Text slot="description" className={styles.hint ?? ''}>
            {t('hint')}
          </Text>
        </SearchField>
        <SearchFilters />
      </div>
      {loaded.state === 'failed' ? <ErrorNotice error={loaded.error} onRetry={reload} /> : null}
      {loaded.state === 'ready' && query.trim() !== '' ? (
        <Results findings={loaded.value} isNarrowed={isNarrowed} onWiden={() => narrow(widest)} />
      ) : null}
    </Page>
  );
}

interface ResultsProps {
  readonly findings: Findings;
  readonly isNarrowed: boolean;
  readonly onWiden: () => void;
}

function Results({ findings: { found, total }, isNarrowed, onWiden }: ResultsProps) {
  const { t } = useTranslation('search');
  const words = useWords();
  const count = { count: total, number: words.count(total) };
  return (
    <section aria-label={t('results')} className={styles.results}>
      <div role="status" className={styles.count}>
        {total === 0
          ? t(isNarrowed ? 'nothingHere' : 'nothing')
          : total > found.length
            ? t('first', { number: words.count(total), shown: words.count(found.length) })
            : t('count', count)}
      </div>
      {isNarrowed ? (
        <Button size="small" kind="plain" onPress={onWiden}>
          {t('filter.clear')}
        </Button>
      ) : null}
      {groups.map(({ key, kinds }) => {
        const those = found.filter(({ kind }) => kinds.some((one) => one === kind));
        return those.length === 0 ? null : (
          <section key={key} className={styles.group} aria-labelledby={`found-${key}`}>
            <h2 className={styles.heading} id={`found-${key}`}>
              {t(`kind.${key}`)}
            </h2>
            <ul>
              {those.map((one) => (
                <Result key={foundKey(one)} found={one} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function Result({ found }: { readonly found: Found }) {
  const about = useFoundWords();
  const open = useOpenFound();
  return (
    <li className={styles.result}>
      <button type="button" className={styles.open} onClick={() => void open(found)}>
        <span className={styles.title}>{about.title(found)}</span>
        <span className={styles.where}>{about.where(found)}</span>
        <span className={styles.text}>
          <FoundText snippet={found.snippet} />
        </span>
      </button>
    </li>
  );
}

interface Asked {
  readonly query: string;
  readonly about: string;
  readonly contextId: string;
  readonly time: Time;
}

function requestOf({ query, about, contextId, time }: Asked, now: number): SearchRequest {
  const [modelId = '', dimensionId = ''] = about === 'all' ? [] : about.split('/');
  const ago = (days: number): CalendarDate =>
    dayOf((now - days * 86_400_000) as Instant, -new Date(now).getTimezoneOffset());
  return {
    query,
    limit: mostShown,
    ...(modelId === '' ? {} : { modelId: modelId as ModelId }),
    ...(dimensionId === '' ? {} : { dimensionId: dimensionId as DimensionId }),
    ...(contextId === 'all' ? {} : { contextId: contextId as ContextId }),
    ...(time === 'year' ? { from: ago(365) } : time === 'quarter' ? { from: ago(91) } : {}),
    ...(time === 'earlier' ? { to: ago(366) } : {}),
  };
}
