/** A rectangle in pixels, `top` less than `bottom`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Pixels between a label and the point it belongs to. */
const distance = 9;

/**
 * Where the label of a line's last point goes: beside, above or below it, wholly inside the plot, and where it covers
 * least of the line, and never a target's `flag` while there is another place. `line` is the drawn line in pixels, one list of joined points per unbroken piece.
 */
export function placeLabel(
  plot: Box,
  point: Spot,
  size: { readonly width: number; readonly height: number },
  line: readonly (readonly Spot[])[],
  flag?: Spot | undefined,
): Box {
  const candidates: readonly Spot[] = [
    { x: point.x + distance, y: point.y - size.height / 2 },
    { x: point.x - size.width / 2, y: point.y - distance - size.height },
    { x: point.x - size.width / 2, y: point.y + distance },
    { x: point.x - size.width - distance, y: point.y - size.height / 2 },
  ];
  const away =
    flag === undefined ? [] : [{ x: flag.x - size.width - distance - 2, y: point.y - size.height - distance }];
  return leastCovering(plot, [...candidates, ...away], size, line, [point, ...(flag === undefined ? [] : [flag])]);
}

/**
 * Of boxes with these top left corners, moved wholly inside the plot, the first that covers least of the line, and one of
 * the `signs` only if there is no other.
 */
export function leastCovering(
  plot: Box,
  corners: readonly Spot[],
  size: { readonly width: number; readonly height: number },
  line: readonly (readonly Spot[])[],
  signs: readonly Spot[] = [],
): Box {
  const boxes = corners.map((corner) => inside(plot, corner, size));
  const covers = boxes.map((box) => {
    return signs.filter((sign) => reaches(box, sign)).length * 1000 + coveredBy(box, line);
  });
  const best = boxes[covers.indexOf(Math.min(...covers))];
  return best ?? inside(plot, { x: plot.left, y: plot.top }, size);
}

function inside(plot: Box, corner: Spot, { width, height }: { readonly width: number; readonly height: number }): Box {
  const left = Math.max(plot.left, Math.min(corner.x, plot.right - width));
  const top = Math.max(plot.top, Math.min(corner.y, plot.bottom - height));
  return { left, top, right: left + width, bottom: top + height };
}

const samplesPerPiece = 24;

/** How much of the line lies under a box: looked at in small steps, which is exact enough for choosing a side. */
function coveredBy(box: Box, line: readonly (readonly Spot[])[]): number {
  let covered = 0;
  for (const piece of line) {
    if (piece.length === 1 && piece[0] !== undefined && contains(box, piece[0])) covered += samplesPerPiece;
    piece.slice(1).forEach((end, index) => {
      const start = piece[index];
      if (start === undefined) return;
      for (let step = 0; step <= samplesPerPiece; step += 1) {
        const share = step / samplesPerPiece;
        const spot = { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
        if (contains(box, spot)) covered += 1;
      }
    });
  }
  return covered;
}

/** Pixels around the middle of a sign that belong to it. */
const signSize = 5;

function reaches({ left, right, top, bottom }: Box, sign: Spot): boolean {
  const around = { left: left - signSize, right: right + signSize, top: top - signSize, bottom: bottom + signSize };
  return contains(around, sign);
}

function contains(box: Box, spot: Spot): boolean {
  return spot.x >= box.left && spot.x <= box.right && spot.y >= box.top && spot.y <= box.bottom;
}
