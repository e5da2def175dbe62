import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ModelSummary } from '../../../core/practice-model/model.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { MoreMenu } from '../../components/more-menu.tsx';
import { firstSentence } from '../../words/first-sentence.ts';
import { useWords } from '../../words/use-words.ts';
import { AdaptButton } from '../editor/begin-draft.tsx';
import { LevelRamp } from './level-ramp.tsx';
import { useModelWords } from './model-words.ts';
import styles from './models-page.module.css';
import { SaveModelDialog } from './save-model-dialog.tsx';
import { VersionsLine } from './versions-line.tsx';

export interface ModelCardProps {
  readonly model: ModelSummary;
  /** Told about a change of how the model stands, to say when it fails and to show what came of it. */
  readonly onChange: (work: Promise<unknown>) => void;
}

/** One model of the library: what it is about in a sentence, how it is built, and how fresh its scale is. */
export function ModelCard({ model, onChange }: ModelCardProps) {
  const { t } = useTranslation('models');
  const words = useWords();
  const about = useModelWords();
  const [, go] = useLocation();
  const [isSaving, setIsSaving] = useState(false);
  const { modelId, versionId, title } = model;
  const isArchived = model.archivedAt !== undefined;
  const areas = t('card.areas', {
    count: model.areaTitles.length,
    number: words.count(model.areaTitles.length),
    titles: words.list(model.areaTitles),
  });
  const edition = t('edition', { version: model.version, language: about.language(model.language) });
  return (
    <li className={styles.model}>
      <h2 className={styles.title}>
        <Link href={`/models/${versionId}`}>{title}</Link>
      </h2>
      <p className={styles.summary} dir="auto">
        {firstSentence(model.summary, model.language)}
      </p>
      <LevelRamp names={model.levelNames} />
      <p className={styles.facts}>
        {t('card.dimensions', { count: model.dimensionCount, number: words.count(model.dimensionCount), areas })}{' '}
        {about.review(model.reviewBy)} {edition} {t(`origin.${model.origin}`)}
      </p>
      <VersionsLine model={model} />
      <div className={styles.actions}>
        <Button onPress={() => go(`/models/${versionId}`)} aria-label={t('card.readNamed', { title })}>
          {t('card.read')}
        </Button>
        {isArchived ? (
          <Button
            kind="plain"
            onPress={() => onChange(api.models.unarchive({ modelId }))}
            aria-label={t('card.unarchiveNamed', { title })}
          >
            {t('card.unarchive')}
          </Button>
        ) : (
          <Button
            kind="plain"
            onPress={() => go(`/assess/with/${versionId}`)}
            aria-label={t('card.beginNamed', { title })}
          >
            {t('card.begin')}
          </Button>
        )}
        {isArchived ? null : <AdaptButton kind="plain" model={model} isNamed />}
        <MoreMenu
          label={t('card.moreNamed', { title })}
          entries={[
            { key: 'save', label: t('card.save'), onPress: () => setIsSaving(true) },
            { key: 'versions', label: t('card.versions'), onPress: () => go(`/models/of/${modelId}`) },
            ...(isArchived
              ? []
              : [
                  {
                    key: 'archive',
                    label: t('card.archive'),
                    onPress: () => onChange(api.models.archive({ modelId })),
                  },
                ]),
          ]}
        />
      </div>
      {isSaving ? <SaveModelDialog versionId={versionId} title={title} onClose={() => setIsSaving(false)} /> : null}
    </li>
  );
}
