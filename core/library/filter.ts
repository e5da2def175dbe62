import type { Instant } from '../brand.ts';
import type { ModelSummary } from '../practice-model/model.ts';
import { matchesTyped } from '../search/fold.ts';

/** How many dimensions a model looks at, as a person thinks of it: an hour, an afternoon, a season. */
export const modelSizes = ['few', 'some', 'many'] as const;
export type ModelSize = (typeof modelSizes)[number];

/** The largest number of dimensions that still are few, and that still are some. */
export const largestOf: Readonly<Record<Exclude<ModelSize, 'many'>, number>> = { few: 8, some: 25 };

/** What of the library a person wants to see; an empty field leaves nothing out. */
export interface LibraryFilter {
  /** The beginnings of words of the title, the summary, an area or a level, in any order. */
  readonly typed: string;
  /** A language tag. */
  readonly language: string;
  /** The title of an area. */
  readonly area: string;
  readonly size: ModelSize | '';
}

export const wholeLibrary: LibraryFilter = { typed: '', language: '', area: '', size: '' };

/** What the filters of a library have to offer, each only when it could leave something out. */
export interface LibraryChoices {
  /** Language tags, in the order of the alphabet. */
  readonly languages: readonly string[];
  /** Titles of areas, in the order of the alphabet, each once. */
  readonly areas: readonly string[];
  /** From small to large. */
  readonly sizes: readonly ModelSize[];
}

/** What a library knows of a model. */
type Listed = Pick<ModelSummary, 'title' | 'summary' | 'language' | 'dimensionCount' | 'areaTitles' | 'levelNames'> & {
  readonly archivedAt?: Instant | undefined;
};

export function sizeOf(dimensionCount: number): ModelSize {
  if (dimensionCount <= largestOf.few) return 'few';
  return dimensionCount <= largestOf.some ? 'some' : 'many';
}

/** The models that fit every field of a filter, in the order they came in. */
export function narrowLibrary<Model extends Listed>(models: readonly Model[], filter: LibraryFilter): Model[] {
  const { typed, language, area, size } = filter;
  return models.filter(
    (model) =>
      (language === '' || model.language === language) &&
      (area === '' || model.areaTitles.includes(area)) &&
      (size === '' || sizeOf(model.dimensionCount) === size) &&
      matchesTyped([model.title, model.summary, ...model.areaTitles, ...model.levelNames].join(' '), typed),
  );
}

/** What can be chosen among some models. A filter with one answer would leave nothing out, so it offers none. */
export function libraryChoices(models: readonly Listed[]): LibraryChoices {
  const languages = distinct(models.map(({ language }) => language));
  const areas = distinct(models.flatMap(({ areaTitles }) => areaTitles));
  const sizes = modelSizes.filter((size) => models.some(({ dimensionCount }) => sizeOf(dimensionCount) === size));
  return { languages: several(languages), areas: several(areas), sizes: several(sizes) };
}

/** Models offered for new work, and those put away. */
export function byStanding<Model extends Listed>(
  models: readonly Model[],
): { readonly offered: readonly Model[]; readonly archived: readonly Model[] } {
  return {
    offered: models.filter(({ archivedAt }) => archivedAt === undefined),
    archived: models.filter(({ archivedAt }) => archivedAt !== undefined),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((a, b) => a.localeCompare(b));
}

function several<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 1 ? items : [];
}
