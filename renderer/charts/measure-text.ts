import { canvasFont, type Type } from './drawing.ts';

const context = document.createElement('canvas').getContext('2d');

/** The width of a text on a canvas, in CSS pixels. */
export function measureText(text: string, type: Type): number {
  if (context === null) return guessText(text, type);
  context.font = canvasFont(type);
  return context.measureText(text).width;
}

/** About that width, as long as the typeface is not there to be measured. */
export function guessText(text: string, { size }: Type): number {
  return text.length * size * 0.55;
}
