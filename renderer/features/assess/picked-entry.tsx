import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../../core/journal/entry.ts';
import { useWords } from '../../words/use-words.ts';
import { noonOf } from '../journal/by-month.ts';
import styles from './picked-entry.module.css';

/** A journal entry picked as evidence, as a quoted line beside the person's own words. */
export function PickedEntry({ entry }: { readonly entry: JournalEntry }) {
  const { t } = useTranslation('journal');
  const words = useWords();
  return (
    <figure className={styles.picked}>
      <blockquote className={styles.text} dir="auto">
        {entry.text}
      </blockquote>
      <figcaption className={styles.from}>
        {t('recall.picked')}, {words.day(noonOf(entry.happenedOn))}
      </figcaption>
    </figure>
  );
}
