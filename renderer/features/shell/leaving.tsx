import { lazy, Suspense, useEffect, useState } from 'react';
import type { EventPayloads } from '../../../core/contract/api.ts';
import { api, listenTo } from '../../api.ts';
import { everythingSaved } from '../../saving.ts';

const LeavingDialog = lazy(() => import('./leaving-dialog.tsx'));

/** When the window is about to close or to be locked: saves what is on its way, and asks before letting anything go. */
export function Leaving() {
  const [asking, setAsking] = useState<EventPayloads['leaving']['reason']>();
  useEffect(
    () =>
      listenTo('leaving', async ({ reason }) => {
        const close = await everythingSaved({ isLeaving: true });
        setAsking(close ? undefined : reason);
        await api.app.leave({ close });
      }),
    [],
  );
  if (asking === undefined) return null;
  return (
    <Suspense fallback={null}>
      <LeavingDialog reason={asking} onStay={() => setAsking(undefined)} />
    </Suspense>
  );
}
