import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ModelSummary } from '../../../core/practice-model/model.ts';
import styles from './models-page.module.css';

/** That a person has to choose between versions of a model; nothing where they are one line. */
export function VersionsLine({ model }: { readonly model: ModelSummary }) {
  const { t } = useTranslation('models');
  if (!model.hasDiverging) return null;
  return (
    <p className={styles.decide}>
      {t('versions.diverging')}{' '}
      <Link href={`/models/of/${model.modelId}`} aria-label={t('versions.lookNamed', { title: model.title })}>
        {t('versions.look')}
      </Link>
    </p>
  );
}
