import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listenTo } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useImportActions, useImportFiles } from './import.store.ts';
import { ImportFrame } from './import-frame.tsx';
import styles from './reading-step.module.css';

/** While files are read, in a process of their own: how far it has come, and the way out. */
export function ReadingStep() {
  const { t } = useTranslation('model-import');
  const words = useWords();
  const files = useImportFiles();
  const { beginAnew } = useImportActions();
  const [done, setDone] = useState(0);
  useEffect(() => listenTo('importProgress', (progress) => setDone(progress.done)), []);
  return (
    <ImportFrame title={t('reading.title', { files: words.list(files.map(({ name }) => name)) })}>
      <div className={styles.reading}>
        <progress className={styles.bar} max={1} value={done} aria-label={t('reading.progress')} />
        <Button onPress={() => void beginAnew()}>{t('reading.cancel')}</Button>
      </div>
    </ImportFrame>
  );
}
