import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ChildError } from '../../../core/errors.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { DayField } from '../../components/day-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LineField } from '../../components/line-field.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import { asChildError } from '../../use-loaded.ts';
import { useModelWords } from '../models/model-words.ts';
import styles from './about-form.module.css';
import { useEditor, useEditorActions } from './editor.store.ts';
import { LinesField } from './lines-field.tsx';

type Field = 'title' | 'summary' | 'language' | 'licence';

/** What a model says about itself. */
export function AboutForm({ draft }: { readonly draft: ModelDraft }) {
  const { t } = useTranslation('editor');
  const { language } = useModelWords();
  const { edit } = useEditorActions();
  const wrong = useEditor((state) => state.problems.whole);
  const problem = (field: string) => {
    const [, expected] = [...wrong].find(([path]) => path === field || path.startsWith(`${field}.`)) ?? [];
    return expected === undefined ? undefined : t('problem', { expected });
  };
  const change = (field: Field) => (text: string) => edit(`about ${field}`, (before) => ({ ...before, [field]: text }));
  return (
    <div className={styles.form}>
      <LineField label={t('about.title')} value={draft.title} onChange={change('title')} problem={problem('title')} />
      <WritingField
        label={t('about.summary')}
        hint={t('about.summaryHint')}
        value={draft.summary}
        onChange={change('summary')}
      />
      <Problem text={problem('summary')} />
      <LinesField
        label={t('about.authors')}
        hint={t('about.authorsHint')}
        things={draft.authors}
        onChange={(authors) => edit('about authors', (before) => ({ ...before, authors }))}
      />
      <Problem text={problem('authors')} />
      <div className={styles.pair}>
        <LineField
          label={t('about.language')}
          hint={t('about.languageHint', { language: nameOf(language, draft.language) })}
          value={draft.language}
          onChange={change('language')}
          problem={problem('language')}
        />
        <LineField
          label={t('about.licence')}
          hint={t('about.licenceHint')}
          value={draft.licence}
          onChange={change('licence')}
          problem={problem('licence')}
        />
      </div>
      <div className={styles.day}>
        <DayField
          label={t('about.reviewBy')}
          value={draft.reviewBy === '' ? undefined : draft.reviewBy}
          onChange={(day) => edit('about reviewBy', (before) => ({ ...before, reviewBy: day ?? '' }))}
        />
        <p className={styles.hint}>{t('about.reviewByHint')}</p>
        <Problem text={problem('reviewBy')} />
      </div>
      <Discard draft={draft} />
    </div>
  );
}

function Problem({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <p className={styles.problem}>{text}</p>;
}

/** A tag without a name, or one still being typed, is called what it is. */
function nameOf(language: (tag: string) => string, tag: string): string {
  try {
    return language(tag);
  } catch {
    return tag;
  }
}

function Discard({ draft }: { readonly draft: ModelDraft }) {
  const { t } = useTranslation('editor');
  const [, go] = useLocation();
  const hasBase = useEditor((state) => state.base !== undefined);
  const { settle } = useEditorActions();
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<ChildError>();
  const discard = async () => {
    try {
      // What is on its way must not arrive at a draft that is gone.
      await settle();
      await api.modelDrafts.discard({ modelId: draft.id });
      go('/models', { replace: true });
    } catch (failure) {
      setError(asChildError(failure));
      setAsking(false);
    }
  };
  return (
    <div className={styles.discard}>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {t('discard.open')}
      </Button>
      {error === undefined ? null : <ErrorNotice error={error} />}
      <Dialog
        title={t('discard.title')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => void discard()}>{t('discard.discard')}</Button>
            <Button kind="primary" onPress={() => setAsking(false)}>
              {t('keep')}
            </Button>
          </>
        }
      >
        <p>{t(hasBase ? 'discard.version' : 'discard.model')}</p>
      </Dialog>
    </div>
  );
}
