import type { Handlers } from '../../core/contract/api.ts';
import type { Settings } from '../../core/contract/settings.ts';
import type { Practices } from '../store/practice.ts';
import { changeSettings, defaultSettings, readSettings, settingsAfter } from '../store/use-cases/keep-settings.ts';

/**
 * Settings belong to the person, so they are kept in the own practice also while the example is open. While the own
 * store cannot be used they hold until the application is closed.
 */
export function settingsHandlers(practices: Practices, onChange: (settings: Settings) => void): Handlers['settings'] {
  let unsaved = defaultSettings;
  return {
    get() {
      const own = practices.ownStore();
      return own === undefined ? unsaved : readSettings(own);
    },
    change(change) {
      const own = practices.ownStore();
      unsaved = own === undefined ? settingsAfter(unsaved, change) : changeSettings(own, change);
      onChange(unsaved);
      return unsaved;
    },
  };
}
