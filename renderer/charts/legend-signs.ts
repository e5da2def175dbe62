/** A sign of the charts with what it means. */
export interface LegendEntry {
  readonly sign: LegendSign;
  readonly words: string;
}

export type LegendSign =
  | 'dot'
  | 'ring'
  | 'diamond'
  | 'fan'
  | 'bar'
  | 'whisker'
  | 'circle'
  | 'earlier'
  | 'bridge'
  | 'told'
  | 'rect'
  | 'crossRot'
  | 'triangle'
  | OtherSign;

/** The points of the lines of other contexts. */
type OtherSign = `other-${'triangle' | 'square' | 'star' | 'plus' | 'diamond'}`;

/** How a sign is drawn in a square of 12 by 12, as an SVG path, for the page and for a saved picture alike. */
export interface SignShape {
  readonly path: string;
  readonly paint: 'filled' | 'hollow' | 'soft' | 'quiet' | 'aim' | 'other';
}

export const signShapes: Readonly<Record<LegendSign, SignShape>> = {
  dot: { path: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8z', paint: 'filled' },
  ring: { path: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z', paint: 'hollow' },
  diamond: { path: 'M6 1l5 5l-5 5l-5-5z', paint: 'aim' },
  fan: { path: 'M0 7l12-5v10z', paint: 'soft' },
  bar: { path: 'M6 0a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0v-6a3 3 0 0 1 3-3z', paint: 'soft' },
  whisker: { path: 'M3 1.5h6M6 1.5v9M3 10.5h6', paint: 'quiet' },
  circle: { path: 'M6 2.25a3.75 3.75 0 1 0 0 7.5a3.75 3.75 0 1 0 0-7.5z', paint: 'quiet' },
  earlier: { path: 'M0 6h3.5M8.5 6h3.5M6 3.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z', paint: 'quiet' },
  bridge: { path: 'M.5 9.2l1.2-.8M3.6 7.2l1.2-.8M6.7 5.2l1.2-.8M9.8 3.2l1.2-.8', paint: 'quiet' },
  told: { path: 'M6 0.5a2.5 2.5 0 0 1 2.5 2.5v6a2.5 2.5 0 0 1-5 0v-6a2.5 2.5 0 0 1 2.5-2.5z', paint: 'quiet' },
  rect: { path: 'M3 3h6v6h-6z', paint: 'quiet' },
  crossRot: { path: 'M3 3l6 6M9 3l-6 6', paint: 'quiet' },
  'other-triangle': { path: 'M6 2l4.6 8h-9.2z', paint: 'other' },
  'other-square': { path: 'M2.5 2.5h7v7h-7z', paint: 'other' },
  'other-star': { path: 'M6 1v10M1 6h10M2.5 2.5l7 7M9.5 2.5l-7 7', paint: 'quiet' },
  'other-plus': { path: 'M6 1.5v9M1.5 6h9', paint: 'quiet' },
  'other-diamond': { path: 'M6 1.5l4.5 4.5l-4.5 4.5l-4.5-4.5z', paint: 'other' },
  triangle: { path: 'M2.2 3.6h7.6l-3.8 6.2z', paint: 'quiet' },
};
