import { useTranslation } from 'react-i18next';
import type { ImportPlace } from '../../../core/model-import/outcome.ts';
import styles from './findings.module.css';
import { usePlaceWords } from './place-words.ts';

/** Where something stands in what was read; nothing for what concerns the whole. */
export function Where({ place }: { readonly place: ImportPlace | undefined }) {
  const { t } = useTranslation('model-import');
  const words = usePlaceWords()(place);
  return words === '' ? null : <span className={styles.where}>{t('findings.where', { place: words })}</span>;
}
