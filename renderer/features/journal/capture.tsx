import { lazy, Suspense } from 'react';
import { useCapture } from './capture.store.ts';
import { useCaptureEverywhere } from './use-capture-key.ts';

const CaptureDialog = lazy(() => import('./capture-dialog.tsx'));

/** The way to write a new journal entry from every page. */
export function Capture() {
  useCaptureEverywhere();
  const isOpen = useCapture((state) => state.open !== undefined);
  return isOpen ? (
    <Suspense fallback={null}>
      <CaptureDialog />
    </Suspense>
  ) : null;
}
