import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Backup } from '../../../core/contract/backups.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './backup-list.module.css';

export interface BackupListProps {
  /** Newest first. */
  readonly backups: readonly Backup[];
  readonly chosenId: string | undefined;
}

/** The copies by their moment: why each was made, how large it is, and whether it was good when last read through. */
export function BackupList({ backups, chosenId }: BackupListProps) {
  const { t } = useTranslation('backups');
  const words = useWords();
  return (
    <ul className={styles.list} aria-label={t('title')}>
      {backups.map((backup) => {
        const Icon = backup.isGood ? CircleCheck : CircleAlert;
        return (
          <li key={backup.id}>
            <Link
              href={`/privacy/backups/${backup.id}`}
              className={styles.backup ?? ''}
              {...(backup.id === chosenId ? { 'aria-current': 'true' } : {})}
            >
              <span className={styles.moment}>{words.moment(backup.madeAt)}</span>
              <span className={styles.why}>
                {t(`reason.${backup.reason}`)} · {words.size(backup.bytes)}
              </span>
              <span className={backup.isGood ? styles.good : styles.broken}>
                <Icon size={14} aria-hidden="true" />
                {t(foundAs(backup), { day: words.day(backup.verifiedAt) })}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** What the last reading of a copy found. */
function foundAs({ isGood, underOtherKey }: Backup): 'good' | 'broken' | 'otherKey' {
  if (isGood) return 'good';
  return underOtherKey ? 'otherKey' : 'broken';
}
