import type { RefObject } from 'react';
import { Chart } from 'react-chartjs-2';
import type { ChartJs } from './chart-js.ts';
import './chart-js.ts';
import type { Datum, Drawing } from './drawing.ts';

export type DrawnChart = ChartJs<'line' | 'bar', Datum[]>;

export interface ChartCanvasProps {
  readonly drawing: Drawing;
  readonly label: string;
  readonly chartRef: RefObject<DrawnChart | null | undefined>;
}

/** The canvas itself; the only file that brings Chart.js into the window. */
export default function ChartCanvas({ drawing: { config }, label, chartRef }: ChartCanvasProps) {
  return (
    <Chart
      ref={chartRef}
      type={config.type}
      data={config.data}
      options={config.options ?? {}}
      updateMode="none"
      aria-label={label}
    />
  );
}
