import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { asChildError } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';

/** Taking the whole practice along in open formats, or taking one in; says what came of it. */
export function useEverything(onImported: () => void) {
  const { t } = useTranslation('privacy');
  const words = useWords();
  const [busy, setBusy] = useState<'export' | 'import'>();
  const [outcome, setOutcome] = useState('');
  const [error, setError] = useState<ChildError>();
  const attempt = async (what: 'export' | 'import', work: () => Promise<string>) => {
    setBusy(what);
    setError(undefined);
    setOutcome('');
    try {
      setOutcome(await work());
    } catch (failure) {
      setError(asChildError(failure));
    }
    setBusy(undefined);
  };
  const exportAll = () =>
    attempt('export', async () => {
      const { saved, folderName } = await api.privacy.exportEverything();
      return saved ? t('exports.exported', { folder: folderName ?? '' }) : '';
    });
  const importAll = () =>
    attempt('import', async () => {
      const { imported, assessments } = await api.privacy.importEverything();
      if (!imported) return '';
      onImported();
      return t('exports.imported', { count: assessments, number: words.count(assessments) });
    });
  return { busy, outcome, error, exportAll: () => void exportAll(), importAll: () => void importAll() };
}
