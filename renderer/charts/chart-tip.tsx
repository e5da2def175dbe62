import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { besidePoint } from './beside-point.ts';
import styles from './chart.module.css';
import type { Spot } from './place-label.ts';

export interface ChartTipProps {
  /** The point in pixels of the window. */
  readonly point: Spot;
  readonly children: ReactNode;
}

/** What is said about the point under the pointer or the keyboard. Screen readers hear it from the live region. */
export function ChartTip({ point, children }: ChartTipProps) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const note = tip.current;
    if (note === null) return;
    const view = { width: window.innerWidth, height: window.innerHeight };
    const corner = besidePoint(point, { width: note.offsetWidth, height: note.offsetHeight }, view);
    note.style.translate = `${Math.round(corner.x)}px ${Math.round(corner.y)}px`;
  });
  return (
    <div ref={tip} className={styles.tip} aria-hidden="true">
      {children}
    </div>
  );
}
