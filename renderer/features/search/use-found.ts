import { useState } from 'react';
import type { Findings, SearchRequest } from '../../../core/search/found.ts';
import { api } from '../../api.ts';
import { type Loaded, useLoaded } from '../../use-loaded.ts';

const nothing: Findings = { found: [], total: 0 };

/** What is found while a person types: the last answer stays in sight until the next one is there. */
export function useFound(request: SearchRequest): readonly [Loaded<Findings>, () => void] {
  const isAsked = request.query.trim() !== '';
  const [loaded, reload] = useLoaded(JSON.stringify(request), async () =>
    isAsked ? api.search.find(request) : nothing,
  );
  const [last, setLast] = useState(loaded);
  if (loaded.state !== 'loading' && loaded !== last) setLast(loaded);
  return [loaded.state === 'loading' ? last : loaded, reload];
}
