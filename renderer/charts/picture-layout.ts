/** How the charts of a picture stand beside each other; all in CSS pixels. */
export interface PictureLayout {
  readonly columns: number;
  readonly chartWidth: number;
  /** Around a chart, within its card. */
  readonly padding: number;
  readonly gap: number;
  readonly margin: number;
  readonly width: number;
}

const mostColumns = 8;

/** One chart gets the width of a page; many stand in about as many rows as columns. */
export function pictureLayout(chartCount: number): PictureLayout {
  const columns = Math.min(mostColumns, Math.max(1, Math.ceil(Math.sqrt(chartCount))));
  const chartWidth = columns === 1 ? 960 : 360;
  const padding = 16;
  const gap = 16;
  const margin = 40;
  const width = 2 * margin + columns * (chartWidth + 2 * padding) + (columns - 1) * gap;
  return { columns, chartWidth, padding, gap, margin, width };
}
