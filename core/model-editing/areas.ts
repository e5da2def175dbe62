import type { AreaId } from '../brand.ts';
import type { ModelDraft } from '../model-versions/draft.ts';
import type { Area } from '../practice-model/model.ts';
import { idFor } from './ids.ts';
import { moved } from './moved.ts';

/** As many areas as a model may have. */
export const mostAreas = 30;

/** A new area after the others; none when there are thirty already. */
export function addArea(
  draft: ModelDraft,
  title: string,
  reserved: Iterable<string> = [],
): { readonly draft: ModelDraft; readonly id: AreaId | undefined } {
  if (draft.areas.length >= mostAreas) return { draft, id: undefined };
  const id = idFor(title, [...draft.areas.map((area) => area.id), ...reserved], 'area') as AreaId;
  return { draft: { ...draft, areas: [...draft.areas, { id, title }] }, id };
}

/** Changes the title or the description of an area; an empty description takes it away. */
export function changeArea(
  draft: ModelDraft,
  id: AreaId,
  change: Partial<Pick<Area, 'title' | 'description'>>,
): ModelDraft {
  return {
    ...draft,
    areas: draft.areas.map((area) => {
      if (area.id !== id) return area;
      const { description, ...rest } = { ...area, ...change };
      return description === undefined || description === '' ? rest : { ...rest, description };
    }),
  };
}

/** Takes an area with all its dimensions along to another place; both places count from 0. */
export function moveArea(draft: ModelDraft, from: number, to: number): ModelDraft {
  return { ...draft, areas: moved(draft.areas, from, to) };
}

/** Where the dimensions of an area go when it is removed: the area before it, or the one after the first. */
export function heirOfArea({ areas }: Pick<ModelDraft, 'areas'>, id: AreaId): Area | undefined {
  const index = areas.findIndex((area) => area.id === id);
  return areas[index - 1] ?? areas[index + 1];
}

/** Takes an area away; its dimensions go to its heir. The last area stays while it has dimensions. */
export function removeArea(draft: ModelDraft, id: AreaId): ModelDraft {
  const heir = heirOfArea(draft, id);
  const hasDimensions = draft.dimensions.some((dimension) => dimension.area === id);
  if (heir === undefined && hasDimensions) return draft;
  return {
    ...draft,
    areas: draft.areas.filter((area) => area.id !== id),
    dimensions: draft.dimensions.map((dimension) =>
      dimension.area === id && heir !== undefined ? { ...dimension, area: heir.id } : dimension,
    ),
  };
}
