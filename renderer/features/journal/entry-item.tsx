import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../../core/journal/entry.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { noonOf } from './by-month.ts';
import { EntryAge } from './entry-age.tsx';
import styles from './entry-item.module.css';
import { EntryText } from './entry-text.tsx';
import { contextNameOf, keyOf, type Linkable, titleOf } from './links.ts';

export interface EntryItemProps {
  readonly entry: JournalEntry;
  readonly linkable: Linkable;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One entry: its day and age, the words, and what they are about. */
export function EntryItem({ entry, linkable, onEdit, onRemove }: EntryItemProps) {
  const { t } = useTranslation('journal');
  const day = useWords().day(noonOf(entry.happenedOn));
  const { dimensions, contextIds } = entry;
  return (
    <li className={styles.entry}>
      <div className={styles.when}>
        <time dateTime={entry.happenedOn} className={styles.day}>
          {day}
        </time>
        <EntryAge day={entry.happenedOn} />
      </div>
      <div className={styles.what}>
        <EntryText text={entry.text} />
        {dimensions.length + contextIds.length === 0 ? null : (
          <ul className={styles.links} aria-label={t('entry.links')}>
            {dimensions.map((link) => (
              <li key={keyOf(link)} className={styles.dimension}>
                {titleOf(linkable, link)}
                {link.indicators.length === 0 ? '' : ` · ${t('entry.seen', { count: link.indicators.length })}`}
              </li>
            ))}
            {contextIds.map((id) => (
              <li key={id} className={styles.context}>
                {contextNameOf(linkable, id)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.ways}>
        <Button kind="plain" size="small" aria-label={t('entry.editLabel', { day })} onPress={onEdit}>
          {t('entry.edit')}
        </Button>
        <Button kind="plain" size="small" aria-label={t('entry.removeLabel', { day })} onPress={onRemove}>
          {t('entry.remove')}
        </Button>
      </div>
    </li>
  );
}
