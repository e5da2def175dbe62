import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyFileOf, readPolicy } from '../../../main/policy/policy.ts';
import { aFolder } from '../../store/store-fixtures.ts';

function readText(text: string) {
  const file = join(aFolder(), 'policy.json');
  writeFileSync(file, text);
  return readPolicy(file);
}

describe('the policy of a computer', () => {
  it('is none without a file', () => {
    expect(readPolicy(join(aFolder(), 'policy.json'))).toEqual({ requirePassphrase: false });
  });

  it('insists on a passphrase where it says so', () => {
    expect(readText('{ "requirePassphrase": true }')).toEqual({ requirePassphrase: true });
    expect(readText('{}')).toEqual({ requirePassphrase: false });
  });

  it.each(['', '{', 'null', '[]', '{ "requirePassphrase": "no" }', '{ "requirePasphrase": false }', '\u0000'])(
    'fails closed when it cannot be understood: %j',
    (text) => {
      expect(readText(text)).toEqual({ requirePassphrase: true });
    },
  );

  it('fails closed when it cannot be read', () => {
    const folder = join(aFolder(), 'policy.json');
    mkdirSync(folder);
    expect(readPolicy(folder)).toEqual({ requirePassphrase: true });
  });

  it('lies where only an administrator can write', () => {
    expect(policyFileOf('linux', undefined)).toBe('/etc/child-desktop/policy.json');
    expect(policyFileOf('darwin', undefined)).toBe('/Library/Application Support/CHILD Desktop/policy.json');
    expect(policyFileOf('win32', 'D:\\Data')).toContain('CHILD Desktop');
  });
});
