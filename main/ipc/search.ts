import type { Handlers } from '../../core/contract/api.ts';
import type { Practices } from '../store/practice.ts';
import { findTextsOf } from '../store/search.ts';

export function searchHandlers(practices: Practices): Handlers['search'] {
  return { find: (request) => findTextsOf(practices.store(), request) };
}
