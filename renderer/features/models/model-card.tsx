import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ModelSummary } from '../../../core/practice-model/model.ts';
import { Button } from '../../components/button.tsx';
import { firstSentence } from '../../words/first-sentence.ts';
import { useWords } from '../../words/use-words.ts';
import { LevelRamp } from './level-ramp.tsx';
import { useModelWords } from './model-words.ts';
import styles from './models-page.module.css';

/** One model of the library: what it is about in a sentence, how it is built, and how fresh its scale is. */
export function ModelCard({ model }: { readonly model: ModelSummary }) {
  const { t } = useTranslation('models');
  const words = useWords();
  const about = useModelWords();
  const [, go] = useLocation();
  const areas = t('card.areas', {
    count: model.areaTitles.length,
    number: words.count(model.areaTitles.length),
    titles: words.list(model.areaTitles),
  });
  const edition = t('edition', { version: model.version, language: about.language(model.language) });
  return (
    <li className={styles.model}>
      <h2 className={styles.title}>
        <Link href={`/models/${model.versionId}`}>{model.title}</Link>
      </h2>
      <p className={styles.summary}>{firstSentence(model.summary, model.language)}</p>
      <LevelRamp names={model.levelNames} />
      <p className={styles.facts}>
        {t('card.dimensions', { count: model.dimensionCount, number: words.count(model.dimensionCount), areas })}{' '}
        {about.review(model.reviewBy)} {edition}
      </p>
      <div className={styles.actions}>
        <Button
          onPress={() => go(`/models/${model.versionId}`)}
          aria-label={t('card.readNamed', { title: model.title })}
        >
          {t('card.read')}
        </Button>
        <Button
          kind="plain"
          onPress={() => go(`/assess/with/${model.versionId}`)}
          aria-label={t('card.beginNamed', { title: model.title })}
        >
          {t('card.begin')}
        </Button>
      </div>
    </li>
  );
}
