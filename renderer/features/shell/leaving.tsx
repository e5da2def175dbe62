import { lazy, Suspense, useEffect, useState } from 'react';
import { api, listenTo } from '../../api.ts';
import { everythingSaved } from '../../saving.ts';

const LeavingDialog = lazy(() => import('./leaving-dialog.tsx'));

/** When the window is about to close: saves what is still on its way, and asks before letting anything go. */
export function Leaving() {
  const [asking, setAsking] = useState(false);
  useEffect(
    () =>
      listenTo('leaving', async () => {
        const close = await everythingSaved();
        setAsking(!close);
        await api.app.leave({ close });
      }),
    [],
  );
  if (!asking) return null;
  return (
    <Suspense fallback={null}>
      <LeavingDialog onStay={() => setAsking(false)} />
    </Suspense>
  );
}
