import styles from './history.module.css';
import { LongText } from './long-text.tsx';

/** Words of the person's own under what they are about; nothing when there are none. */
export function Written({ label, text = '' }: { readonly label?: string; readonly text?: string | undefined }) {
  if (text.trim() === '') return null;
  return (
    <div className={styles.written}>
      {label === undefined ? null : <p className={styles.label}>{label}</p>}
      <LongText className={styles.text ?? ''} text={text.trim()} />
    </div>
  );
}
