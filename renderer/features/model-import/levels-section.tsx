import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Building } from '../../../core/contract/model-import.ts';
import type { Choices, TypedLevel } from '../../../core/model-import/mapping.ts';
import { Button } from '../../components/button.tsx';
import { LineField } from '../../components/line-field.tsx';
import { useImportActions, useLevelNames } from './import.store.ts';
import styles from './sections.module.css';
import { TypedLevels } from './typed-levels.tsx';

export interface LevelsSectionProps {
  readonly building: Building;
  readonly choices: Choices;
}

/** The scale from its first level to its last: names to put right, an order to change, or levels to type in. */
export function LevelsSection({ building, choices }: LevelsSectionProps) {
  const { t } = useTranslation('model-import');
  const { remap, decide, renameLevel } = useImportActions();
  const names = useLevelNames();
  const { mapping, built } = building;
  const { levels } = built.draft;
  const hasTable = mapping.tables.some(({ role }) => role === 'levels');
  const mayType = mapping.shape === 'shared-scale' && !hasTable;
  // Until the branches are chosen, an order would answer that question without its having been read.
  const isOpen = built.questions.some(({ kind, answered }) => kind === 'levels' && !answered);
  const move = (from: number, to: number) => {
    const keys = levels.map(({ id }) => id as string);
    const [moved] = keys.splice(from, 1);
    if (moved === undefined) return;
    keys.splice(to, 0, moved);
    void decide({ ...choices, levels: keys });
  };
  if (levels.length === 0 && !mayType) return null;
  return (
    <section className={styles.section} aria-labelledby="import-levels">
      <h2 id="import-levels" className={styles.heading}>
        {t('levels.title')}
      </h2>
      <p className={styles.hint}>{t('levels.hint')}</p>
      <ol className={styles.levels}>
        {levels.map(({ id, name }, place) => (
          <li key={id} className={styles.level}>
            <LineField
              label={t('levels.name', { number: place + 1 })}
              value={names[id] ?? name}
              onChange={(text) => renameLevel(id, text)}
            />
            {isOpen ? null : (
              <span className={styles.moves}>
                <Button
                  kind="plain"
                  size="small"
                  isDisabled={place === 0}
                  onPress={() => move(place, place - 1)}
                  aria-label={t('levels.up', { name })}
                >
                  <ArrowUp size={15} aria-hidden="true" />
                </Button>
                <Button
                  kind="plain"
                  size="small"
                  isDisabled={place === levels.length - 1}
                  onPress={() => move(place, place + 1)}
                  aria-label={t('levels.down', { name })}
                >
                  <ArrowDown size={15} aria-hidden="true" />
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {mayType ? (
        <TypedLevelsOf typed={mapping.typedLevels} onTyped={(typedLevels) => void remap({ ...mapping, typedLevels })} />
      ) : null}
    </section>
  );
}

interface TypedLevelsOfProps {
  readonly typed: readonly TypedLevel[];
  readonly onTyped: (levels: readonly TypedLevel[]) => void;
}

/** Keeps the text as it is typed: a line without a name yet is no level, but must not vanish under the hand. */
function TypedLevelsOf({ typed, onTyped }: TypedLevelsOfProps) {
  const [text, setText] = useState(() => typed.map(({ name, descriptor }) => `${name}: ${descriptor}`).join('\n'));
  return (
    <TypedLevels
      text={text}
      onText={(written, levels) => {
        setText(written);
        onTyped(levels);
      }}
    />
  );
}
