import { useState } from 'react';
import { suggestVersion } from '../../../core/model-editing/told-changes.ts';
import { completeChanges } from '../../../core/model-versions/diff.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';
import { suggestChanges, suggestLevels } from '../../../core/model-versions/suggest-changes.ts';
import type { DimensionChange, LevelCounterpart } from '../../../core/practice-model/changes.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';

/** A draft to be published and the version it goes on from. */
export interface Publication {
  readonly draft: ModelDraft;
  readonly base: PracticeModel | undefined;
  readonly problemCount: number;
}

/** What the author says, beginning with what is suggested. */
export interface ToldPublication {
  /** Every dimension of either side once. */
  readonly changes: readonly DimensionChange[];
  readonly setChanges: (changes: readonly DimensionChange[]) => void;
  /** Undefined while the scale is the same. */
  readonly levels: readonly LevelCounterpart[] | undefined;
  readonly setLevels: (levels: readonly LevelCounterpart[]) => void;
  readonly areLevelsConfirmed: boolean;
  readonly confirmLevels: (confirmed: boolean) => void;
  readonly summary: string;
  readonly setSummary: (summary: string) => void;
  readonly version: string;
  readonly suggestedVersion: string;
  readonly setVersion: (version: string) => void;
  /** What keeps it from being published; undefined when nothing does. */
  readonly missing: 'problems' | 'levels' | 'summary' | 'version' | undefined;
}

export function isVersion(text: string): boolean {
  return /^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(text.trim());
}

export function usePublication({ draft, base, problemCount }: Publication): ToldPublication {
  const [changes, setChanges] = useState(() =>
    base === undefined ? [] : completeChanges(base, draft, suggestChanges(base, draft)),
  );
  const [levels, setLevels] = useState(() =>
    base === undefined ? undefined : suggestLevels(base.levels, draft.levels),
  );
  const [areLevelsConfirmed, confirmLevels] = useState(false);
  const [summary, setSummary] = useState('');
  const [wanted, setVersion] = useState<string>();
  const suggestedVersion =
    base === undefined ? draft.version : suggestVersion(base.version, changes, levels !== undefined, false);
  const version = wanted ?? suggestedVersion;
  const missing =
    problemCount > 0
      ? 'problems'
      : levels !== undefined && !areLevelsConfirmed
        ? 'levels'
        : base !== undefined && summary.trim() === ''
          ? 'summary'
          : isVersion(version)
            ? undefined
            : 'version';
  return {
    changes,
    setChanges,
    levels,
    setLevels: (next) => {
      setLevels(next);
      // What was confirmed was another table.
      confirmLevels(false);
    },
    areLevelsConfirmed,
    confirmLevels,
    summary,
    setSummary,
    version,
    suggestedVersion,
    setVersion,
    missing,
  };
}
