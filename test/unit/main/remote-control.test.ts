import { describe, expect, it } from 'vitest';
import { asksForRemoteControl } from '../../../main/remote-control.ts';

describe('a command line', () => {
  it('that asks for remote control is recognised, however it is spelled', () => {
    for (const word of [
      '--remote-debugging-port=0',
      '--remote-debugging-port',
      '--remote-debugging-pipe',
      '--remote-debugging-address=0.0.0.0',
      '--remote-allow-origins=*',
      '-remote-debugging-port=9222',
      '--REMOTE-DEBUGGING-PORT=9222',
      '/remote-debugging-port=9222',
      '--inspect',
      '--inspect-brk=0',
      '--js-flags=--expose-gc',
    ]) {
      expect(asksForRemoteControl(['child-desktop', word]), word).toBe(true);
      expect(asksForRemoteControl(['child-desktop', '--', word]), word).toBe(true);
    }
  });

  it('of an ordinary start is not', () => {
    expect(asksForRemoteControl(['/opt/CHILD Desktop/child-desktop', '--no-sandbox', '--disable-gpu'])).toBe(false);
    expect(asksForRemoteControl(['child-desktop', '--user-data-dir=/home/someone/remote-debugging'])).toBe(false);
  });
});
