import { useTranslation } from 'react-i18next';
import { useWords } from '../../words/use-words.ts';
import type { ContentsLine } from './compare-contents.ts';
import styles from './contents-lines.module.css';
import { useContentsWords } from './use-contents-words.ts';

export interface ContentsLinesProps {
  readonly title: string;
  readonly lines: readonly ContentsLine[];
}

/** Assessments by name, so that a person recognises them; nothing when there are none. */
export function ContentsLines({ title, lines }: ContentsLinesProps) {
  const { t } = useTranslation('backups');
  const words = useWords();
  const { line } = useContentsWords();
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <ul>
        {lines.map((one) => (
          <li key={`${one.modelTitle} ${one.contextName} ${one.changedAt}`} className={styles.line}>
            <span className={styles.what}>{line(one)}</span>
            <span className={styles.far}>
              {one.isCompleted
                ? t('completedOn', { day: words.day(one.changedAt) })
                : t('draftFrom', {
                    count: one.dimensionCount,
                    answered: words.count(one.answeredCount),
                    all: words.count(one.dimensionCount),
                    day: words.day(one.changedAt),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
