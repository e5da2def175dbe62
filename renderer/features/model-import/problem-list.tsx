import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../../core/model-import/outcome.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { capitalised } from '../../words/capitalised.ts';
import { keyed } from '../../words/keyed.ts';
import { useWords } from '../../words/use-words.ts';
import { useFieldWords } from './field-words.ts';
import styles from './findings.module.css';
import { Where } from './where.tsx';

const mostInSight = 8;

export interface ProblemListProps {
  readonly problems: readonly ImportProblem[];
  /** What they are problems of, to name its parts by their titles. */
  readonly draft: PracticeModel;
}

/** What keeps the outcome from being a whole model, each with the sheet, row and column it comes from. */
export function ProblemList({ problems, draft }: ProblemListProps) {
  const { t } = useTranslation('model-import');
  const words = useWords();
  if (problems.length === 0) return null;
  const count = problems.reduce((sum, { kind, facts }) => sum + (kind === 'more' ? Number(facts.count) : 1), 0);
  const hidden = problems.length - mostInSight;
  return (
    <section className={styles.findings} aria-labelledby="import-problems">
      <h2 id="import-problems" className={styles.heading}>
        {t('problems.title', { count, number: capitalised(words.count(count)) })}
      </h2>
      <p className={styles.calm}>{t('problems.hint')}</p>
      <Lines problems={problems.slice(0, mostInSight)} draft={draft} />
      {hidden <= 0 ? null : (
        <details>
          <summary className={styles.more}>{t('more', { count: hidden, number: words.count(hidden) })}</summary>
          <Lines problems={problems.slice(mostInSight)} draft={draft} />
        </details>
      )}
    </section>
  );
}

function Lines({ problems, draft }: ProblemListProps) {
  const { t } = useTranslation('model-import');
  const fieldWords = useFieldWords(draft);
  return (
    <ul className={styles.lines}>
      {keyed(problems, (problem) => JSON.stringify(problem)).map(({ key, item: { kind, place, path, facts } }) => (
        <li key={key} dir="auto">
          {t(`problems.line.${kind}`, { ...facts, path: fieldWords(path) })} <Where place={place} />
        </li>
      ))}
    </ul>
  );
}
