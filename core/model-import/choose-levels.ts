import { mostLevels } from '../practice-model/scale.ts';
import type { FoundLevel, FoundScale } from './collect-levels.ts';
import { fold } from './column-words.ts';
import { countOf } from './level-texts.ts';
import type { Choices, LevelZeroMeaning } from './mapping.ts';
import type { ImportQuestion, LevelOffer, LevelPath } from './outcome.ts';
import type { Report } from './report.ts';

/** The scale of the model, with what has to be asked about it. */
export interface ChosenScale {
  readonly levels: readonly FoundLevel[];
  readonly questions: readonly ImportQuestion[];
}

/**
 * Chooses the levels of the scale. Without an answer all of them stay for the preview, and the question stays open: a
 * scale is never thinned out silently.
 */
export function chooseLevels(scale: FoundScale, choices: Choices, report: Report): ChosenScale {
  const questions: ImportQuestion[] = [];
  const zero = scale.levels.find(({ mayBeNone }) => mayBeNone);
  const isLeftOutAnyway = zero !== undefined && choices.levels !== undefined && !choices.levels.includes(zero.id);
  if (zero !== undefined && !isLeftOutAnyway) {
    const answer = choices.levelZero;
    questions.push({ kind: 'level-zero', answered: answer !== undefined, level: offerOf(zero), answer });
  }
  const goes = zero !== undefined && standsForAnswer(choices.levelZero);
  if (goes) loseLevelZero(zero, choices.levelZero, report);
  const rest = goes ? scale.levels.filter((level) => level !== zero) : scale.levels;

  const paths = pathsOf(rest);
  const because = paths.length > 1 ? 'branches' : rest.length > mostLevels ? 'too-many' : undefined;
  if (because !== undefined) {
    questions.push({
      kind: 'levels',
      answered: choices.levels !== undefined,
      because,
      levels: rest.map(offerOf),
      paths,
      answer: choices.levels,
    });
  }
  if (choices.levels === undefined) return { levels: rest, questions };
  return { levels: pick(rest, goes ? zero : undefined, choices.levels, report), questions };
}

function standsForAnswer(meaning: LevelZeroMeaning | undefined): boolean {
  return meaning !== undefined && meaning !== 'level';
}

function loseLevelZero(level: FoundLevel, meaning: LevelZeroMeaning | undefined, report: Report): void {
  report.lose('level-zero', level.place, { name: level.name, meaning: meaning ?? 'level' });
  const said = level.texts + countOf(level.shared);
  if (said > 0) report.lose('level', level.place, { name: level.name, texts: said });
}

function pick(
  levels: readonly FoundLevel[],
  gone: FoundLevel | undefined,
  wanted: readonly string[],
  report: Report,
): readonly FoundLevel[] {
  const picked = new Set<FoundLevel>();
  for (const id of wanted) {
    if (id === gone?.id) continue;
    const level = levels.find((candidate) => candidate.id === id);
    if (level === undefined || picked.has(level)) report.fail('no-such-level', undefined, { name: id });
    else picked.add(level);
  }
  for (const level of levels) {
    if (picked.has(level)) continue;
    report.lose('level', level.place, { name: level.name, texts: level.texts + countOf(level.shared) });
  }
  return [...picked];
}

function offerOf(level: FoundLevel): LevelOffer {
  return { key: level.id, name: level.name, texts: level.texts + countOf(level.shared) };
}

/**
 * The ways through a scale that branches: levels called the same but for what stands in brackets or behind a dash, or
 * levels with one number. Each way takes the levels all ways share and those of one branch. One way: it does not branch.
 */
function pathsOf(levels: readonly FoundLevel[]): readonly LevelPath[] {
  const split = levels.map((level) => ({ level, ...stemOf(level.name) }));
  const stems = Map.groupBy(split, ({ stem }) => stem);
  const branching = new Set(
    split
      .filter(({ stem, branch }) => branch !== '' && (stems.get(stem)?.length ?? 0) > 1)
      .map(({ branch }) => fold(branch)),
  );
  if (branching.size > 1) {
    const names = new Map(split.map(({ branch }) => [fold(branch), branch]));
    return [...branching].map((branch) => ({
      name: names.get(branch) ?? branch,
      levels: split
        .filter(({ branch: own, stem }) => (stems.get(stem)?.length ?? 0) < 2 || own === '' || fold(own) === branch)
        .map(({ level }) => level.id),
    }));
  }
  return pathsByNumber(levels);
}

function pathsByNumber(levels: readonly FoundLevel[]): readonly LevelPath[] {
  if (levels.some(({ order }) => order === undefined)) return [];
  const groups = [...Map.groupBy(levels, ({ order }) => order).values()];
  const most = Math.max(0, ...groups.map((group) => group.length));
  if (most < 2) return [];
  return Array.from({ length: most }, (_, way) => {
    const chosen = groups.flatMap((group) => group[Math.min(way, group.length - 1)] ?? []);
    const own = groups
      .filter((group) => group.length > 1)
      .flatMap((group) => group[Math.min(way, group.length - 1)] ?? []);
    return { name: own.map(({ name }) => name).join(', '), levels: chosen.map(({ id }) => id) };
  });
}

function stemOf(name: string): { readonly stem: string; readonly branch: string } {
  const found = /^(.*\S)\s*\(([^()]+)\)$/su.exec(name) ?? /^(.*\S)\s+[–—-]\s+([^–—]+)$/su.exec(name);
  return found?.[1] === undefined || found[2] === undefined
    ? { stem: fold(name), branch: '' }
    : { stem: fold(found[1]), branch: found[2].trim() };
}
