import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { aVault, endOf, keysOf } from './vault-fixtures.ts';

const loop = fileURLToPath(new URL('./rewrap-loop.ts', import.meta.url));
const passphrases = ['the first passphrase', 'the second passphrase'];

it('a kill while the passphrase changes leaves the earlier or the new one, and the keys', async () => {
  const { vault, another, folder } = aVault();
  const [first = '', second = ''] = passphrases;
  const code = await vault.create(first);
  const keys = keysOf(vault);
  let current = first;
  for (let kill = 0; kill < 20; kill += 1) {
    const other = current === first ? second : first;
    const child = spawn(process.execPath, [loop, folder, current, other], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await after(Math.random() * 40);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(child.signalCode, 'the loop ended by itself').toBe('SIGKILL');

    const opened = another();
    const ends = [await endOf(opened.unlock(first)), await endOf(opened.unlock(second))];
    expect(ends.filter((end) => end === 'opened')).toHaveLength(1);
    current = ends[0] === 'opened' ? first : second;
    expect(keysOf(opened)).toEqual(keys);
    expect(readdirSync(folder).toSorted()).toEqual(['key-copy.json', 'key.json']);
    expect(await endOf(another().unlock(code))).toBe('opened');
  }
}, 120_000);
