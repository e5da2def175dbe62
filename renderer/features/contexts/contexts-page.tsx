import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { contextKinds } from '../../../core/assessment/assessment.ts';
import type { ListedContext } from '../../../core/contract/contexts.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { ContextForm } from './context-form.tsx';
import styles from './contexts-page.module.css';
import { MergeForm } from './merge-form.tsx';

/** The sheet over the page, if there is one. */
type Sheet =
  | { readonly kind: 'add' }
  | { readonly kind: 'rename'; readonly context: ListedContext }
  | { readonly kind: 'merge'; readonly from: ListedContext; readonly into?: ListedContext };

/** Where the practice happens: every context with what hangs on it, and ways to put them in order. */
export default function ContextsPage() {
  const { t } = useTranslation(['contexts', 'terms']);
  const words = useWords();
  const [, go] = useLocation();
  const [loaded, reload] = useLoaded('contexts', () => api.contexts.list());
  const [sheet, setSheet] = useState<Sheet>();
  const [error, setError] = useState<ChildError>();
  if (loaded.state === 'loading') return <Page title={t('title', { count: 0 })} />;
  if (loaded.state === 'failed') {
    return (
      <Page title={t('failed')}>
        <ErrorNotice error={loaded.error} onRetry={reload} />
      </Page>
    );
  }
  const contexts = loaded.value;
  const inUse = contexts.filter(({ archivedAt }) => archivedAt === undefined);
  const archived = contexts.filter(({ archivedAt }) => archivedAt !== undefined);
  const close = () => setSheet(undefined);
  const done = () => {
    close();
    reload();
  };
  const change = async (work: Promise<unknown>) => {
    try {
      await work;
      setError(undefined);
      reload();
    } catch (failure) {
      setError(asChildError(failure));
    }
  };
  const mayMerge = contexts.length > 1;

  return (
    <Page
      context={t('context')}
      title={t('title', { count: inUse.length, number: capitalised(words.count(inUse.length)) })}
      summary={<p>{t('summary')}</p>}
      actions={
        <>
          {mayMerge ? <Button onPress={() => go('/compare')}>{t('compare')}</Button> : null}
          <Button kind="primary" onPress={() => setSheet({ kind: 'add' })}>
            {t('add')}
          </Button>
        </>
      }
    >
      {error === undefined ? null : <ErrorNotice error={error} />}
      {contexts.length === 0 ? <p className={styles.empty}>{t('empty')}</p> : null}
      <div className={styles.groups}>
        {contextKinds.map((kind) => (
          <Group
            key={kind}
            id={kind}
            title={t(`terms:contextKind.${kind}`)}
            contexts={inUse.filter((context) => context.kind === kind)}
            lineOf={(_, hanging) => hanging}
            actionsOf={(context) => (
              <>
                <RowAction of="rename" context={context} onPress={() => setSheet({ kind: 'rename', context })} />
                {mayMerge ? (
                  <RowAction of="merge" context={context} onPress={() => setSheet({ kind: 'merge', from: context })} />
                ) : null}
                <RowAction
                  of="archive"
                  context={context}
                  onPress={() => void change(api.contexts.archive({ contextId: context.id }))}
                />
              </>
            )}
          />
        ))}
        <Group
          id="archived"
          title={t('archived')}
          hint={t('archivedHint')}
          contexts={archived}
          lineOf={({ kind, archivedAt }, hanging) =>
            t('archivedLine', {
              kind: t(`terms:contextKind.${kind}`),
              hanging,
              day: archivedAt === undefined ? '' : words.day(archivedAt),
            })
          }
          actionsOf={(context) => (
            <>
              {mayMerge ? (
                <RowAction of="merge" context={context} onPress={() => setSheet({ kind: 'merge', from: context })} />
              ) : null}
              <RowAction
                of="unarchive"
                context={context}
                onPress={() => void change(api.contexts.unarchive({ contextId: context.id }))}
              />
            </>
          )}
        />
      </div>
      {sheet?.kind === 'add' || sheet?.kind === 'rename' ? (
        <ContextForm
          contexts={contexts}
          context={sheet.kind === 'rename' ? sheet.context : undefined}
          onClose={close}
          onSaved={done}
          onMerge={(from, into) => setSheet({ kind: 'merge', from, into })}
        />
      ) : null}
      {sheet?.kind === 'merge' ? (
        <MergeForm contexts={contexts} from={sheet.from} suggested={sheet.into} onClose={close} onMerged={done} />
      ) : null}
    </Page>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly contexts: readonly ListedContext[];
  readonly lineOf: (context: ListedContext, hanging: string) => string;
  readonly actionsOf: (context: ListedContext) => ReactNode;
}

function Group({ id, title, hint, contexts, lineOf, actionsOf }: GroupProps) {
  const { t } = useTranslation('contexts');
  const words = useWords();
  if (contexts.length === 0) return null;
  const hangingOn = ({ assessmentCount, entryCount }: ListedContext) =>
    t('hanging', {
      assessments: t('assessments', { count: assessmentCount, number: words.count(assessmentCount) }),
      entries: t('entries', { count: entryCount, number: words.count(entryCount) }),
    });
  return (
    <section aria-labelledby={`contexts-${id}`}>
      <h2 id={`contexts-${id}`} className={styles.kind}>
        {title}
      </h2>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      <ul className={styles.list}>
        {contexts.map((context) => (
          <li key={context.id} className={styles.row}>
            <div className={styles.about}>
              <h3 className={styles.name}>{context.name}</h3>
              <p className={styles.line}>{lineOf(context, hangingOn(context))}</p>
            </div>
            <div className={styles.actions}>{actionsOf(context)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowActionProps {
  readonly of: 'rename' | 'merge' | 'archive' | 'unarchive';
  readonly context: ListedContext;
  readonly onPress: () => void;
}

function RowAction({ of, context, onPress }: RowActionProps) {
  const { t } = useTranslation('contexts');
  return (
    <Button kind="plain" size="small" onPress={onPress} aria-label={t(`${of}Named`, { name: context.name })}>
      {t(of)}
    </Button>
  );
}
