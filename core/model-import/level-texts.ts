import type { StatementSplit, TextKind } from './mapping.ts';
import type { ImportPlace } from './outcome.ts';
import { listEntries, takeApart } from './statements.ts';

/** A text with where it stood. */
export interface PlacedText {
  readonly text: string;
  readonly place: ImportPlace;
}

/** What was found for one dimension at one level, or for one level of a shared scale, cell by cell. */
export interface LevelTexts {
  readonly descriptor: PlacedText[];
  readonly indicators: PlacedText[];
  readonly 'next-steps': PlacedText[];
}

export function noTexts(): LevelTexts {
  return { descriptor: [], indicators: [], 'next-steps': [] };
}

/** How many cells there are. */
export function countOf(texts: LevelTexts): number {
  return texts.descriptor.length + texts.indicators.length + texts['next-steps'].length;
}

export function addText(texts: LevelTexts, kind: TextKind, text: string, place: ImportPlace): void {
  if (text !== '') texts[kind].push({ text, place });
}

/** What a level says, with several statements of a cell (or several cells) as indicators. */
export interface SortedTexts {
  readonly descriptor: PlacedText | undefined;
  readonly indicators: readonly PlacedText[];
  readonly nextSteps: readonly PlacedText[];
}

/** The longest indicator a model may have; a cell with a longer statement stays one descriptor, so that nothing is cut. */
const longestIndicator = 300;

export function sortTexts(texts: LevelTexts, split: StatementSplit): SortedTexts {
  const listed = texts.indicators.flatMap(({ text, place }) =>
    listEntries(text, split).map((entry) => ({ text: entry, place })),
  );
  const nextSteps = texts['next-steps'].flatMap(({ text, place }) =>
    listEntries(text, split).map((entry) => ({ text: entry, place })),
  );
  const { descriptor, indicators } = sortDescriptors(texts.descriptor, split);
  return { descriptor, indicators: [...indicators, ...listed], nextSteps };
}

function sortDescriptors(
  cells: readonly PlacedText[],
  split: StatementSplit,
): { readonly descriptor: PlacedText | undefined; readonly indicators: readonly PlacedText[] } {
  const [first] = cells;
  if (first === undefined) return { descriptor: undefined, indicators: [] };
  const parts = cells.map(({ text, place }) => ({ place, ...takeApart(text, split) }));
  const [only] = parts;
  const statements =
    cells.length === 1
      ? (only?.statements ?? []).map((text) => ({ text, place: first.place }))
      : parts.flatMap(({ intro, statements: more, place }) =>
          [...(intro === '' ? [] : [intro]), ...more].map((text) => ({ text, place })),
        );
  if (statements.some(({ text }) => text.length > longestIndicator)) {
    return { descriptor: { text: cells.map(({ text }) => text).join('\n'), place: first.place }, indicators: [] };
  }
  const intro = cells.length === 1 ? (only?.intro ?? '') : '';
  return { descriptor: intro === '' ? undefined : { text: intro, place: first.place }, indicators: statements };
}
