/**
 * The colour of a level as a CSS value: the five-step ramp of the tokens, stretched over three to nine levels by
 * mixing neighbours. Luminance falls steadily along it, so it survives greyscale; it never stands without a name.
 */
export function levelColour(levelIndex: number, levelCount: number): string {
  const along = levelCount <= 1 ? 0 : (levelIndex / (levelCount - 1)) * 4;
  const lower = Math.min(4, Math.max(0, Math.floor(along)));
  const share = Math.round((along - lower) * 100);
  if (share === 0) return `var(--level-${lower + 1})`;
  return `color-mix(in oklab, var(--level-${lower + 2}) ${share}%, var(--level-${lower + 1}))`;
}
