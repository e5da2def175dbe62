import { describe, expect, it } from 'vitest';
import { allSettings, saveSetting } from '../../main/store/settings.ts';
import {
  changeSettings,
  defaultSettings,
  readSettings,
  settingsAfter,
} from '../../main/store/use-cases/keep-settings.ts';
import { aStore } from './store-fixtures.ts';

describe('settings', () => {
  it('have defaults until they are set, and keep what is set', () => {
    const db = aStore();
    expect(readSettings(db)).toEqual({
      appearance: 'system',
      previousAnswer: 'after',
      autoLockMinutes: 10,
      reminders: false,
      welcomed: false,
    });
    expect(changeSettings(db, { appearance: 'dark' })).toEqual({ ...defaultSettings, appearance: 'dark' });
    expect(changeSettings(db, { welcomed: true, appearance: undefined })).toEqual({
      ...defaultSettings,
      appearance: 'dark',
      reminders: false,
      welcomed: true,
    });
    expect(readSettings(db).appearance).toBe('dark');
  });

  it('fall back one by one where a stored value is no longer possible', () => {
    const db = aStore();
    changeSettings(db, { previousAnswer: 'before' });
    saveSetting(db, 'appearance', 'sepia');
    saveSetting(db, 'forgotten', { anything: true });
    expect(readSettings(db)).toEqual({ ...defaultSettings, previousAnswer: 'before' });
    expect(allSettings(db).get('forgotten')).toEqual({ anything: true });
  });

  it('change in memory the way they change in the store', () => {
    expect(settingsAfter(defaultSettings, { appearance: 'light', welcomed: undefined })).toEqual({
      ...defaultSettings,
      appearance: 'light',
    });
  });
});
