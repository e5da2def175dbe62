/** A piece of a text that was found, and whether it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly isHit: boolean;
}

/** Set around what was found: private-use characters in an order that nobody writes. */
export const hitBegin = '\ue000\ue001\ue000';
export const hitEnd = '\ue001\ue000\ue001';

/** Longest piece shown, in characters: a text without spaces is one word to the index, however long. */
const longestPiece = 300;

/** A text with marks around what was found, taken apart; it is shown as text and never as markup. */
export function segmentsOf(marked: string): readonly Segment[] {
  const [before = '', ...rest] = marked.split(hitBegin);
  const parts = rest.flatMap((part): Segment[] => {
    const [hit = '', ...after] = part.split(hitEnd);
    return [
      { text: hit, isHit: true },
      { text: after.join(''), isHit: false },
    ];
  });
  return [{ text: before.replaceAll(hitEnd, ''), isHit: false }, ...parts]
    .filter(({ text }) => text !== '')
    .map(({ text, isHit }) => ({ text: shortened(text), isHit }));
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longestPiece ? text : `${characters.slice(0, longestPiece).join('')}…`;
}
