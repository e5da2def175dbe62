import type { AreaId, CalendarDate, DimensionId, IndicatorId, LevelId, ModelId } from '../brand.ts';
import { countsOf } from '../practice-model/counts.ts';
import type { Dimension, LevelDescription, PracticeModel } from '../practice-model/model.ts';
import { practiceModelSchema } from '../practice-model/schema.ts';
import { type ChosenScale, chooseLevels } from './choose-levels.ts';
import { collectAreas, type FoundArea } from './collect-areas.ts';
import { DimensionFinder, type FoundDimension } from './collect-dimensions.ts';
import { collectLevels, type FoundLevel } from './collect-levels.ts';
import { noTexts, sortTexts } from './level-texts.ts';
import type { About, Choices, Mapping, StatementSplit } from './mapping.ts';
import type { BuiltModel } from './outcome.ts';
import type { RawSource } from './raw.ts';
import { Report } from './report.ts';
import { isFilled } from './seen-table.ts';
import { IdGiver, slugOf } from './slug.ts';

/**
 * Builds a model from tables as a mapping understands them. Never throws. The draft is as complete as the source; what
 * keeps it from being a whole model is told as problems, with the cell it came from, what is not taken over as losses,
 * and what only the author can decide as questions.
 */
export function buildModel(
  source: Pick<RawSource, 'tables' | 'about' | 'losses'>,
  mapping: Mapping,
  choices: Choices = {},
): BuiltModel {
  const report = new Report();
  for (const loss of source.losses) report.add(loss);
  tellLeftOut(source, mapping, report);
  const scale = collectLevels(source.tables, mapping, report);
  const listed = collectAreas(source.tables, mapping, choices, report);
  const finder = new DimensionFinder(scale, listed, report);
  finder.read(source.tables, mapping);
  const chosen = chooseLevels(scale, choices, report);
  if (!mapping.tables.some(({ role }) => role === 'dimensions' || role === 'texts')) {
    report.fail('no-table', source.tables[0] && { sheet: source.tables[0].sheet });
  }
  if (scale.levels.length === 0) report.fail('no-levels', source.tables[0] && { sheet: source.tables[0].sheet });

  const about = aboutOf(source.about, choices.about ?? {});
  const areas = areasWithDefault(finder, about, report);
  const dimensions = inOrder(finder.found, areas);
  for (const [index, level] of chosen.levels.entries()) report.placed(['levels', index], level.place);
  for (const [index, area] of areas.entries()) report.placed(['areas', index], area.place);
  const draft: PracticeModel = {
    format: 'child-model/1',
    ...about,
    id: about.id as ModelId,
    reviewBy: about.reviewBy as CalendarDate,
    levels: chosen.levels.map(({ id, name }) => ({ id: id as LevelId, name })),
    areas: areas.map(({ id, title, description }) => ({
      id: id as AreaId,
      title,
      ...(description === '' ? {} : { description }),
    })),
    dimensions: dimensions.map((dimension, index) => {
      return dimensionOf(dimension, index, areas, chosen, mapping, report);
    }),
  };
  if (mapping.shape !== 'shared-scale') loseSharedTexts(chosen.levels, report);
  tellUnfit(draft, report);
  return {
    draft,
    losses: report.losses(),
    problems: report.problems(),
    questions: [...chosen.questions, ...listed.questions],
    counts: countsOf(draft),
  };
}

/** Tables nobody gave a role. */
function tellLeftOut(source: Pick<RawSource, 'tables'>, mapping: Mapping, report: Report): void {
  for (const [index, { sheet, rows }] of source.tables.entries()) {
    const filled = rows.filter((row) => row.some(isFilled)).length;
    if ((mapping.tables[index]?.role ?? 'ignored') === 'ignored' && filled > 0) {
      report.lose('table', { sheet }, { rows: filled });
    }
  }
}

function aboutOf(read: Partial<About>, chosen: Partial<About>): About {
  const title = chosen.title ?? read.title ?? '';
  return {
    id: chosen.id ?? (slugOf(read.id ?? '') || slugOf(title) || 'model'),
    title,
    version: chosen.version ?? read.version ?? '1.0.0',
    language: chosen.language ?? read.language ?? '',
    summary: chosen.summary ?? read.summary ?? '',
    authors: chosen.authors ?? read.authors ?? [],
    licence: chosen.licence ?? read.licence ?? '',
    reviewBy: chosen.reviewBy ?? read.reviewBy ?? '',
  };
}

