import { useTranslation } from 'react-i18next';
import type { TypedLevel } from '../../../core/model-import/mapping.ts';
import { WritingField } from '../../components/writing-field.tsx';

export interface TypedLevelsProps {
  readonly text: string;
  readonly onText: (text: string, levels: readonly TypedLevel[]) => void;
}

/** A scale that no table holds, one level a line: its name, a colon, and what it looks like. */
export function TypedLevels({ text, onText }: TypedLevelsProps) {
  const { t } = useTranslation('model-import');
  return (
    <WritingField
      label={t('levels.typed')}
      hint={t('levels.typedHint')}
      value={text}
      lines={5}
      onChange={(written) => onText(written, levelsIn(written))}
    />
  );
}

/** The levels in lines of "name: description"; lines without a name are none. */
function levelsIn(text: string): readonly TypedLevel[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', ...rest] = line.split(':');
    return name.trim() === '' ? [] : [{ name: name.trim(), descriptor: rest.join(':').trim() }];
  });
}
