import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useImportActions, useImportFiles } from './import.store.ts';
import styles from './sections.module.css';

/** The files in hand; one more may hold the levels that the others speak of. */
export function SourceFiles() {
  const { t } = useTranslation('model-import');
  const words = useWords();
  const files = useImportFiles();
  const { choose, remove } = useImportActions();
  return (
    <section className={styles.section} aria-labelledby="import-sources">
      <h2 id="import-sources" className={styles.heading}>
        {t('sources.title')}
      </h2>
      <ul className={styles.files}>
        {files.map(({ id, name, size }) => (
          <li key={id} className={styles.file}>
            <bdi className={styles.fileName}>{name}</bdi>
            <span className={styles.hint}>{words.size(size)}</span>
            <Button
              kind="plain"
              size="small"
              onPress={() => void remove(id)}
              aria-label={t('sources.removeNamed', { name })}
            >
              <X size={15} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" onPress={() => void choose()}>
          {t('sources.add')}
        </Button>
      </div>
    </section>
  );
}
