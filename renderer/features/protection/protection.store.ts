import { create } from 'zustand';
import type { Instant } from '../../../core/brand.ts';

/** A recovery code that was just made, until the person says that it is put away. It is nowhere else in the window. */
export interface FreshCode {
  readonly code: string;
  readonly madeAt: Instant;
  /** The route to go on to. */
  readonly next: string;
}

interface ProtectionState {
  /** Which screen stands before the rooms because the person asked for it. */
  readonly asked: 'protect' | undefined;
  readonly freshCode: FreshCode | undefined;
  /** The recovery code that just opened the practice: a new passphrase can be set with it, now. */
  readonly openedWithCode: string | undefined;
}

interface ProtectionActions {
  /** The person wants to decide how the practice is protected. */
  readonly askToProtect: () => void;
  readonly stopAsking: () => void;
  readonly showCode: (fresh: FreshCode) => void;
  readonly forgetCode: () => void;
  readonly noteOpenedWithCode: (code: string) => void;
  readonly forgetOpenedWithCode: () => void;
}

/** What stands between the person and the rooms: a decision, a sheet to put away, a passphrase to replace. */
export const useProtection = create<ProtectionState & { readonly actions: ProtectionActions }>((set) => ({
  asked: undefined,
  freshCode: undefined,
  openedWithCode: undefined,
  actions: {
    askToProtect: () => set({ asked: 'protect' }),
    stopAsking: () => set({ asked: undefined }),
    showCode: (freshCode) => set({ freshCode, asked: undefined }),
    forgetCode: () => set({ freshCode: undefined }),
    noteOpenedWithCode: (openedWithCode) => set({ openedWithCode }),
    forgetOpenedWithCode: () => set({ openedWithCode: undefined }),
  },
}));

export const useProtectionActions = () => useProtection((state) => state.actions);
