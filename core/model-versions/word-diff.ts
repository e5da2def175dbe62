/** A piece of two texts laid beside each other: in both, only in the later one, or only in the earlier one. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Above this many comparisons two texts are told as one replaced by the other. */
const mostComparisons = 4_000_000;

/**
 * What became of a text, word by word: the pieces that are not `added` make up the earlier text to the letter, those
 * that are not `removed` the later one. The longest words in common stay (Wagner–Fischer); what replaces something
 * stands behind it.
 */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const [old, young] = [wordsWithGaps(before), wordsWithGaps(after)];
  const start = commonStart(old, young);
  const end = commonStart(old.slice(start).toReversed(), young.slice(start).toReversed());
  const [oldPart, youngPart] = [old.slice(start, old.length - end), young.slice(start, young.length - end)];
  return joined([
    ...old.slice(0, start).map((text) => ({ kind: 'same', text }) as const),
    ...middle(oldPart, youngPart),
    ...old.slice(old.length - end).map((text) => ({ kind: 'same', text }) as const),
  ]);
}

/** Words and what stands between them, in turns. */
function wordsWithGaps(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}’']+|\s+|[^\s\p{L}\p{N}\p{M}’']/gu) ?? [];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function middle(old: readonly string[], young: readonly string[]): readonly DiffPiece[] {
  if (old.length * young.length > mostComparisons) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: young.join('') },
    ];
  }
  const width = young.length + 1;
  // lengths[i * width + j]: the longest common part of what follows the i-th old and the j-th young word.
  const lengths = new Uint32Array((old.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = young.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === young[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pieces: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [oldWord, youngWord] = [old[i], young[j]];
    if (oldWord !== undefined && oldWord === youngWord) {
      pieces.push({ kind: 'same', text: oldWord });
      i += 1;
      j += 1;
    } else if (oldWord !== undefined && (youngWord === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      pieces.push({ kind: 'removed', text: oldWord });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: youngWord ?? '' });
      j += 1;
    }
  }
  return pieces;
}

/** Pieces of a kind as one; between two things in common, first all that went and then all that came. */
function joined(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const result: DiffPiece[] = [];
  let [removed, added, same] = ['', '', ''];
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      flush();
      same += text;
      continue;
    }
    if (same !== '') result.push({ kind: 'same', text: same });
    same = '';
    if (kind === 'removed') removed += text;
    else added += text;
  }
  flush();
  if (same !== '') result.push({ kind: 'same', text: same });
  return result;
}
