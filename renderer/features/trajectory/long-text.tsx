import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import styles from './long-text.module.css';

/** Characters that fit in about eight lines. */
const fits = 420;

/** A person's own words; long ones open on request, and nothing of them is lost. */
export function LongText({ text, className }: { readonly text: string; readonly className: string }) {
  const { t } = useTranslation('trajectory');
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > fits || text.split('\n').length > 8;
  return (
    <>
      <blockquote className={`${styles.text} ${className}`} data-closed={(isLong && !isOpen) || undefined}>
        {text}
      </blockquote>
      {isLong ? (
        <Button kind="plain" size="small" onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'one.less' : 'one.more')}
        </Button>
      ) : null}
    </>
  );
}
