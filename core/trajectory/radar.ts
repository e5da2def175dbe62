/** A place in a drawing whose middle is 0, 0 and whose rim is 1 away; y goes down, as on a screen. */
export interface RadarPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a place lies on a radar: the first of `spokes` points up, the others follow clockwise. The first level lies a
 * little off the middle, so that it is seen and told from nothing; the last level is the rim.
 */
export function radarPoint(spoke: number, spokes: number, position: number, highest: number): RadarPoint {
  const angle = (2 * Math.PI * spoke) / spokes;
  const radius = innermost + (1 - innermost) * (position / highest);
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

const innermost = 0.15;

/**
 * The pieces of a radar's outline: runs of neighbouring spokes that have a place, by spoke, in order. A spoke without
 * one is a gap and breaks the outline; the run across the top is one piece. Closed when no spoke is empty.
 */
export function radarRuns(placed: readonly boolean[]): {
  readonly closed: boolean;
  readonly runs: readonly number[][];
} {
  const gap = placed.indexOf(false);
  const all = placed.map((_, spoke) => spoke);
  if (gap === -1) return { closed: placed.length > 0, runs: placed.length > 0 ? [all] : [] };
  const runs: number[][] = [];
  let run: number[] = [];
  for (const spoke of [...all.slice(gap), ...all.slice(0, gap), gap]) {
    if (placed[spoke]) run.push(spoke);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return { closed: false, runs };
}
