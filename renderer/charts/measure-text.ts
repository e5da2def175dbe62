import { canvasFont, type Type } from './drawing.ts';

const context = document.createElement('canvas').getContext('2d');

/** The same few hundred texts are measured again and again while charts are laid out. */
const widths = new Map<string, number>();
const mostKept = 5000;

/** The width of a text on a canvas, in CSS pixels, once its typeface is there. */
export function measureText(text: string, type: Type): number {
  // Without a canvas nothing is drawn either; about the width of the typeface.
  if (context === null) return text.length * type.size * 0.55;
  const font = canvasFont(type);
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(text);
  if (widths.size >= mostKept) widths.clear();
  widths.set(key, width);
  return width;
}
