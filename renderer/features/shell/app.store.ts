import { create } from 'zustand';
import type { AppStatus, PracticeKind } from '../../../core/contract/app-status.ts';
import type { Settings, SettingsChange } from '../../../core/contract/settings.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { asChildError } from '../../use-loaded.ts';

interface AppState {
  readonly status: AppStatus | undefined;
  readonly settings: Settings | undefined;
  readonly error: ChildError | undefined;
  /** Grows when the store was replaced under the page, so that pages begin afresh. */
  readonly generation: number;
}

interface AppActions {
  /** Asks how the store is doing and what the person has set; the first thing the window does. */
  readonly begin: () => Promise<void>;
  /** Tries again to open a store that could not be opened. */
  readonly retry: () => Promise<void>;
  /** Takes what main says after it has changed how the practice stands: unlocked, restored, protected. */
  readonly take: (status: AppStatus) => Promise<void>;
  /** Another store has taken the place of the one the pages show. */
  readonly beginAfresh: () => Promise<void>;
  /** Locks the own practice; main then replaces the window by a locked one. */
  readonly lock: () => Promise<void>;
  readonly openPractice: (practice: PracticeKind) => Promise<void>;
  readonly changeSettings: (change: SettingsChange) => Promise<void>;
}

/** What every page stands on: which practice is open and how the person has set the application. */
export const useApp = create<AppState & { readonly actions: AppActions }>((set, get) => {
  const attempt = async (work: () => Promise<Partial<AppState>>) => {
    try {
      set({ ...(await work()), error: undefined });
    } catch (error) {
      set({ error: asChildError(error) });
    }
  };
  return {
    status: undefined,
    settings: undefined,
    error: undefined,
    generation: 0,
    actions: {
      begin: () => attempt(askAll),
      take: (status) => attempt(async () => ({ status, settings: await api.settings.get() })),
      beginAfresh: () => attempt(async () => ({ ...(await askAll()), generation: get().generation + 1 })),
      lock: () =>
        attempt(async () => {
          await api.vault.lock();
          return {};
        }),
      retry: () =>
        attempt(async () => {
          const status = await api.app.retry();
          return { status, settings: await api.settings.get() };
        }),
      openPractice: (practice) => attempt(async () => ({ status: await api.app.openPractice({ practice }) })),
      changeSettings: (change) => attempt(async () => ({ settings: await api.settings.change(change) })),
    },
  };
});

async function askAll(): Promise<Pick<AppState, 'status' | 'settings'>> {
  const [status, settings] = await Promise.all([api.app.status(), api.settings.get()]);
  return { status, settings };
}

export const useStatus = () => useApp((state) => state.status);
export const useSettings = () => useApp((state) => state.settings);
export const useAppActions = () => useApp((state) => state.actions);
