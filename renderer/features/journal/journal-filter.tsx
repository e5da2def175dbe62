import { useTranslation } from 'react-i18next';
import type { CalendarDate, ContextId } from '../../../core/brand.ts';
import type { JournalFilter } from '../../../core/contract/journal.ts';
import { Button } from '../../components/button.tsx';
import { Picker } from '../../components/picker.tsx';
import { today } from './capture.store.ts';
import styles from './journal-page.module.css';
import { keyOf, type Linkable, linkOf } from './links.ts';

const times = ['always', 'quarter', 'year', 'older'] as const;

/** What of the journal a person wants to see; an empty key leaves nothing out. */
export interface Wanted {
  readonly dimension: string;
  readonly context: string;
  readonly time: (typeof times)[number];
}

export const everything: Wanted = { dimension: '', context: '', time: 'always' };

export function filterOf({ dimension, context, time }: Wanted): JournalFilter {
  return {
    ...(dimension === '' ? {} : linkOf(dimension)),
    ...(context === '' ? {} : { contextId: context as ContextId }),
    ...(time === 'quarter' ? { from: monthsBefore(3) } : {}),
    ...(time === 'year' ? { from: monthsBefore(12) } : {}),
    ...(time === 'older' ? { to: monthsBefore(12) } : {}),
  };
}

export interface JournalFilterBarProps {
  readonly wanted: Wanted;
  readonly linkable: Linkable;
  readonly onChange: (wanted: Wanted) => void;
}

/** Dimension, context and time; each narrows what the others leave. */
export function JournalFilterBar({ wanted, linkable, onChange }: JournalFilterBarProps) {
  const { t } = useTranslation('journal');
  const isNarrowed = JSON.stringify(wanted) !== JSON.stringify(everything);
  return (
    <section className={styles.filter} aria-label={t('filter.label')}>
      <Picker
        label={t('filter.dimension')}
        selected={wanted.dimension}
        onSelect={(dimension) => onChange({ ...wanted, dimension })}
        options={[
          { key: '', label: t('filter.anyDimension') },
          ...linkable.models.flatMap((model) =>
            model.dimensions.map(({ id, title }) => ({
              key: keyOf({ modelId: model.id, dimensionId: id }),
              label: title,
              hint: model.title,
            })),
          ),
        ]}
      />
      <Picker
        label={t('filter.context')}
        selected={wanted.context}
        onSelect={(context) => onChange({ ...wanted, context })}
        options={[
          { key: '', label: t('filter.anyContext') },
          ...linkable.contexts.map(({ id, name }) => ({ key: id as string, label: name })),
        ]}
      />
      <Picker
        label={t('filter.time')}
        selected={wanted.time}
        onSelect={(time) => onChange({ ...wanted, time })}
        options={times.map((time) => ({ key: time, label: t(`filter.${time}`) }))}
      />
      {isNarrowed ? (
        <Button kind="plain" size="small" onPress={() => onChange(everything)}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </section>
  );
}

function monthsBefore(months: number): CalendarDate {
  const date = new Date(`${today()}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10) as CalendarDate;
}
