import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOnDisplay, keepWindowState, readWindowState } from '../../../main/window/window-state.ts';
import { aFolder, makeReadOnly } from '../../store/store-fixtures.ts';

const fresh = { maximized: false, appearance: 'system' };
const bounds = { x: 40, y: 60, width: 960, height: 640 };

describe('how the window was left', () => {
  it('comes back as it was kept', async () => {
    const file = join(aFolder(), 'window.json');
    const state = { bounds, maximized: true, appearance: 'dark' } as const;
    await keepWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
  });

  it('is as on the first day when there is nothing, or nothing readable', () => {
    const file = join(aFolder(), 'window.json');
    expect(readWindowState(file)).toEqual(fresh);
    for (const text of [
      '',
      '{',
      'null',
      '7',
      '"x"',
      '[]',
      '{"bounds":',
      '{"bounds":7,"appearance":"sepia","maximized":"yes"}',
    ]) {
      writeFileSync(file, text);
      expect(readWindowState(file), text).toEqual(fresh);
    }
  });

  it('drops bounds that are none, and keeps the rest', () => {
    const file = join(aFolder(), 'window.json');
    for (const wrong of [
      { ...bounds, x: 0.5 },
      { ...bounds, width: 0 },
      { ...bounds, y: 1e9 },
      { x: 1, y: 1 },
      { ...bounds, height: '9' },
    ]) {
      writeFileSync(file, JSON.stringify({ bounds: wrong, appearance: 'light' }));
      expect(readWindowState(file)).toEqual({ ...fresh, appearance: 'light' });
    }
  });

  it('reads any bytes at all without failing', () => {
    const file = join(aFolder(), 'window.json');
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        writeFileSync(file, text);
        expect(['system', 'light', 'dark']).toContain(readWindowState(file).appearance);
      }),
    );
  });

  it('that cannot be kept is no error', async () => {
    const folder = aFolder();
    makeReadOnly(folder);
    const file = join(folder, 'window.json');
    await keepWindowState(file, { maximized: false, appearance: 'system' });
    expect(readWindowState(file)).toEqual(fresh);
  });
});

describe('remembered bounds', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };

  it('stand while enough of them lies on a display', () => {
    expect(boundsOnDisplay(bounds, [screen])).toBe(bounds);
    const half = { ...bounds, x: 1920 - 200 };
    expect(boundsOnDisplay(half, [screen])).toBe(half);
    const second = { ...bounds, x: -1500 };
    expect(boundsOnDisplay(second, [screen, { ...screen, x: -1920 }])).toBe(second);
  });

  it('are dropped when their display is gone or only a sliver would show', () => {
    expect(boundsOnDisplay({ ...bounds, x: -1500 }, [screen])).toBeUndefined();
    expect(boundsOnDisplay({ ...bounds, x: 1915 }, [screen])).toBeUndefined();
    expect(boundsOnDisplay({ ...bounds, y: 1079 }, [screen])).toBeUndefined();
    expect(boundsOnDisplay(bounds, [])).toBeUndefined();
    expect(boundsOnDisplay(undefined, [screen])).toBeUndefined();
  });
});
