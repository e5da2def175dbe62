import { lazy, Suspense } from 'react';
import { usePalette } from './palette.store.ts';
import { usePaletteKeys } from './use-palette-keys.ts';

const Palette = lazy(() => import('./palette.tsx'));

/** Listens for the shortcuts; the palette itself is fetched when it is first opened. */
export function PaletteDoor() {
  const { isOpen } = usePalette();
  usePaletteKeys();
  return isOpen ? (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  ) : null;
}
