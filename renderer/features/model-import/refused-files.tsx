import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { keyed } from '../../words/keyed.ts';
import { useWords } from '../../words/use-words.ts';
import { useRefusedFiles } from './import.store.ts';
import { largestImport } from './largest-import.ts';

/** Files that could not be taken at all, each with why. */
export function RefusedFiles() {
  const { t } = useTranslation('model-import');
  const words = useWords();
  const refused = useRefusedFiles();
  if (refused.length === 0) return null;
  return (
    <Notice tone="caution" title={t('refusedFiles.title', { count: refused.length })}>
      <ul>
        {keyed(refused, ({ name }) => name).map(({ key, item: { name, why } }) => (
          <li key={key}>
            <bdi>{name}</bdi>: {t(`refusedFiles.${why}`, { size: words.size(largestImport) })}
          </li>
        ))}
      </ul>
      <p>{t('refusedFiles.nothing')}</p>
    </Notice>
  );
}
