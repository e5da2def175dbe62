import { ChartJs } from './chart-js.ts';
import { type ChartPalette, canvasFont, type Draw, type Drawing } from './drawing.ts';
import { type LegendEntry, signShapes } from './legend-signs.ts';
import { measureText } from './measure-text.ts';
import { type PictureLayout, pictureLayout } from './picture-layout.ts';
import { wrapText } from './wrap-text.ts';

export interface PictureInput {
  readonly title: string;
  /** One quiet line above the title. */
  readonly context: string;
  readonly legend: readonly LegendEntry[];
  /** A chart without a title of its own stands alone under the picture's title. */
  readonly charts: readonly { readonly title?: string | undefined; readonly draw: Draw }[];
  readonly palette: ChartPalette;
}

const serif = "'Source Serif 4 Variable', Georgia, serif";
/** A canvas refuses to be larger than this on either side. */
const mostPixels = 16_000;

/** The charts on paper with title and legend, as the bytes of a PNG at twice the size of the screen. */
export async function composePicture(input: PictureInput): Promise<Uint8Array<ArrayBuffer>> {
  await Promise.all([
    document.fonts.load(`600 20px ${serif}`),
    document.fonts.load(canvasFont({ size: 13, weight: 400 })),
  ]);
  const layout = pictureLayout(input.charts.length);
  const cards = input.charts.map(({ title, draw }) => ({
    lines: title === undefined ? [] : wrapText(title, layout.chartWidth, (line) => serifWidth(line, 16)),
    drawing: draw({ width: layout.chartWidth, palette: input.palette, measure: measureText }, undefined),
  }));
  const rows = Array.from({ length: Math.ceil(cards.length / layout.columns) }, (_, row) =>
    cards.slice(row * layout.columns, (row + 1) * layout.columns),
  );
  const rowHeights = rows.map((row) => Math.max(...row.map((card) => cardHeight(card, layout))));
  const titleLines = wrapText(input.title, layout.width - 2 * layout.margin, (line) => serifWidth(line, 26));
  const top = layout.margin + 24 + titleLines.length * 34 + 40;
  const height = top + rowHeights.reduce((sum, row) => sum + row + layout.gap, 0) + layout.margin - layout.gap;
  const scale = Math.min(2, mostPixels / layout.width, mostPixels / height);

  const canvas = document.createElement('canvas');
  canvas.width = Math.round(layout.width * scale);
  canvas.height = Math.round(height * scale);
  const ctx = canvas.getContext('2d');
  if (ctx === null) throw new Error('this window has no 2D canvas');
  ctx.scale(scale, scale);
  ctx.fillStyle = input.palette.paper;
  ctx.fillRect(0, 0, layout.width, height);
  drawHead(ctx, input, titleLines, layout);
  let y = top;
  rows.forEach((row, index) => {
    const rowHeight = rowHeights[index] ?? 0;
    row.forEach((card, column) => {
      const x = layout.margin + column * (layout.chartWidth + 2 * layout.padding + layout.gap);
      drawCard(ctx, card, { x, y, height: rowHeight }, layout, input.palette, scale);
    });
    y += rowHeight + layout.gap;
  });
  return pngOf(canvas);
}

function serifWidth(text: string, size: number): number {
  const ctx = new OffscreenCanvas(1, 1).getContext('2d');
  if (ctx === null) return text.length * size * 0.5;
  ctx.font = `600 ${size}px ${serif}`;
  return ctx.measureText(text).width;
}

interface Card {
  readonly lines: readonly string[];
  readonly drawing: Drawing;
}

function cardHeight({ lines, drawing }: Card, { padding }: PictureLayout): number {
  return 2 * padding + lines.length * 21 + (lines.length > 0 ? 8 : 0) + drawing.height;
}

function drawHead(
  ctx: CanvasRenderingContext2D,
  input: PictureInput,
  titleLines: readonly string[],
  { margin }: PictureLayout,
) {
  const { palette } = input;
  ctx.textBaseline = 'alphabetic';
  ctx.font = canvasFont({ size: 13, weight: 400 });
  ctx.fillStyle = palette.ink2;
  ctx.fillText(input.context, margin, margin + 13);
  ctx.font = `600 26px ${serif}`;
  ctx.fillStyle = palette.ink;
  titleLines.forEach((line, index) => {
    ctx.fillText(line, margin, margin + 46 + index * 34);
  });
  ctx.font = canvasFont({ size: 13, weight: 400 });
  let x = margin;
  const y = margin + 24 + titleLines.length * 34 + 8;
  for (const { sign, words } of input.legend) {
    drawSign(ctx, sign, x, y, palette);
    ctx.fillStyle = palette.ink2;
    ctx.fillText(words, x + 18, y + 10.5);
    x += 18 + ctx.measureText(words).width + 20;
  }
}

function drawSign(
  ctx: CanvasRenderingContext2D,
  sign: LegendEntry['sign'],
  x: number,
  y: number,
  palette: ChartPalette,
) {
  const { path, paint } = signShapes[sign];
  ctx.save();
  ctx.translate(x, y);
  const shape = new Path2D(path);
  if (paint === 'filled' || paint === 'soft' || paint === 'other') {
    ctx.fillStyle = { filled: palette.accent, soft: palette.sure, other: palette.ink2 }[paint];
    ctx.fill(shape);
  } else {
    ctx.strokeStyle = { hollow: palette.accent, aim: palette.target, quiet: palette.ink2 }[paint];
    ctx.lineWidth = 1.6;
    ctx.stroke(shape);
  }
  ctx.restore();
}

function drawCard(
  ctx: CanvasRenderingContext2D,
  { lines, drawing }: Card,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
  { padding, chartWidth }: PictureLayout,
  palette: ChartPalette,
  scale: number,
) {
  ctx.beginPath();
  ctx.roundRect(x, y, chartWidth + 2 * padding, height, 12);
  ctx.fillStyle = palette.surface;
  ctx.fill();
  ctx.font = `600 16px ${serif}`;
  ctx.fillStyle = palette.ink;
  lines.forEach((line, index) => {
    ctx.fillText(line, x + padding, y + padding + 14 + index * 21);
  });
  const canvas = document.createElement('canvas');
  canvas.width = chartWidth;
  canvas.height = drawing.height;
  const { config } = drawing;
  const chart = new ChartJs(canvas, {
    ...config,
    options: { ...config.options, responsive: false, devicePixelRatio: scale },
  });
  ctx.drawImage(canvas, x + padding, y + height - padding - drawing.height, chartWidth, drawing.height);
  chart.destroy();
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the picture could not be drawn');
  return new Uint8Array(await blob.arrayBuffer());
}
