import { Search } from 'lucide-react';
import { Input, Label, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type LibraryChoices, largestOf, type ModelSize } from '../../../core/library/filter.ts';
import { Picker } from '../../components/picker.tsx';
import { useWords } from '../../words/use-words.ts';
import { useLibraryActions, useLibraryFilter } from './library.store.ts';
import styles from './library-filter.module.css';
import { useModelWords } from './model-words.ts';

/** Words, language, area and number of dimensions; each narrows what the others leave. */
export function LibraryFilterBar({ languages, areas, sizes }: LibraryChoices) {
  const { t } = useTranslation('models');
  const words = useWords();
  const about = useModelWords();
  const { typed, language, area, size } = useLibraryFilter();
  const { narrow } = useLibraryActions();
  return (
    <search className={styles.bar} aria-label={t('filter.label')}>
      <SearchField className={styles.field ?? ''} value={typed} onChange={(text) => narrow({ typed: text })}>
        <Label className={styles.label ?? ''}>{t('filter.typed')}</Label>
        <div className={styles.row}>
          <Search size={15} strokeWidth={1.75} aria-hidden="true" />
          <Input className={styles.input ?? ''} maxLength={200} spellCheck="false" autoComplete="off" />
        </div>
      </SearchField>
      {languages.length === 0 ? null : (
        <Picker
          label={t('filter.language')}
          selected={language}
          onSelect={(key) => narrow({ language: key })}
          options={[
            { key: '', label: t('filter.anyLanguage') },
            ...languages.map((tag) => ({ key: tag, label: about.language(tag) })),
          ]}
        />
      )}
      {areas.length === 0 ? null : (
        <Picker
          label={t('filter.area')}
          selected={area}
          onSelect={(key) => narrow({ area: key })}
          options={[{ key: '', label: t('filter.anyArea') }, ...areas.map((title) => ({ key: title, label: title }))]}
        />
      )}
      {sizes.length === 0 ? null : (
        <Picker<ModelSize | ''>
          label={t('filter.size')}
          selected={size}
          onSelect={(key) => narrow({ size: key })}
          options={[
            { key: '', label: t('filter.anySize') },
            ...sizes.map((key) => ({
              key,
              label: t(`filter.${key}`, {
                few: words.count(largestOf.few),
                fewNext: words.count(largestOf.few + 1),
                some: words.count(largestOf.some),
              }),
            })),
          ]}
        />
      )}
    </search>
  );
}
