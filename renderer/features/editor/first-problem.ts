import type { PlacedProblems } from '../../../core/model-editing/problems.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';
import { useGrid } from './grid.store.ts';
import { goToRowOf } from './row-actions.ts';

/** Where the first thing that is missing can be put right: a cell, or the page about the model. */
export function firstProblem(draft: ModelDraft, problems: PlacedProblems): 'about' | (() => void) {
  const level = draft.levels.findIndex(({ id }) => problems.levels.has(id));
  if (level !== -1) return () => useGrid.getState().actions.goTo({ row: 0, column: level + 1 });
  const area = draft.areas.find(({ id }) => problems.areas.has(id));
  if (area !== undefined) return () => goToRowOf(area.id, 0);
  const dimension = draft.dimensions.find(({ id }) => problems.dimensions.has(id));
  if (dimension === undefined) return 'about';
  const [field = ''] = problems.dimensions.get(dimension.id)?.keys() ?? [];
  const [, levelId] = field.startsWith('levels.') ? field.split('.') : [];
  return () => goToRowOf(dimension.id, draft.levels.findIndex(({ id }) => id === levelId) + 1);
}
