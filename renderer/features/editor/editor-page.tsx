import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ModelId } from '../../../core/brand.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';
import { listenTo } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { SaveFailed, SaveState } from '../../components/save-state.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useUnsaved } from '../../saving.ts';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { AboutForm } from './about-form.tsx';
import { useDetails } from './details.store.ts';
import { Details } from './details.tsx';
import { routeOfDraft, useEditor, useEditorActions } from './editor.store.ts';
import styles from './editor-page.module.css';
import { firstProblem } from './first-problem.ts';
import { useGridActions } from './grid.store.ts';
import { Matrix } from './matrix.tsx';
import { OrderView } from './order-view.tsx';
import { Preview } from './preview.tsx';

type View = 'matrix' | 'order' | 'about' | 'preview';
const views: readonly View[] = ['matrix', 'order', 'about', 'preview'];

/** A model being written: its matrix, the order of its parts, what it says about itself, and how it will be met. */
export default function EditorPage({ modelId }: { readonly modelId: string }) {
  const { t } = useTranslation('editor');
  const [, go] = useLocation();
  const { open, refresh } = useEditorActions();
  const { reset } = useGridActions();
  const draft = useEditor((state) => state.draft);
  const error = useEditor((state) => state.error);
  useEffect(() => {
    reset();
    return open(modelId as ModelId);
  }, [modelId, open, reset]);
  useEffect(
    () => listenTo('changed', () => void refresh().then((isThere) => isThere || go('/models', { replace: true }))),
    [refresh, go],
  );
  if (draft === undefined || draft.id !== modelId) {
    return (
      <Page context={<Library />} title={t(error === undefined ? 'loading' : 'failed')}>
        {error === undefined ? null : <ErrorNotice error={error} />}
      </Page>
    );
  }
  return <Editing draft={draft} />;
}

function Library() {
  const { t } = useTranslation('models');
  return <Link href="/models">{t('library.context')}</Link>;
}

function Editing({ draft }: { readonly draft: ModelDraft }) {
  const { t } = useTranslation('editor');
  const words = useWords();
  const [, go] = useLocation();
  const { settle } = useEditorActions();
  const base = useEditor((state) => state.base);
  const problemCount = useEditor((state) => state.problemCount);
  const { isOpen } = useDetails();
  const [view, setView] = useState<View>('matrix');
  const [isPrinting, setPrinting] = useState(false);
  const print = () => {
    // On paper it is always the whole of it as a learner reads it.
    flushSync(() => setPrinting(true));
    window.addEventListener('afterprint', () => setPrinting(false), { once: true });
    window.print();
  };
  const showFirst = () => {
    const place = firstProblem(draft, useEditor.getState().problems);
    flushSync(() => setView(place === 'about' ? 'about' : 'matrix'));
    if (place !== 'about') place();
  };
  const publish = async () => {
    if (await settle()) go(`${routeOfDraft(draft.id)}/publish`);
  };
  return (
    <Page
      context={
        <span className={styles.context}>
          <Library /> · {base === undefined ? t('context.first') : t('context.next', { version: base.version })}
        </span>
      }
      title={draft.title.trim() === '' ? t('untitled') : draft.title}
      actions={
        <>
          <SavedMark modelId={draft.id} />
          <Button onPress={print}>
            <Printer size={16} strokeWidth={1.75} aria-hidden="true" />
            {t('print')}
          </Button>
          <Button kind="primary" onPress={() => void publish()}>
            {t('publish')}
          </Button>
        </>
      }
    >
      <div className={styles.bar}>
        <Segmented
          label={t('view.label')}
          options={views.map((key) => ({ key, label: t(`view.${key}`) }))}
          selected={view}
          onSelect={(next) => {
            setPrinting(false);
            setView(next);
          }}
        />
        <p className={styles.problems} role="status">
          {problemCount === 0
            ? t('complete')
            : capitalised(t('problems', { count: problemCount, number: words.count(problemCount) }))}
        </p>
        {problemCount === 0 ? null : (
          <Button kind="plain" size="small" onPress={showFirst}>
            {t('showProblem')}
          </Button>
        )}
      </div>
      {view === 'matrix' && !isPrinting ? (
        <div className={styles.writing} data-details={isOpen || undefined}>
          <div className={styles.matrix}>
            <Matrix draft={draft} />
          </div>
          {isOpen ? <Details draft={draft} /> : null}
        </div>
      ) : null}
      {view === 'order' && !isPrinting ? <OrderView draft={draft} /> : null}
      {view === 'about' && !isPrinting ? <AboutForm draft={draft} /> : null}
      {view === 'preview' || isPrinting ? <Preview draft={draft} isPrinting={isPrinting} /> : null}
    </Page>
  );
}

/** Whether every word has arrived in the store; says so in words, and what happens when it has not. */
function SavedMark({ modelId }: { readonly modelId: string }) {
  const { t } = useTranslation('editor');
  const saving = useEditor((state) => state.saving);
  const isUnsaved = useUnsaved(({ routes }) => routes.includes(routeOfDraft(modelId)));
  if (saving.state === 'failed' || isUnsaved) {
    return <SaveFailed title={t('saving.failed')}>{t('saving.failedHint')}</SaveFailed>;
  }
  return <SaveState state={saving.state}>{t(saving.state === 'saved' ? 'saving.saved' : 'saving.saving')}</SaveState>;
}
