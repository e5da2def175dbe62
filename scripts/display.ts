import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { hasDisplay, isOnPath } from './setup/system-packages.mjs';

const screen = '1600x1200x24';
const secondsToStart = 15;

/** A display for windows that nobody looks at. */
export interface Display {
  close(): void;
}

export interface DisplayOptions {
  /** A folder in which a virtual display keeps its screen, to be looked at. */
  pictureFolder?: string;
}

/**
 * Makes sure that windows opened from now on, by this process and those it starts, have a display: a virtual one of
 * their own where that can be had, so that they do not disturb the person at the screen, else the present one.
 *
 * @throws {Error} when there is no display and no Xvfb
 */
export async function openDisplay(options: DisplayOptions = {}): Promise<Display> {
  const alreadyVirtual = process.env.CHILD_VIRTUAL_DISPLAY !== undefined;
  if (process.platform !== 'linux' || alreadyVirtual) return { close: () => {} };
  if (isOnPath('Xvfb')) return openVirtualDisplay(options);
  if (hasDisplay()) return { close: () => {} };
  throw new Error('There is no display and no Xvfb: run npm run setup first.');
}

async function openVirtualDisplay({ pictureFolder }: DisplayOptions): Promise<Display> {
  const picture = pictureFolder === undefined ? [] : ['-fbdir', pictureFolder];
  // Without -noreset Xvfb starts over when its last window closes, and turns away whoever opens one at that moment.
  // Xvfb itself chooses a free number and writes it to the file it is given, here the fourth of its streams.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset', ...picture],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const stop = () => server.kill();
  process.once('exit', stop);
  const number = await firstLine(server.stdio[3] as Readable);
  if (number === undefined) {
    stop();
    throw new Error('Xvfb did not start: try Xvfb -displayfd 1 to see why.');
  }

  const before = { DISPLAY: process.env.DISPLAY, WAYLAND_DISPLAY: process.env.WAYLAND_DISPLAY };
  process.env.DISPLAY = `:${number}`;
  process.env.CHILD_VIRTUAL_DISPLAY = number;
  delete process.env.WAYLAND_DISPLAY;
  return {
    close() {
      process.off('exit', stop);
      stop();
      delete process.env.CHILD_VIRTUAL_DISPLAY;
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    },
  };
}

/** The first line of a stream; undefined when it ends or stays silent too long. */
function firstLine(stream: Readable): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const timer = setTimeout(() => resolve(undefined), secondsToStart * 1000);
    stream.setEncoding('utf8');
    stream.on('data', (part: string) => {
      text += part;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
    stream.on('close', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}
