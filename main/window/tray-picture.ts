/** The colours of three steps that rise, from the lowest; blue, green, red. Seen on light and on dark alike. */
const steps = [
  [0xb1, 0xc2, 0x96],
  [0xa1, 0x91, 0x4c],
  [0x9c, 0x8c, 0x4a],
] as const;

/**
 * The sign in the tray, three rising steps, as a square of `size` pixels: four bytes a pixel in the order blue, green,
 * red, opacity.
 */
export function trayPicture(size: number): Buffer {
  const picture = Buffer.alloc(size * size * 4);
  const unit = size / 16;
  for (const [index, [blue, green, red]] of steps.entries()) {
    const left = Math.round((1 + index * 5) * unit);
    const top = Math.round((11 - index * 4) * unit);
    for (let y = top; y < Math.round(15 * unit); y += 1) {
      for (let x = left; x < left + Math.round(4 * unit); x += 1) {
        picture.set([blue, green, red, 0xff], (y * size + x) * 4);
      }
    }
  }
  return picture;
}
