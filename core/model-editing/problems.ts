import type { ModelDraft } from '../model-versions/draft.ts';
import type { DraftProblem } from '../model-versions/draft-problems.ts';

/**
 * What is wrong, by where it can be put right: at the level, area or dimension with an id, under the rest of the path
 * inside of it (such as `title` or `levels.beginner.descriptor`), and at the fields of the whole under their own names.
 */
export interface PlacedProblems {
  readonly whole: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly areas: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly dimensions: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const lists = ['levels', 'areas', 'dimensions'] as const;

/** Puts each problem beside what it is about; of several at one place the first is told. */
export function placeProblems(
  draft: Pick<ModelDraft, 'levels' | 'areas' | 'dimensions'>,
  problems: readonly DraftProblem[],
): PlacedProblems {
  const whole = new Map<string, string>();
  const placed = { levels: new Map(), areas: new Map(), dimensions: new Map() } as const satisfies Record<
    (typeof lists)[number],
    Map<string, Map<string, string>>
  >;
  const tell = (place: Map<string, string>, field: string, expected: string) => {
    if (!place.has(field)) place.set(field, expected);
  };
  for (const { path, expected } of problems) {
    const [first, index, ...rest] = path;
    const list = lists.find((name) => name === first);
    const id = list === undefined ? undefined : draft[list][Number(index)]?.id;
    if (list === undefined || id === undefined) {
      tell(whole, path.join('.'), expected);
      continue;
    }
    const places: Map<string, Map<string, string>> = placed[list];
    const place = places.get(id) ?? new Map<string, string>();
    places.set(id, place);
    tell(place, rest.join('.'), expected);
  }
  return { whole, ...placed };
}

/** What is wrong at a level of a dimension, given what is wrong with that dimension: its descriptor, and anything else. */
export function problemsAtLevel(
  ofDimension: ReadonlyMap<string, string> | undefined,
  levelId: string,
): { readonly descriptor: string | undefined; readonly others: readonly string[] } {
  const here = `levels.${levelId}.`;
  const all = [...(ofDimension ?? [])].filter(([field]) => field.startsWith(here));
  return {
    descriptor: ofDimension?.get(`${here}descriptor`),
    others: all.filter(([field]) => field !== `${here}descriptor`).map(([, expected]) => expected),
  };
}
