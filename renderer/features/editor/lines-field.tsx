import { useState } from 'react';
import { WritingField } from '../../components/writing-field.tsx';

export interface LinesFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** The things as they are kept: one text each, none of them empty. */
  readonly things: readonly string[];
  readonly onChange: (things: readonly string[]) => void;
}

/** Several short texts, one a line. Empty lines may stand while one writes; they are kept nowhere. */
export function LinesField({ label, hint, things, onChange }: LinesFieldProps) {
  const kept = things.join('\n');
  const [typed, setTyped] = useState(kept);
  // What is kept wins when it is not what was typed, as after undoing.
  const text = linesOf(typed).join('\n') === kept ? typed : kept;
  return (
    <WritingField
      label={label}
      hint={hint}
      lines={3}
      value={text}
      onChange={(next) => {
        setTyped(next);
        onChange(linesOf(next));
      }}
    />
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
