import { expect, it, vi } from 'vitest';
import type { ModelId } from '../../../core/brand.ts';
import { createReminders } from '../../../main/notify/reminders.ts';
import { setRhythm, snoozeReview } from '../../../main/store/use-cases/keep-rhythm.ts';
import { changeSettings } from '../../../main/store/use-cases/keep-settings.ts';
import { aModel } from '../../helpers/builders.ts';
import { aReadyStore, storeModel } from '../../store/store-fixtures.ts';

const bread = 'bread' as ModelId;
const soup = 'soup' as ModelId;

function aReminder() {
  const { db, world } = aReadyStore();
  storeModel(db, aModel({ id: soup, title: 'Cooking soup' }));
  world.setClock('2026-01-01T08:00:00Z');
  const notify = vi.fn<(onPress: () => void) => void>();
  const open = vi.fn<(route: string) => void>();
  let isOpen = true;
  const reminders = createReminders({ store: () => (isOpen ? db : undefined), now: world.now, notify, open });
  const checkAt = (iso: string) => {
    world.setClock(iso);
    notify.mockClear();
    reminders.check();
    return notify.mock.calls.length;
  };
  return { db, world, notify, open, checkAt, lock: () => (isOpen = false) };
}

it('says nothing unless the person asked for it, something is due and the practice is open', () => {
  const { db, world, checkAt, lock } = aReminder();
  setRhythm(db, bread, 4, world);
  expect(checkAt('2026-02-01T08:00:00Z')).toBe(0);
  changeSettings(db, { reminders: true });
  expect(checkAt('2026-01-20T08:00:00Z')).toBe(0);
  expect(checkAt('2026-02-01T08:00:00Z')).toBe(1);
  lock();
  expect(checkAt('2026-03-01T08:00:00Z')).toBe(0);
});

it('says it once a week at most for each model, and once for all that are due', () => {
  const { db, world, checkAt } = aReminder();
  changeSettings(db, { reminders: true });
  setRhythm(db, bread, 4, world);
  setRhythm(db, soup, 5, world);
  expect(checkAt('2026-02-01T08:00:00Z')).toBe(1);
  expect(checkAt('2026-02-01T09:00:00Z')).toBe(0);
  expect(checkAt('2026-02-06T08:00:00Z')).toBe(1);
  expect(checkAt('2026-02-07T08:00:00Z')).toBe(0);
  expect(checkAt('2026-03-01T08:00:00Z')).toBe(1);
  expect(checkAt('2026-03-01T09:00:00Z')).toBe(0);
});

it('keeps quiet while a review is put off, and opens its page when it is pressed', () => {
  const { db, world, notify, open, checkAt } = aReminder();
  changeSettings(db, { reminders: true });
  setRhythm(db, bread, 4, world);
  world.setClock('2026-02-01T08:00:00Z');
  snoozeReview(db, bread, 7, world);
  expect(checkAt('2026-02-05T08:00:00Z')).toBe(0);
  expect(checkAt('2026-02-09T08:00:00Z')).toBe(1);
  notify.mock.calls[0]?.[0]();
  expect(open).toHaveBeenCalledExactlyOnceWith('/plan/bread');
});
