import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DrawnChart } from './chart-canvas.tsx';
import type { Drawing, Stop } from './drawing.ts';
import { nearestStop } from './nearest-stop.ts';
import type { Spot } from './place-label.ts';

/** The stop a person is at, with its point in pixels of the window. */
export interface Highlight {
  readonly index: number;
  readonly point: Spot;
  /** Whether the keys brought them there, so that it has to be heard. */
  readonly byKeys: boolean;
}

export interface ChartStops {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly chart: RefObject<DrawnChart | null | undefined>;
  readonly highlight: Highlight | undefined;
  readonly stopAt: (index: number) => void;
  readonly leave: () => void;
}

/** Follows the pointer over a chart, and the keys, from one stop to the next. */
export function useChartStops(drawing: RefObject<Drawing | undefined>, onPress: (() => void) | undefined): ChartStops {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<DrawnChart | null | undefined>(null);
  const [highlight, setHighlight] = useState<Highlight>();
  const leave = () => setHighlight(undefined);

  const spotOf = (stop: Stop): Spot | undefined => {
    const { x, y } = chart.current?.scales ?? {};
    return x === undefined || y === undefined
      ? undefined
      : { x: x.getPixelForValue(stop.x), y: y.getPixelForValue(stop.y) };
  };
  const goTo = (index: number | undefined, byKeys: boolean) => {
    const stop = index === undefined ? undefined : drawing.current?.stops[index];
    const spot = stop === undefined ? undefined : spotOf(stop);
    const corner = chart.current?.canvas.getBoundingClientRect();
    if (index === undefined || spot === undefined || corner === undefined) return setHighlight(undefined);
    const point = { x: corner.left + spot.x, y: corner.top + spot.y };
    setHighlight((before) => {
      const isThere = before?.index === index && before.byKeys === byKeys;
      return isThere && before.point.x === point.x && before.point.y === point.y ? before : { index, point, byKeys };
    });
  };

  const follow = useEffectEvent((event: PointerEvent) => {
    // Scrolling moves the chart under a resting pointer; only a hand that moves points at something.
    if (event.movementX === 0 && event.movementY === 0) return;
    const corner = chart.current?.canvas.getBoundingClientRect();
    const { stops = [], along = 'x' } = drawing.current ?? {};
    if (corner === undefined) return;
    const spots = stops.map((stop) => spotOf(stop) ?? { x: Number.NaN, y: Number.NaN });
    goTo(nearestStop(spots, { x: event.clientX - corner.left, y: event.clientY - corner.top }, along), false);
  });
  const press = useEffectEvent(() => onPress?.());
  const letGo = useEffectEvent(leave);
  const depart = useEffectEvent(() => {
    if (highlight?.byKeys !== true) leave();
  });
  const keepUp = useEffectEvent(() => {
    if (highlight?.byKeys) goTo(highlight.index, true);
    else leave();
  });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('pointermove', (event) => follow(event), { signal });
    element.addEventListener('pointerleave', () => depart(), { signal });
    element.addEventListener('click', () => press(), { signal });
    window.addEventListener('keydown', (event) => event.key === 'Escape' && letGo(), { signal });
    window.addEventListener('scroll', () => keepUp(), { signal, capture: true, passive: true });
    return () => stop.abort();
  }, []);

  return { box, chart, highlight, stopAt: (index) => goTo(index, true), leave };
}
