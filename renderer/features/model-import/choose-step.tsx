import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import styles from './choose-step.module.css';
import { useImportActions } from './import.store.ts';
import { ImportFrame } from './import-frame.tsx';
import { PasteField } from './paste-field.tsx';

const sources = ['native', 'matrix', 'long', 'sharedScale'] as const;

/** Where a model comes from: files, a drop on the window, or a text that is pasted. */
export function ChooseStep() {
  const { t } = useTranslation('model-import');
  const { choose, hold } = useImportActions();
  const [pasted, setPasted] = useState('');
  const readPasted = () => {
    void hold([{ name: t('paste.name'), bytes: new TextEncoder().encode(pasted) }]);
  };
  return (
    <ImportFrame title={t('choose.title')} summary={t('choose.summary')}>
      <div className={styles.ways}>
        <section className={styles.files} aria-labelledby="import-files">
          <h2 id="import-files" className={styles.heading}>
            {t('choose.files')}
          </h2>
          <p className={styles.hint}>{t('choose.filesHint')}</p>
          <div>
            <Button kind="primary" onPress={() => void choose()}>
              {t('choose.choose')}
            </Button>
          </div>
        </section>
        <section className={styles.paste} aria-labelledby="import-paste">
          <h2 id="import-paste" className={styles.heading}>
            {t('paste.title')}
          </h2>
          <PasteField label={t('paste.label')} hint={t('paste.hint')} value={pasted} onChange={setPasted} />
          <div>
            <Button isDisabled={pasted.trim() === ''} onPress={readPasted}>
              {t('paste.read')}
            </Button>
          </div>
        </section>
      </div>
      <section className={styles.known} aria-labelledby="import-known">
        <h2 id="import-known" className={styles.heading}>
          {t('known.title')}
        </h2>
        <dl className={styles.list}>
          {sources.map((key) => (
            <div key={key} className={styles.one}>
              <dt>{t(`known.${key}`)}</dt>
              <dd>{t(`known.${key}Text`)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.hint}>{t('known.safe')}</p>
      </section>
    </ImportFrame>
  );
}
