import { useTranslation } from 'react-i18next';
import type { StoreContents } from '../../../core/contract/backups.ts';
import { useWords } from '../../words/use-words.ts';
import { compareContents } from './compare-contents.ts';
import styles from './contents-comparison.module.css';
import { ContentsLines } from './contents-lines.tsx';
import { useContentsWords } from './use-contents-words.ts';

export interface ContentsComparisonProps {
  readonly backup: StoreContents;
  /** Missing while the practice cannot be read. */
  readonly now: StoreContents | undefined;
}

/** What a copy holds beside what there is now: sentences first, then the figures, then the assessments by name. */
export function ContentsComparison({ backup, now }: ContentsComparisonProps) {
  const { t } = useTranslation('backups');
  const words = useWords();
  const { difference } = useContentsWords();
  const sentences = now === undefined ? [t('difference.unknown')] : difference(backup, now);
  const writtenSince = now === undefined ? [] : compareContents(backup, now).writtenSince;
  const last = (contents: StoreContents) =>
    contents.lastChangedAt === undefined ? t('figures.never') : words.moment(contents.lastChangedAt);
  const rows = [
    [t('figures.completed'), (contents: StoreContents) => words.count(contents.completed)],
    [t('figures.drafts'), (contents: StoreContents) => words.count(contents.drafts)],
    [t('figures.contexts'), (contents: StoreContents) => words.count(contents.contexts)],
    [t('figures.last'), last],
  ] as const;
  return (
    <>
      <p className={styles.sentence}>{sentences.join(' ')}</p>
      <ContentsLines title={t('difference.writtenTitle')} lines={writtenSince} />
      <table className={styles.figures}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('figures.copy')}</th>
            {now === undefined ? null : <th scope="col">{t('figures.now')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, figure]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{figure(backup)}</td>
              {now === undefined ? null : <td>{figure(now)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <ContentsLines title={t('latest')} lines={backup.latest} />
    </>
  );
}
