import { create } from 'zustand';
import type { Instant } from '../../../core/brand.ts';

/** The moment of the backup that was just restored; it outlives the pages, which all begin afresh after that. */
export const useRestored = create<{ readonly backTo: Instant | undefined }>(() => ({ backTo: undefined }));

/** Notes that a backup was restored, or that the person has read so. */
export function noteRestored(backTo: Instant | undefined): void {
  useRestored.setState({ backTo });
}
