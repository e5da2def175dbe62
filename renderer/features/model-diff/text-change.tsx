import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordDiff } from '../../../core/model-versions/word-diff.ts';
import styles from './diff-view.module.css';

export interface TextChangeProps {
  /** What the text is, such as "Title" or "What it looks like at Beginner". */
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What became of one text: what was taken out struck through, what was put in on a ground of its own. */
export function TextChange({ label, before, after }: TextChangeProps) {
  const { t } = useTranslation('model-diff');
  const pieces = useMemo(
    () => (before === undefined || after === undefined ? [] : wordDiff(before, after)),
    [before, after],
  );
  return (
    <div className={styles.text}>
      <p className={styles.part}>{label}</p>
      {before !== undefined && after !== undefined ? (
        <p className={styles.words} dir="auto">
          {withKeys(pieces).map(({ key, kind, text }) =>
            kind === 'same' ? (
              <span key={key}>{text}</span>
            ) : kind === 'removed' ? (
              <del key={key}>
                <span className={styles.unseen}>{t('removed')} </span>
                {text}
              </del>
            ) : (
              <ins key={key}>
                <span className={styles.unseen}>{t('added')} </span>
                {text}
              </ins>
            ),
          )}
        </p>
      ) : (
        <p className={styles.words} dir="auto">
          <span className={styles.tag}>{t(before === undefined ? 'came' : 'went')}</span>{' '}
          {before === undefined ? <ins>{after}</ins> : <del>{before}</del>}
        </p>
      )}
    </div>
  );
}

/** Pieces have no name of their own; where they begin tells them apart. */
function withKeys(pieces: ReturnType<typeof wordDiff>) {
  let place = 0;
  return pieces.map((piece) => {
    const key = `${piece.kind} ${place}`;
    place += piece.text.length;
    return { ...piece, key };
  });
}
