import { type Dimension, descriptionAt, type Indicator, type Level } from '../practice-model/model.ts';

/** One text of a dimension that is another now; without `before` it came, without `after` it went. */
export interface DimensionTextChange {
  readonly part: 'title' | 'area' | 'description' | 'recall' | 'descriptor' | 'indicator' | 'next-step';
  /** The level it is said at, as the later version calls it if that has it. */
  readonly level?: Level | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** A dimension with the scale it is described on and the title of its area. */
export interface PlacedDimension {
  readonly dimension: Dimension;
  readonly levels: readonly Level[];
  readonly area: string;
}

/** What is different in the texts of a dimension, from its title to the next steps of its last level. */
export function textChanges(before: PlacedDimension, after: PlacedDimension): readonly DimensionTextChange[] {
  const [old, young] = [before.dimension, after.dimension];
  const levels = [...after.levels, ...before.levels.filter(({ id }) => !after.levels.some((level) => level.id === id))];
  return [
    ...change('title', old.title, young.title),
    ...change('area', before.area, after.area),
    ...change('description', old.description, young.description),
    ...change('recall', old.recall, young.recall),
    ...levels.flatMap((level) => {
      const [then, now] = [descriptionAt(old, level.id), descriptionAt(young, level.id)];
      return [
        ...change('descriptor', then.descriptor, now.descriptor, level),
        ...indicatorChanges(then.indicators, now.indicators, level),
        ...nextStepChanges(then.nextSteps, now.nextSteps, level),
      ];
    }),
  ];
}

function change(
  part: DimensionTextChange['part'],
  before: string | undefined,
  after: string | undefined,
  level?: Level,
): readonly DimensionTextChange[] {
  const [old, young] = [written(before), written(after)];
  return old === young ? [] : [{ part, level, before: old, after: young }];
}

/** An empty text is none. */
function written(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}

function indicatorChanges(
  before: readonly Indicator[],
  after: readonly Indicator[],
  level: Level,
): readonly DimensionTextChange[] {
  const [old, young] = [textsById(before), textsById(after)];
  const ids = [...young.keys(), ...[...old.keys()].filter((id) => !young.has(id))];
  return ids.flatMap((id) => change('indicator', old.get(id), young.get(id), level));
}

function textsById(indicators: readonly Indicator[]): ReadonlyMap<string, string> {
  return new Map(indicators.map(({ id, text }) => [id, text]));
}

/** Next steps have no ids: one that is there on either side stayed, the others are told in pairs, in their order. */
function nextStepChanges(
  before: readonly string[],
  after: readonly string[],
  level: Level,
): readonly DimensionTextChange[] {
  const gone = before.filter((step) => !after.includes(step));
  const come = after.filter((step) => !before.includes(step));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) =>
    change('next-step', gone[index], come[index], level),
  ).flat();
}
