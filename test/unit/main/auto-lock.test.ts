import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AbsenceSource, lockWhenAbsent } from '../../../main/vault/auto-lock.ts';

describe('locking when nobody is there', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => {
      vi.useRealTimers();
    };
  });

  function aWatch({ minutes = 10, open = true } = {}) {
    const power = new EventEmitter();
    const state = { idle: 0, minutes, open, locks: 0 };
    const stop = lockWhenAbsent(power as unknown as AbsenceSource, {
      idleSeconds: () => state.idle,
      minutes: () => state.minutes,
      isOpen: () => state.open,
      lock: () => {
        state.locks += 1;
        state.open = false;
      },
    });
    return { power, state, stop };
  }

  it.each(['suspend', 'lock-screen', 'user-did-resign-active'])('happens at once on %s', (event) => {
    const { power, state } = aWatch();
    power.emit(event);
    expect(state.locks).toBe(1);
    power.emit(event);
    expect(state.locks).toBe(1);
  });

  it('happens within a second after the minutes the person has set, and not before', () => {
    const { state } = aWatch({ minutes: 5 });
    state.idle = 299;
    vi.advanceTimersByTime(60_000);
    expect(state.locks).toBe(0);
    state.idle = 300;
    vi.advanceTimersByTime(1000);
    expect(state.locks).toBe(1);
  });

  it('never happens by itself when it is set to never, and still does on sleep', () => {
    const { power, state } = aWatch({ minutes: 0 });
    state.idle = 1e6;
    vi.advanceTimersByTime(60_000);
    expect(state.locks).toBe(0);
    power.emit('suspend');
    expect(state.locks).toBe(1);
  });

  it('does nothing where nothing is open, nor after it is stopped', () => {
    const { power, state, stop } = aWatch({ open: false });
    state.idle = 1e6;
    power.emit('suspend');
    vi.advanceTimersByTime(60_000);
    state.open = true;
    stop();
    vi.advanceTimersByTime(60_000);
    expect(state.locks).toBe(0);
  });
});
