/** The contract's limit less room for an ending, counted as it counts: in UTF-16 units. */
const longest = 100;

/** A name any file system takes, with its ending; at most 105 characters. */
export function fileName(words: string, ending: string): string {
  const plain = words
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  let short = '';
  // By code points, so that no sign is cut in half.
  for (const sign of plain) {
    if (short.length + sign.length > longest) break;
    short += sign;
  }
  return `${short.trim() || 'child-desktop'}.${ending}`;
}
