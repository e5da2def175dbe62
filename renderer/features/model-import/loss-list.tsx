import { useTranslation } from 'react-i18next';
import type { ImportLoss } from '../../../core/model-import/outcome.ts';
import { capitalised } from '../../words/capitalised.ts';
import { keyed } from '../../words/keyed.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './findings.module.css';
import { Where } from './where.tsx';

/** Losses of one kind in sight before the rest is folded away: a column of every row is said once, not a thousand times. */
const mostInSight = 5;

/** Everything of what was read that the model will not have, before anything is saved. */
export function LossList({ losses }: { readonly losses: readonly ImportLoss[] }) {
  const { t } = useTranslation('model-import');
  const words = useWords();
  const byKind = [...Map.groupBy(losses, ({ kind }) => kind)];
  const count = losses.reduce((sum, { kind, facts }) => sum + (kind === 'more' ? Number(facts.count) : 1), 0);
  return (
    <section className={styles.findings} aria-labelledby="import-losses">
      <h2 id="import-losses" className={styles.heading}>
        {t('losses.title', { count, number: capitalised(words.count(count)) })}
      </h2>
      {losses.length === 0 ? <p className={styles.calm}>{t('losses.none')}</p> : null}
      {byKind.map(([kind, those]) => (
        <div key={kind} className={styles.kind}>
          <h3 className={styles.name}>{t(`losses.kind.${kind}`, { count: those.length })}</h3>
          <Lines losses={those.slice(0, mostInSight)} />
          {those.length <= mostInSight ? null : (
            <details>
              <summary className={styles.more}>
                {t('more', { count: those.length - mostInSight, number: words.count(those.length - mostInSight) })}
              </summary>
              <Lines losses={those.slice(mostInSight)} />
            </details>
          )}
        </div>
      ))}
    </section>
  );
}

function Lines({ losses }: { readonly losses: readonly ImportLoss[] }) {
  const { t } = useTranslation('model-import');
  return (
    <ul className={styles.lines}>
      {keyed(losses, (loss) => JSON.stringify(loss)).map(({ key, item: { kind, place, facts } }) => (
        <li key={key} dir="auto">
          {t(`losses.line.${kind}`, {
            ...facts,
            meaning: t(`levelZero.${String(facts.meaning ?? 'level') as 'level'}`),
            count: Number(facts.count ?? facts.cells ?? facts.rows ?? facts.texts ?? 1),
          })}{' '}
          <Where place={place} />
        </li>
      ))}
    </ul>
  );
}
