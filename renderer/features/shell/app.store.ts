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
}

interface AppActions {
  /** Asks how the store is doing and what the person has set; the first thing the window does. */
  readonly begin: () => Promise<void>;
  /** Tries again to open a store that could not be opened. */
  readonly retry: () => Promise<void>;
  readonly openPractice: (practice: PracticeKind) => Promise<void>;
  readonly changeSettings: (change: SettingsChange) => Promise<void>;
}

/** What every page stands on: which practice is open and how the person has set the application. */
export const useApp = create<AppState & { readonly actions: AppActions }>((set) => {
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
    actions: {
      begin: () =>
        attempt(async () => {
          const [status, settings] = await Promise.all([api.app.status(), api.settings.get()]);
          return { status, settings };
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

export const useStatus = () => useApp((state) => state.status);
export const useSettings = () => useApp((state) => state.settings);
export const useAppActions = () => useApp((state) => state.actions);
