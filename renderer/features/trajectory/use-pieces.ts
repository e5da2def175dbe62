import { useEffect, useState } from 'react';
import { inTurn } from '../../charts/turns.ts';

/** How many of `total` rows to lay out by now: `step` more every frame, so that a long table holds nothing up. */
export function usePieces(total: number, step: number): number {
  const [count, setCount] = useState(step);
  const isWhole = count >= total;
  useEffect(() => (isWhole ? undefined : inTurn(() => setCount(count + step))), [count, step, isWhole]);
  return Math.min(count, total);
}
