import { useTranslation } from 'react-i18next';
import type { LevelId } from '../../../core/brand.ts';
import type { LevelCounterpart } from '../../../core/practice-model/changes.ts';
import type { Level } from '../../../core/practice-model/model.ts';
import { Picker } from '../../components/picker.tsx';
import { Tick } from '../../components/tick.tsx';
import styles from './publish-page.module.css';

export interface LevelTableProps {
  readonly base: { readonly levels: readonly Level[] };
  readonly draft: { readonly levels: readonly Level[] };
  readonly levels: readonly LevelCounterpart[];
  readonly onChange: (levels: readonly LevelCounterpart[]) => void;
  readonly isConfirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
}

/** Where each level of the scale before stands on the new one; nothing is carried over before the author says so. */
export function LevelTable({ base, draft, levels, onChange, isConfirmed, onConfirm }: LevelTableProps) {
  const { t } = useTranslation('publish');
  const nameOf = (id: LevelId) => base.levels.find((level) => level.id === id)?.name ?? id;
  return (
    <section className={styles.section} aria-label={t('levels.heading')}>
      <h2 className={styles.heading}>{t('levels.heading')}</h2>
      <p className={styles.hint}>{t('levels.hint')}</p>
      <table className={styles.levels}>
        <thead>
          <tr>
            <th scope="col">{t('levels.before')}</th>
            <th scope="col">{t('levels.after')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ from, to }, index) => (
            <tr key={from}>
              <th scope="row">{nameOf(from)}</th>
              <td>
                <Picker
                  isNamedBeside
                  label={t('levels.of', { name: nameOf(from) })}
                  options={[
                    { key: '', label: t('levels.none') },
                    ...draft.levels.map(({ id, name }) => ({ key: id as string, label: name })),
                  ]}
                  selected={to ?? ''}
                  onSelect={(key) => onChange(levels.with(index, key === '' ? { from } : { from, to: key as LevelId }))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Tick isSelected={isConfirmed} onChange={onConfirm}>
        {t('levels.confirm')}
      </Tick>
    </section>
  );
}
