import { useTranslation } from 'react-i18next';
import styles from './look-tip.module.css';
import type { LookWords } from './use-look-words.ts';

export interface LookTipProps {
  readonly look: LookWords;
  /** The name of the context, when it is another than the one in front. */
  readonly place?: string | undefined;
}

/** What is said at a point of a chart: when, where, how sure, what that level looks like, and the person's own words. */
export function LookTip({ look, place }: LookTipProps) {
  const { t } = useTranslation('trajectory');
  return (
    <>
      <p className={styles.day}>
        {look.day}
        {place === undefined ? null : <span> · {place}</span>}
        {look.isBaseline ? <span> · {t('tip.baseline')}</span> : null}
      </p>
      <p className={styles.place}>
        {look.place}
        {look.confidence === undefined ? null : <span className={styles.sure}>{look.confidence}</span>}
      </p>
      {look.title === '' ? null : <p className={styles.day}>{look.title}</p>}
      {look.descriptors.map(({ level, descriptor }) => (
        <p key={level} className={styles.descriptor}>
          {look.descriptors.length > 1 ? <strong>{level}. </strong> : null}
          {descriptor}
        </p>
      ))}
      {look.evidence === '' ? null : <blockquote className={styles.evidence}>{look.evidence}</blockquote>}
      {look.hindsight === '' ? null : <p className={styles.day}>{look.hindsight}</p>}
    </>
  );
}
