import { useTranslation } from 'react-i18next';
import type { ModelProblem } from '../../../core/practice-model/read-model.ts';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './broken-files.module.css';

/** Problems of one file in sight; a broken indent can cause dozens that all go away together. */
const mostInSight = 4;

export interface BrokenFilesProps {
  readonly problems: readonly ModelProblem[];
  /** Whether any model could be read in spite of them. */
  readonly othersUsable: boolean;
}

/** Model files that could not be read: where to look in each, and what was expected there. */
export function BrokenFiles({ problems, othersUsable }: BrokenFilesProps) {
  const { t } = useTranslation('models');
  const words = useWords();
  if (problems.length === 0) return null;
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  return (
    <div className={styles.files}>
      {[...byFile].map(([file, found]) => {
        const hidden = Math.max(0, found.length - mostInSight);
        return (
          <Notice key={file} title={t('broken.title', { file })}>
            <ul className={styles.problems}>
              {found.slice(0, mostInSight).map((problem) => (
                <li key={`${problem.line}:${problem.column}:${problem.path}`}>
                  {t('broken.where', { line: problem.line, column: problem.column, expected: problem.expected })}
                  {problem.path === '' || problem.expected.includes(`"${problem.path}"`) ? null : (
                    <code className={styles.path}>{problem.path}</code>
                  )}
                </li>
              ))}
            </ul>
            {hidden === 0 ? null : <p>{t('broken.more', { count: hidden, number: words.count(hidden) })}</p>}
            {othersUsable ? <p>{t('broken.others')}</p> : null}
          </Notice>
        );
      })}
    </div>
  );
}
