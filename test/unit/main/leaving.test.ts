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
      ask: () => {
        calls.push('ask');
        return answers;
      },
      destroy: () => calls.push('destroy'),
      stay: () => calls.push('stay'),
    });
    return { leaving, calls };
  }

  it('asks the page and closes when it has saved everything', () => {
    const { leaving, calls } = aWindow();
    leaving.begin();
    expect(calls).toEqual(['ask']);
    leaving.answer(true);
    expect(calls).toEqual(['ask', 'destroy']);
    vi.advanceTimersByTime(10_000);
    expect(calls).toEqual(['ask', 'destroy']);
  });

  it('stays open when the page asks for it, and can be told again', () => {
    const { leaving, calls } = aWindow();
    leaving.begin();
    leaving.answer(false);
    vi.advanceTimersByTime(10_000);
    expect(calls).toEqual(['ask', 'stay']);
    leaving.begin();
    leaving.answer(true);
    expect(calls).toEqual(['ask', 'stay', 'ask', 'destroy']);
  });

  it('waits two and a half seconds for an answer and no longer', () => {
    const { leaving, calls } = aWindow();
    leaving.begin();
    vi.advanceTimersByTime(2499);
    expect(calls).toEqual(['ask']);
    vi.advanceTimersByTime(1);
    expect(calls).toEqual(['ask', 'destroy']);
    leaving.answer(true);
    expect(calls).toEqual(['ask', 'destroy']);
  });

  it('asks once, however often the window is told to close', () => {
    const { leaving, calls } = aWindow();
    leaving.begin();
    leaving.begin();
    leaving.begin();
    expect(calls).toEqual(['ask']);
  });

  it('closes at once where no page could answer', () => {
    const { leaving, calls } = aWindow(false);
    leaving.begin();
    expect(calls).toEqual(['ask', 'destroy']);
  });

  it('closes over unsaved words when the person decides so after staying', () => {
    const { leaving, calls } = aWindow();
    leaving.begin();
    leaving.answer(false);
    leaving.answer(true);
    leaving.answer(true);
    expect(calls).toEqual(['ask', 'stay', 'destroy']);
  });

  it('does not count staying that nobody asked about', () => {
    const { leaving, calls } = aWindow();
    leaving.answer(false);
    expect(calls).toEqual([]);
  });
});
