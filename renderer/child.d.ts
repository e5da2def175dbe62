import type { ChildApi } from '../core/contract/api.ts';

declare global {
  interface Window {
    /** The bridge to main, put there by the preload; only `api.ts` calls it. */
    readonly child: ChildApi;
  }
}