/** A dimension has to be in an area; those that name none come into one called as the model. */
function areasWithDefault(finder: DimensionFinder, about: About, report: Report): readonly FoundArea[] {
  const { found, areas } = finder;
  const [homeless] = found.filter(({ area }) => area === undefined);
  if (homeless === undefined) return areas.all;
  const title = about.title === '' ? 'Dimensions' : about.title;
  report.lose('one-area', homeless.place, { name: title });
  const added = areas.add(title, 'all', homeless.place);
  return added === undefined ? areas.all : [...areas.all.filter((area) => area !== added), added];
}

/** In the order of the areas where the dimensions have numbers of their own, else as they came. */
function inOrder(found: readonly FoundDimension[], areas: readonly FoundArea[]): readonly FoundDimension[] {
  if (found.every(({ order }) => order === Number.MAX_SAFE_INTEGER)) return found;
  const position = new Map(areas.map((area, index) => [area, index]));
  const positionOf = ({ area }: FoundDimension) => (area === undefined ? areas.length : (position.get(area) ?? 0));
  return found.toSorted((a, b) => positionOf(a) - positionOf(b) || a.order - b.order);
}

function dimensionOf(
  found: FoundDimension,
  index: number,
  areas: readonly FoundArea[],
  chosen: ChosenScale,
  mapping: Mapping,
  report: Report,
): Dimension {
  const path = ['dimensions', index];
  report.placed(path, found.place);
  if (found.description !== undefined) report.placed([...path, 'description'], found.description.place);
  if (found.recall !== undefined) report.placed([...path, 'recall'], found.recall.place);
  const ids = new IdGiver();
  const levels: [LevelId, LevelDescription][] = chosen.levels.flatMap((level) => {
    const own = found.levels.get(level);
    const texts = own ?? (mapping.shape === 'shared-scale' ? level.shared : noTexts());
    const described = describe(texts, mapping.statements, ids, [...path, 'levels', level.id], report);
    return described === undefined ? [] : [[level.id as LevelId, described]];
  });
  return {
    id: found.id as DimensionId,
    area: (found.area ?? areas.at(-1))?.id as AreaId,
    title: found.title,
    description: found.description?.text ?? '',
    ...(found.recall === undefined ? {} : { recall: found.recall.text }),
    levels: Object.fromEntries(levels),
  };
}

/** Indicators are named by their first words. */
const wordsOfId = 6;

function describe(
  texts: FoundLevel['shared'],
  split: StatementSplit,
  ids: IdGiver,
  path: readonly PropertyKey[],
  report: Report,
): LevelDescription | undefined {
  const { descriptor, indicators, nextSteps } = sortTexts(texts, split);
  if (descriptor === undefined && indicators.length === 0 && nextSteps.length === 0) return undefined;
  if (descriptor !== undefined) report.placed([...path, 'descriptor'], descriptor.place);
  return {
    ...(descriptor === undefined ? {} : { descriptor: descriptor.text }),
    indicators: indicators.map(({ text, place }, index) => {
      report.placed([...path, 'indicators', index], place);
      const wanted = slugOf(slugOf(text).split('-').slice(0, wordsOfId).join('-')) || `indicator-${index + 1}`;
      return { id: ids.give(wanted) as IndicatorId, text };
    }),
    nextSteps: nextSteps.map(({ text, place }, index) => {
      report.placed([...path, 'nextSteps', index], place);
      return text;
    }),
  };
}

/** What levels say for all dimensions has no place in a model whose dimensions have texts of their own. */
function loseSharedTexts(levels: readonly FoundLevel[], report: Report): void {
  for (const { shared } of levels) {
    for (const { text, place } of [...shared.descriptor, ...shared.indicators, ...shared['next-steps']]) {
      report.loseText('text-without-home', place, text);
    }
  }
}

/** What the shape of a model asks for and the draft does not have, each with the cell it came from. */
function tellUnfit(draft: PracticeModel, report: Report): void {
  const checked = practiceModelSchema.safeParse(draft);
  if (checked.success) return;
  for (const issue of checked.error.issues) {
    report.unfit(issue.path, issue.message);
  }
}
