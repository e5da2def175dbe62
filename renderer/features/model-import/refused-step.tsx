import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { type Refusal, useImportActions, useImportFiles } from './import.store.ts';
import { ImportFrame } from './import-frame.tsx';
import { usePlaceWords } from './place-words.ts';

/** Problems in sight; more of one kind say nothing new. */
const mostInSight = 8;

/** Files that could not be read, with what was found and what can be done. */
export function RefusedStep({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation('model-import');
  const whereOf = usePlaceWords();
  const files = useImportFiles();
  const { beginAnew } = useImportActions();
  const { why, problems } = refusal;
  return (
    <ImportFrame title={t('refused.title', { count: files.length, file: files[0]?.name ?? '' })}>
      <Notice
        tone="caution"
        title={t(`refused.${why}.title`)}
        actions={<Button onPress={() => void beginAnew()}>{t('refused.again')}</Button>}
      >
        <ul>
          {problems.slice(0, mostInSight).map(({ file, expected, sheet = '', ...rest }) => {
            const place = whereOf({ sheet, ...rest });
            return (
              <li key={`${file} ${place} ${expected}`}>
                {t('refused.where', { file, place: place === '' ? '' : `, ${place}`, expected })}
              </li>
            );
          })}
        </ul>
        <p>
          {t(`refused.${why}.text`)} {t('refused.nothing')}
        </p>
      </Notice>
    </ImportFrame>
  );
}
