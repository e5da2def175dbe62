import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * The vertical middle of each card in pixels from the top of their common box, by level index from 0, measured anew
 * whenever a card changes its height. Empty until everything has been measured once.
 */
export function useCardCentres(count: number) {
  const cards = useRef<(HTMLElement | null)[]>([]);
  const [centres, setCentres] = useState<readonly number[]>([]);

  useLayoutEffect(() => {
    const measured = cards.current.slice(0, count);
    const measure = () => {
      const next = measured.map((card) => (card === null ? 0 : card.offsetTop + card.offsetHeight / 2));
      const top = measured.at(-1)?.parentElement?.offsetTop ?? 0;
      setCentres(next.map((centre) => centre - top));
    };
    const observer = new ResizeObserver(measure);
    for (const card of measured) if (card !== null) observer.observe(card);
    measure();
    return () => observer.disconnect();
  }, [count]);

  const measureCard = useCallback(
    (index: number) => (card: HTMLElement | null) => {
      cards.current[index] = card;
    },
    [],
  );
  return { centres, measureCard };
}
