import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ModelDraft } from '../../../../core/model-versions/draft.ts';
import {
  createDraftQueue,
  type DraftChange,
  type SavingState,
} from '../../../../renderer/features/editor/draft-queue.ts';
import { aModel } from '../../../helpers/builders.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const draft = (title: string): ModelDraft => aModel({ title });
const put = (place: string, title: string): DraftChange => ({ place, document: draft(title) });

function aQueue({ failing = 0 } = {}) {
  const sent: string[] = [];
  const states: SavingState['state'][] = [];
  let failures = failing;
  const queue = createDraftQueue(
    async ({ place, document }) => {
      if (failures > 0) {
        failures -= 1;
        throw new Error('no room');
      }
      sent.push(`${place}: ${document.title}`);
    },
    ({ state }) => states.push(state),
  );
  return { queue, sent, states };
}

test('letters of one place melt into one change while nobody pauses', async () => {
  const { queue, sent, states } = aQueue();
  queue.put(put('title', 'B'));
  queue.put(put('title', 'Br'));
  queue.put(put('title', 'Bread'));
  expect(queue.unsaved()?.title).toBe('Bread');
  await vi.runAllTimersAsync();
  expect(sent).toEqual(['title: Bread']);
  expect(states.at(-1)).toBe('saved');
  expect(queue.unsaved()).toBeUndefined();
});

test('another place is a change of its own and sends the one before it', async () => {
  const { queue, sent } = aQueue();
  queue.put(put('title', 'Bread'));
  queue.put(put('summary', 'Bread, with a summary'));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['title: Bread', 'summary: Bread, with a summary']);
});

test('what could not be saved stays, is tried again, and keeps its order', async () => {
  const { queue, sent, states } = aQueue({ failing: 2 });
  queue.put(put('title', 'Bread'));
  expect(await queue.settle()).toBe(false);
  queue.put(put('summary', 'Bread, with a summary'));
  expect(queue.unsaved()?.title).toBe('Bread, with a summary');
  await vi.runAllTimersAsync();
  expect(sent).toEqual(['title: Bread', 'summary: Bread, with a summary']);
  expect(states).toContain('failed');
  expect(await queue.settle()).toBe(true);
});

test('nothing is tried by itself once it was stopped', async () => {
  const { queue, sent } = aQueue({ failing: 1 });
  queue.put(put('title', 'Bread'));
  await queue.settle();
  queue.stop();
  await vi.runAllTimersAsync();
  expect(sent).toEqual([]);
  expect(await queue.settle()).toBe(true);
});
