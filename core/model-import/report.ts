import { writeFieldPath } from '../field-path.ts';
import type { ImportLoss, ImportPlace, ImportProblem, ImportProblemKind, LossKind } from './outcome.ts';

/** As many as a person reads; what is above is counted in one last line, so that nothing goes unsaid. */
const mostLosses = 1_000;
const mostProblems = 200;

/** Neither text nor a break within it; half a surrogate pair cannot be stored. */
const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;
/** How much of a lost text is shown to recognise it by. */
const excerptLength = 160;

/** Gathers what an import loses, what is wrong with it, and from where each part of the draft came. */
export class Report {
  readonly #losses: ImportLoss[] = [];
  readonly #problems: ImportProblem[] = [];
  readonly #places = new Map<string, ImportPlace>();
  #furtherLosses = 0;
  #furtherProblems = 0;
  #characters = 0;
  #charactersAt: ImportPlace | undefined;

  lose(kind: LossKind, place: ImportPlace, facts: ImportLoss['facts'] = {}): void {
    if (this.#losses.length >= mostLosses) this.#furtherLosses += 1;
    else this.#losses.push({ kind, place, facts });
  }

  loseText(kind: LossKind, place: ImportPlace, text: string): void {
    this.lose(kind, place, { text: excerptOf(text) });
  }

  add(loss: ImportLoss): void {
    this.lose(loss.kind, loss.place, loss.facts);
  }

  fail(kind: ImportProblemKind, place: ImportPlace | undefined, facts: ImportProblem['facts'] = {}, path = ''): void {
    if (this.#problems.length >= mostProblems) this.#furtherProblems += 1;
    else this.#problems.push({ kind, place, path, facts });
  }

  /** A part of the draft that a model may not have so; `expected` completes "expected …". */
  unfit(path: readonly PropertyKey[], expected: string): void {
    this.fail('expected', this.placeOf(path), { expected }, writeFieldPath(path));
  }

  /** A text as a model keeps it: trimmed, line ends as LF, without what cannot be printed (which is counted). */
  clean(text: string, place: ImportPlace): string {
    const lines = text.replace(/\r\n?/g, '\n');
    const kept = lines.replace(unprintable, () => {
      this.#characters += 1;
      this.#charactersAt ??= place;
      return '';
    });
    return kept.trim();
  }

  /** A name as a model keeps it: on one line. */
  cleanName(text: string, place: ImportPlace): string {
    return this.clean(text, place).replace(/\s+/g, ' ');
  }

  /** Remembers where a part of the draft came from. */
  placed(path: readonly PropertyKey[], place: ImportPlace): void {
    this.#places.set(writeFieldPath(path), place);
  }

  /** Where a part of the draft came from: of the part itself, or of the nearest one around it. */
  placeOf(path: readonly PropertyKey[]): ImportPlace | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const place = this.#places.get(writeFieldPath(path.slice(0, length)));
      if (place !== undefined) return place;
    }
    return undefined;
  }

  losses(): readonly ImportLoss[] {
    const place = this.#charactersAt;
    return [
      ...this.#losses,
      ...(place === undefined ? [] : [{ kind: 'characters' as const, place, facts: { count: this.#characters } }]),
      ...(this.#furtherLosses === 0
        ? []
        : [{ kind: 'more' as const, place: { sheet: '' }, facts: { count: this.#furtherLosses } }]),
    ];
  }

  problems(): readonly ImportProblem[] {
    const more: ImportProblem = { kind: 'more', place: undefined, path: '', facts: { count: this.#furtherProblems } };
    return this.#furtherProblems === 0 ? this.#problems : [...this.#problems, more];
  }
}

/** The beginning of a text, on one line; never half a character. */
export function excerptOf(text: string): string {
  const line = text
    .slice(0, excerptLength * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= excerptLength ? line : `${characters.slice(0, excerptLength - 1).join('')}…`;
}
