import { lazy, Suspense, useEffect } from 'react';
import { usePalette } from './palette.store.ts';
import { usePaletteKeys } from './use-palette-keys.ts';

const fetchPalette = () => import('./palette.tsx');
const Palette = lazy(fetchPalette);

/**
 * Listens for the shortcuts. The palette is fetched once the window has nothing else to do: what is typed right after
 * the shortcut must not end up in the field behind it.
 */
export function PaletteDoor() {
  const { isOpen } = usePalette();
  usePaletteKeys();
  useEffect(() => {
    const waiting = requestIdleCallback(() => void fetchPalette());
    return () => cancelIdleCallback(waiting);
  }, []);
  return isOpen ? (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  ) : null;
}
