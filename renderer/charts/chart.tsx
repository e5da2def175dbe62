import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import styles from './chart.module.css';
import { ChartTip } from './chart-tip.tsx';
import type { Draw, Drawing } from './drawing.ts';
import { measureText } from './measure-text.ts';
import { inTurn } from './turns.ts';
import { useChartStops } from './use-chart-stops.ts';
import { usePalette } from './use-palette.ts';
import { useTypeface } from './use-typeface.ts';

const ChartCanvas = lazy(() => import('./chart-canvas.tsx'));

export interface ChartProps {
  /** What the picture shows, for someone who does not see it. */
  readonly label: string;
  readonly levelCount: number;
  readonly draw: Draw;
  /** CSS pixels it takes until its turn to be drawn has come. */
  readonly likelyHeight: number;
  /** What is said at a stop: to see, and as one text to hear. */
  readonly tip: (index: number) => ReactNode;
  readonly spoken: (index: number) => string;
  /** The name of a stop alone, such as its date. */
  readonly stopName: (index: number) => string;
  /** Names the control that goes from stop to stop with the arrow keys; without it the stops are for the pointer. */
  readonly stopsLabel?: string | undefined;
  readonly onPress?: (() => void) | undefined;
}

/** The one chart component: a canvas that follows width and theme, and whose points can be pointed at and heard. */
export function Chart({
  label,
  levelCount,
  draw,
  likelyHeight,
  tip,
  spoken,
  stopName,
  stopsLabel,
  onPress,
}: ChartProps) {
  const palette = usePalette(levelCount);
  const typefaceLoaded = useTypeface();
  const drawingRef = useRef<Drawing>(undefined);
  const { box, chart, highlight, stopAt, leave } = useChartStops(drawingRef, onPress);
  const width = useWidth(box);
  const drawing = useMemo(
    () =>
      width === 0 || !typefaceLoaded ? undefined : draw({ width, palette, measure: measureText }, highlight?.index),
    [draw, width, palette, typefaceLoaded, highlight?.index],
  );
  useEffect(() => {
    drawingRef.current = drawing;
  });
  const { stops, along, height } = drawing ?? { stops: [], along: 'x', height: likelyHeight };
  const last = stops.length - 1;
  const index = Math.min(highlight?.index ?? last, last);
  // Down the page is onward, yet the down key lowers a range: rows are therefore counted from the foot.
  const asValue = (place: number) => (along === 'y' ? last - place : place);
  return (
    <div ref={box} className={styles.chart}>
      <div className={styles.canvas} style={{ height }}>
        {drawing === undefined ? null : (
          <Suspense fallback={null}>
            {/* Chart.js keeps the colours of bars and points it has drawn once: in other ones the chart is a new one. */}
            <ChartCanvas key={palette.surface} drawing={drawing} label={label} chartRef={chart} />
          </Suspense>
        )}
      </div>
      {stopsLabel === undefined || last < 0 ? null : (
        <>
          <input
            type="range"
            className={styles.stops}
            aria-label={stopsLabel}
            aria-orientation={along === 'y' ? 'vertical' : 'horizontal'}
            aria-valuetext={stopName(index)}
            min={0}
            max={last}
            value={asValue(index)}
            onChange={(event) => stopAt(asValue(event.target.valueAsNumber))}
            onFocus={() => stopAt(index)}
            // A key that leads nowhere further, such as End at the last stop, still says where one is.
            onKeyUp={({ key }) => (key === 'Escape' ? undefined : stopAt(index))}
            onBlur={leave}
          />
          <p role="status" className={styles.heard}>
            {highlight?.byKeys ? spoken(highlight.index) : ''}
          </p>
        </>
      )}
      {highlight === undefined || highlight.index > last ? null : (
        <ChartTip point={highlight.point}>{tip(highlight.index)}</ChartTip>
      )}
    </div>
  );
}

/** The width an element has, in CSS pixels; 0 until its turn to be drawn has come. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const measure = () => setWidth(box.clientWidth);
    let giveUp = inTurn(measure);
    const observer = new ResizeObserver(() => {
      giveUp();
      giveUp = inTurn(measure);
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
      giveUp();
    };
  }, [element]);
  return width;
}
