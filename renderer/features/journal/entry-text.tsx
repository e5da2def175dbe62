import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import styles from './entry-text.module.css';

/** Letters that fit in about six lines. */
const fits = 420;

/** The words of an entry; long ones open on request. */
export function EntryText({ text }: { readonly text: string }) {
  const { t } = useTranslation('journal');
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > fits || text.split('\n').length > 6;
  return (
    <div>
      <blockquote className={styles.text} dir="auto" data-closed={(isLong && !isOpen) || undefined}>
        {text}
      </blockquote>
      {isLong ? (
        <Button kind="plain" size="small" onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'entry.less' : 'entry.all')}
        </Button>
      ) : null}
    </div>
  );
}
