import { useTranslation } from 'react-i18next';
import { LineField } from '../../components/line-field.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import styles from './publish-page.module.css';
import { isVersion, type ToldPublication } from './use-publication.ts';

export interface VersionFormProps {
  readonly told: ToldPublication;
  readonly hasBase: boolean;
}

/** What changed, in the author's words, and the number of the version. */
export function VersionForm({ told, hasBase }: VersionFormProps) {
  const { t } = useTranslation('publish');
  return (
    <div className={styles.form}>
      {hasBase ? (
        <WritingField
          label={t('form.summary')}
          hint={t('form.summaryHint')}
          value={told.summary}
          onChange={told.setSummary}
          prominent
        />
      ) : null}
      <div className={styles.version}>
        <LineField
          label={t('form.version')}
          hint={t('form.versionHint', { version: told.suggestedVersion })}
          value={told.version}
          onChange={told.setVersion}
          problem={isVersion(told.version) ? undefined : t('form.versionProblem')}
        />
      </div>
    </div>
  );
}
