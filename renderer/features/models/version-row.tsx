import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ModelVersionId } from '../../../core/brand.ts';
import type { ListedVersion } from '../../../core/contract/models.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './versions-page.module.css';

export interface VersionRowProps {
  readonly version: ListedVersion;
  readonly inUse: ModelVersionId | undefined;
  readonly onUse: (versionId: ModelVersionId) => void;
}

/** One version: where it comes from, how it stands to the one in use, and what was made with it. */
export function VersionRow({ version, onUse }: VersionRowProps) {
  const { t } = useTranslation('models');
  const words = useWords();
  const { versionId, origin, addedAt, assessmentCount, relation, isInUse, summary } = version;
  const number = { version: version.version };
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <h3 className={styles.name}>
          <Link href={`/models/${versionId}`}>{t('versions.one', number)}</Link>{' '}
          {isInUse ? <span className={styles.mark}>{t('versions.inUse')}</span> : null}
        </h3>
        {summary === undefined ? null : (
          <p className={styles.words} dir="auto">
            {summary}
          </p>
        )}
        <p className={styles.line}>
          {t(`origin.${origin}`)} {t('versions.since', { day: words.day(addedAt) })}{' '}
          {isInUse || relation === 'same' ? '' : `${t(`versions.relation.${relation}`)} `}
          {t('versions.assessments', { count: assessmentCount, number: words.count(assessmentCount) })}
        </p>
      </div>
      {isInUse ? null : (
        <Button kind="plain" size="small" onPress={() => onUse(versionId)} aria-label={t('versions.useNamed', number)}>
          {t('versions.use')}
        </Button>
      )}
    </li>
  );
}
