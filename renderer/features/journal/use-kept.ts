import { useEffect } from 'react';
import { useCapture } from './capture.store.ts';

/** Asks again whenever an entry was kept while the page is in sight. */
export function useAskAgainWhenKept(reload: () => void): void {
  const keptCount = useCapture((state) => state.keptCount);
  useEffect(() => {
    if (keptCount > 0) reload();
  }, [keptCount, reload]);
}
