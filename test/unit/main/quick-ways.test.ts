import { expect, it, vi } from 'vitest';
import { type QuickWaysParts, quickWays } from '../../../main/window/quick-ways.ts';
import { trayPicture } from '../../../main/window/tray-picture.ts';

vi.mock('electron', () => ({ app: {}, Menu: {}, nativeImage: {}, Tray: class {} }));

function parts(platform: NodeJS.Platform) {
  return {
    platform,
    setDockMenu: vi.fn<QuickWaysParts['setDockMenu']>(),
    makeTray: vi.fn<QuickWaysParts['makeTray']>(),
  };
}

const ways = { capture: () => undefined, show: () => undefined };

it('macOS has the menu of the Dock, the others a sign in the tray', () => {
  const mac = parts('darwin');
  expect(quickWays(ways, mac)).toBe(true);
  expect(mac.setDockMenu).toHaveBeenCalledWith([{ label: 'New Journal Entry', click: ways.capture }]);
  expect(mac.makeTray).not.toHaveBeenCalled();

  for (const platform of ['linux', 'win32'] as const) {
    const other = parts(platform);
    expect(quickWays(ways, other)).toBe(true);
    const [items, onClick] = other.makeTray.mock.calls[0] ?? [];
    expect(items?.map(({ label, click }) => [label, click])).toEqual([
      ['New Journal Entry', ways.capture],
      ['Show CHILD Desktop', ways.show],
    ]);
    expect(onClick).toBe(ways.show);
    expect(other.setDockMenu).not.toHaveBeenCalled();
  }
});

it('goes on without where there is no place for a sign', () => {
  const nowhere = parts('linux');
  nowhere.makeTray.mockImplementation(() => {
    throw new Error('no tray');
  });
  expect(quickWays(ways, nowhere)).toBe(false);
});

it('draws a sign with something in it and something around it', () => {
  const picture = trayPicture(32);
  expect(picture).toHaveLength(32 * 32 * 4);
  const opaque = picture.filter((_byte, index) => index % 4 === 3 && picture[index] === 255).length;
  expect(opaque).toBeGreaterThan(100);
  expect(opaque).toBeLessThan(32 * 32);
});
