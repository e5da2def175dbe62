import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import {
  highestPosition,
  moveByQuarters,
  placementOf,
  quartersPerLevel,
  type ScalePosition,
} from '../../../core/practice-model/scale.ts';
import { levelColour } from '../../charts/level-colour.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './scale-rail.module.css';

export interface ScaleRailProps {
  readonly model: PracticeModel;
  /** The middle of each card in pixels, by level index; empty before the first measure. */
  readonly centres: readonly number[];
  readonly position: ScalePosition | undefined;
  readonly previous: ScalePosition | undefined;
  readonly onPlace: (position: ScalePosition) => void;
}

/** The rail beside the cards. There is no handle on it until the person has placed themselves. */
export function ScaleRail({ model, centres, position, previous, onPlace }: ScaleRailProps) {
  const { t } = useTranslation('assess');
  const words = useWords();
  const rail = useRef<HTMLDivElement>(null);
  const count = model.levels.length;
  const top = centres.at(-1) ?? 0;
  const foot = centres[0] ?? 0;
  const between = position === undefined ? undefined : stretchOf(centres, position);

  const placeAtPointer = (event: PointerEvent) => {
    const box = rail.current?.getBoundingClientRect();
    if (box !== undefined && centres.length === count) onPlace(nearestPosition(centres, event.clientY - box.top));
  };

  return (
    <div
      ref={rail}
      className={styles.rail}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        placeAtPointer(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) placeAtPointer(event);
      }}
    >
      <div className={styles.track} style={{ top, height: Math.max(0, foot - top), backgroundImage: rampOf(count) }} />
      {between === undefined ? null : <div className={styles.between} style={between} />}
      {previous === undefined || centres.length === 0 ? null : (
        <div className={styles.previous} style={{ top: heightOf(centres, previous) }} title={t('reveal.mark')} />
      )}
      {position === undefined || centres.length === 0 ? null : (
        <div
          className={styles.handle}
          style={{ top: heightOf(centres, position) }}
          role="slider"
          tabIndex={0}
          aria-label={t('locate.handle')}
          aria-orientation="vertical"
          aria-valuemin={0}
          aria-valuemax={highestPosition(count)}
          aria-valuenow={position}
          aria-valuetext={words.place(model, position)}
          onKeyDown={(event) => moveByKey(event, position, count, onPlace)}
        />
      )}
    </div>
  );
}

/** On the handle itself arrows go by quarter steps and page keys by levels, as sliders do. */
function moveByKey(event: KeyboardEvent, position: ScalePosition, count: number, onPlace: ScaleRailProps['onPlace']) {
  const quarters = stepsByKey[event.key];
  if (quarters === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  onPlace(moveByQuarters(position, quarters, count));
}

const stepsByKey: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: quartersPerLevel,
  PageDown: -quartersPerLevel,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function heightOf(centres: readonly number[], position: ScalePosition): number {
  const { lower, upper, quarters } = placementOf(position);
  const from = centres[lower] ?? 0;
  const to = centres[upper] ?? from;
  return from + ((to - from) * quarters) / quartersPerLevel;
}

/** The way between the two cards a place lies between; none when it rests on one. */
function stretchOf(centres: readonly number[], position: ScalePosition): CSSProperties | undefined {
  const { lower, upper, quarters } = placementOf(position);
  const [foot, top] = [centres[lower], centres[upper]];
  if (quarters === 0 || foot === undefined || top === undefined) return undefined;
  return { top, height: Math.max(0, foot - top) };
}

function nearestPosition(centres: readonly number[], height: number): ScalePosition {
  const all = Array.from({ length: highestPosition(centres.length) + 1 }, (_, quarter) => quarter as ScalePosition);
  const away = (position: ScalePosition) => Math.abs(heightOf(centres, position) - height);
  return all.reduce((best, position) => (away(position) < away(best) ? position : best));
}

function rampOf(count: number): string {
  const colours = Array.from({ length: count }, (_, index) => levelColour(index, count));
  return `linear-gradient(to top, ${colours.join(', ')})`;
}
