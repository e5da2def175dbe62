import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import styles from './ledger.module.css';

/** Lines in sight before the rest folds away. */
const fewInSight = 5;

export interface LedgerLine {
  /** Moment and name; lines may share one. */
  readonly key: string;
  readonly what: ReactNode;
  readonly when: string;
}

/** What happened and when, newest first; a long list folds. */
export function Ledger({ lines, moreLabel }: { readonly lines: readonly LedgerLine[]; readonly moreLabel: string }) {
  const { t } = useTranslation('privacy');
  const [allInSight, setAllInSight] = useState(false);
  if (lines.length === 0) return null;
  const numbered = withOwnKeys(lines);
  return (
    <>
      <ul className={styles.ledger}>
        {(allInSight ? numbered : numbered.slice(0, fewInSight)).map(({ key, what, when }) => (
          <li key={key} className={styles.line}>
            <span className={styles.what}>{what}</span>
            <span className={styles.when}>{when}</span>
          </li>
        ))}
      </ul>
      {lines.length > fewInSight ? (
        <p className={styles.more}>
          <Button kind="plain" size="small" onPress={() => setAllInSight(!allInSight)}>
            {allInSight ? t('fewer') : moreLabel}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** Two things of one name in one moment are two lines: each gets a key of its own. */
function withOwnKeys(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const times = (seen.get(line.key) ?? 0) + 1;
    seen.set(line.key, times);
    return times === 1 ? line : { ...line, key: `${line.key} ${times}` };
  });
}
