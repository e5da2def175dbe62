import { Printer } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ModelVersionId } from '../../../core/brand.ts';
import { dimensionsByArea } from '../../../core/practice-model/areas.ts';
import type { Dimension, PracticeModel } from '../../../core/practice-model/model.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useWords } from '../../words/use-words.ts';
import { WritingWays } from '../editor/begin-draft.tsx';
import { DimensionByDimension } from './dimension-by-dimension.tsx';
import { anchorOf } from './dimension-page.tsx';
import styles from './model-reader.module.css';
import { useModelWords } from './model-words.ts';
import { WholeMatrix } from './whole-matrix.tsx';

export interface ModelReaderProps {
  readonly versionId: string;
  readonly model: PracticeModel;
}

type View = 'dimension' | 'matrix';

/** A model laid open. On paper it is always the whole of it, dimension by dimension. */
export function ModelReader({ versionId, model }: ModelReaderProps) {
  const { t } = useTranslation('models');
  const words = useWords();
  const about = useModelWords();
  const [, go] = useLocation();
  const [view, setView] = useState<View>('dimension');
  const [chosen, setChosen] = useState(dimensionsByArea(model)[0]?.dimensions[0]?.id);
  // Like an anchor: the keyboard goes where the eye goes.
  const open = ({ id }: Dimension) => {
    flushSync(() => {
      setView('dimension');
      setChosen(id);
    });
    const page = document.getElementById(anchorOf(id));
    page?.focus({ preventScroll: true });
    page?.scrollIntoView({ block: 'start' });
  };
  const imprint = [
    t('edition', { version: model.version, language: about.language(model.language) }),
    t('model.imprint', { authors: words.list(model.authors), licence: model.licence }),
    about.review(model.reviewBy),
  ].join(' ');
  return (
    <div className={styles.sheet}>
      <Page
        context={
          <>
            <Link className={styles.back ?? ''} href="/models">
              {t('library.context')}
            </Link>
            <span className={styles.onPaper}>{t('model.kind')}</span>
          </>
        }
        title={model.title}
        actions={
          <>
            <Button onPress={() => window.print()}>
              <Printer size={16} strokeWidth={1.75} aria-hidden="true" />
              {t('model.print')}
            </Button>
            <WritingWays versionId={versionId as ModelVersionId} modelId={model.id} title={model.title} />
            <Button kind="primary" onPress={() => go(`/assess/with/${versionId}`)}>
              {t('model.begin')}
            </Button>
          </>
        }
      >
        <div className={styles.views}>
          <Segmented
            label={t('model.view.label')}
            options={[
              { key: 'dimension', label: t('model.view.dimension') },
              { key: 'matrix', label: t('model.view.matrix') },
            ]}
            selected={view}
            onSelect={setView}
          />
        </div>
        <div className={view === 'dimension' ? undefined : styles.onPaper}>
          <p className={styles.summary}>{model.summary}</p>
          <p className={`${styles.imprint} ${styles.onPaper}`}>{imprint}</p>
          <DimensionByDimension model={model} chosen={chosen} onOpen={open} />
        </div>
        {view === 'matrix' ? <WholeMatrix model={model} onOpen={open} /> : null}
        {view === 'dimension' ? <p className={`${styles.imprint} ${styles.onScreen}`}>{imprint}</p> : null}
      </Page>
    </div>
  );
}
