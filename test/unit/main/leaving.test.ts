import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLeaving } from '../../../main/window/leaving.ts';

describe('leaving', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => {
      vi.useRealTimers();
    };
  });

  function aWindow(answers = true) {
    const calls: string[] = [];
    const leaving = createLeaving({
      ask: (reason) => {
        calls.push(`ask ${reason}`);
        return answers;
      },
      leave: (reason) => calls.push(`leave ${reason}`),
      stay: (reason) => calls.push(`stay ${reason}`),
    });
    return { leaving, calls };
  }

  it('asks the page and closes when it has saved everything', () => {
    const { leaving, calls } = aWindow();
    leaving.begin('close');
    expect(calls).toEqual(['ask close']);
    leaving.answer(true);
    expect(calls).toEqual(['ask close', 'leave close']);
    vi.advanceTimersByTime(10_000);
    expect(calls).toEqual(['ask close', 'leave close']);
  });

  it('stays open when the page asks for it, and can be told again', () => {
    const { leaving, calls } = aWindow();
    leaving.begin('close');
    leaving.answer(false);
    vi.advanceTimersByTime(10_000);
    expect(calls).toEqual(['ask close', 'stay close']);
    leaving.begin('close');
    leaving.answer(true);
    expect(calls).toEqual(['ask close', 'stay close', 'ask close', 'leave close']);
  });

  it('waits two and a half seconds for an answer and no longer', () => {
    const { leaving, calls } = aWindow();
    leaving.begin('close');
    vi.advanceTimersByTime(2499);
    expect(calls).toEqual(['ask close']);
    vi.advanceTimersByTime(1);
    expect(calls).toEqual(['ask close', 'leave close']);
    leaving.answer(true);
    expect(calls).toEqual(['ask close', 'leave close']);
  });

  it('asks once, however often the window is told to close', () => {
    const { leaving, calls } = aWindow();
    leaving.begin('close');
    leaving.begin('close');
    leaving.begin('close');
    expect(calls).toEqual(['ask close']);
  });

  it('closes at once where no page could answer', () => {
    const { leaving, calls } = aWindow(false);
    leaving.begin('close');
    expect(calls).toEqual(['ask close', 'leave close']);
  });

  it('closes over unsaved words when the person decides so after staying', () => {
    const { leaving, calls } = aWindow();
    leaving.begin('close');
    leaving.answer(false);
    leaving.answer(true);
    leaving.answer(true);
    expect(calls).toEqual(['ask close', 'stay close', 'leave close']);
  });

  it('does not count staying that nobody asked about', () => {
    const { leaving, calls } = aWindow();
    leaving.answer(false);
    expect(calls).toEqual([]);
  });

  it('lets a lock wait half a second and no longer, and says what it was for', () => {
    const { leaving, calls } = aWindow();
    leaving.begin('lock');
    vi.advanceTimersByTime(499);
    expect(calls).toEqual(['ask lock']);
    vi.advanceTimersByTime(1);
    expect(calls).toEqual(['ask lock', 'leave lock']);
  });

  it('puts a lock off while there are words that could not be saved', () => {
    const { leaving, calls } = aWindow();
    leaving.begin('lock');
    leaving.answer(false);
    vi.advanceTimersByTime(10_000);
    expect(calls).toEqual(['ask lock', 'stay lock']);
    leaving.begin('lock');
    leaving.answer(true);
    expect(calls).toEqual(['ask lock', 'stay lock', 'ask lock', 'leave lock']);
  });
});
