import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../../core/model-import/outcome.ts';
import { keyed } from '../../words/keyed.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './findings.module.css';
import { usePlaceWords } from './place-words.ts';

const mostInSight = 8;

/** What keeps the outcome from being a whole model, each with the sheet, row and column it comes from. */
export function ProblemList({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation('model-import');
  const words = useWords();
  if (problems.length === 0) return null;
  const count = problems.reduce((sum, { kind, facts }) => sum + (kind === 'more' ? Number(facts.count) : 1), 0);
  const hidden = problems.length - mostInSight;
  return (
    <section className={styles.findings} aria-labelledby="import-problems">
      <h2 id="import-problems" className={styles.heading}>
        {t('problems.title', { count, number: words.count(count) })}
      </h2>
      <p className={styles.calm}>{t('problems.hint')}</p>
      <Lines problems={problems.slice(0, mostInSight)} />
      {hidden <= 0 ? null : (
        <details>
          <summary className={styles.more}>{t('more', { count: hidden, number: words.count(hidden) })}</summary>
          <Lines problems={problems.slice(mostInSight)} />
        </details>
      )}
    </section>
  );
}

function Lines({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation('model-import');
  const whereOf = usePlaceWords();
  return (
    <ul className={styles.lines}>
      {keyed(problems, (problem) => JSON.stringify(problem)).map(({ key, item: { kind, place, path, facts } }) => (
        <li key={key} dir="auto">
          {t(`problems.line.${kind}`, { ...facts, path: fieldWords(path, t('problems.itself')) })}{' '}
          <span className={styles.where}>{kind === 'more' ? '' : whereOf(place)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A place in the draft as words that stand before a colon; the draft itself where there is none. */
function fieldWords(path: string, itself: string): string {
  return path === '' ? itself : path;
}
