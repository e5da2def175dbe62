import type { CalendarDate } from '../../../core/brand.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';

/** What stands in a preview where nothing is written yet. */
export interface PreviewWords {
  readonly title: string;
  readonly area: string;
  readonly dimension: string;
  readonly level: string;
}

/** A draft as if it were a model, so that it can be read like one: what has no name yet says so. */
export function previewed(draft: ModelDraft, words: PreviewWords, today: CalendarDate): PracticeModel {
  const named = (text: string, instead: string) => (text.trim() === '' ? instead : text);
  const known = new Set<string>(draft.areas.map(({ id }) => id));
  const [first] = draft.areas;
  return {
    ...draft,
    title: named(draft.title, words.title),
    reviewBy: draft.reviewBy === '' ? today : draft.reviewBy,
    levels: draft.levels.map((level) => ({ ...level, name: named(level.name, words.level) })),
    areas: draft.areas.map((area) => ({ ...area, title: named(area.title, words.area) })),
    dimensions: draft.dimensions.map((dimension) => ({
      ...dimension,
      title: named(dimension.title, words.dimension),
      area: known.has(dimension.area) ? dimension.area : (first?.id ?? dimension.area),
    })),
  };
}
