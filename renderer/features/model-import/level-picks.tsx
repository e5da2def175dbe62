import { useTranslation } from 'react-i18next';
import type { LevelOffer } from '../../../core/model-import/outcome.ts';
import { Tick } from '../../components/tick.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './sections.module.css';

export interface LevelPicksProps {
  readonly levels: readonly LevelOffer[];
  /** Keys of those that are taken, from the first level of the scale to its last. */
  readonly picked: readonly string[];
  readonly onPick: (picked: readonly string[]) => void;
}

/** The levels that were read, to be ticked; they stay in the order in which they were read until they are moved. */
export function LevelPicks({ levels, picked, onPick }: LevelPicksProps) {
  const { t } = useTranslation('model-import');
  const words = useWords();
  const toggle = (key: string, isTaken: boolean) => {
    if (!isTaken) return onPick(picked.filter((one) => one !== key));
    const place = levels.findIndex((level) => level.key === key);
    const before = new Set(levels.slice(0, place).map((level) => level.key));
    const at = picked.findLastIndex((one) => before.has(one)) + 1;
    return onPick([...picked.slice(0, at), key, ...picked.slice(at)]);
  };
  return (
    <fieldset className={styles.ticks}>
      <legend className={styles.hint}>{t('levels.take')}</legend>
      {levels.map(({ key, name, texts }) => (
        <Tick key={key} isSelected={picked.includes(key)} onChange={(isTaken) => toggle(key, isTaken)}>
          <bdi>{name}</bdi>{' '}
          <span className={styles.hint}>{t('levels.texts', { count: texts, number: words.count(texts) })}</span>
        </Tick>
      ))}
    </fieldset>
  );
}
