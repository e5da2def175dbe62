import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Picker } from '../../components/picker.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { times, useSearch, useSearchActions } from './search.store.ts';
import styles from './search-page.module.css';

/** The models by their dimensions, and the contexts there are. */
async function lookAround() {
  const [{ models }, contexts] = await Promise.all([api.models.list(), api.contexts.list()]);
  const whole = await Promise.all(models.map(({ versionId }) => api.models.get({ versionId })));
  return { models: whole, contexts };
}

/** What a search keeps to: a dimension, a context, a time. */
export function SearchFilters() {
  const { t } = useTranslation('search');
  const { about, contextId, time } = useSearch();
  const { narrow } = useSearchActions();
  const [around] = useLoaded('search-filters', lookAround);
  if (around.state !== 'ready') return null;
  const { models, contexts } = around.value;
  return (
    <div className={styles.filters}>
      <Picker
        label={t('filter.dimension')}
        options={[
          { key: 'all', label: t('filter.allDimensions') },
          ...models.flatMap((model) => [
            { key: `${model.id}/`, label: model.title },
            ...model.dimensions.map(({ id, title }) => ({
              key: `${model.id}/${id}`,
              label: title,
              hint: model.title,
            })),
          ]),
        ]}
        selected={about}
        onSelect={(key) => narrow({ about: key })}
      />
      <Picker
        label={t('filter.context')}
        options={[
          { key: 'all', label: t('filter.allContexts') },
          ...contexts.map(({ id, name }) => ({ key: id as string, label: name })),
        ]}
        selected={contextId}
        onSelect={(key) => narrow({ contextId: key })}
      />
      <Picker
        label={t('filter.time')}
        options={times.map((key) => ({ key, label: t(key === 'all' ? 'filter.allTimes' : `filter.${key}`) }))}
        selected={time}
        onSelect={(key) => narrow({ time: key })}
      />
    </div>
  );
}
