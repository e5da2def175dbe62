import type { DrawingSurface } from '../../../../renderer/charts/drawing.ts';

/** A surface without a canvas: every sign is six pixels wide, colours are their own names. */
export function surface(width = 320, levelCount = 5): DrawingSurface {
  return {
    width,
    measure: (text) => text.length * 6,
    palette: {
      surface: 'surface',
      paper: 'paper',
      ink: 'ink',
      ink2: 'ink-2',
      ink3: 'ink-3',
      line: 'line',
      accent: 'accent',
      focus: 'focus',
      target: 'target',
      ahead: 'ahead',
      sure: 'sure',
      bands: Array.from({ length: levelCount }, (_, index) => `band-${index}`),
    },
  };
}
