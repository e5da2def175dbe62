import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aKeyring, aVault, endOf, keysOf, passphrase } from './vault-fixtures.ts';

async function aRememberedVault() {
  const keyring = aKeyring();
  const world = aVault({ deviceStorage: keyring.storage });
  const code = await world.vault.create(passphrase);
  const keys = keysOf(world.vault);
  await world.vault.remember(true);
  return { ...world, keyring, code, keys, remembered: join(world.folder, 'remembered.bin') };
}

/** The passphrase opens, whatever became of what is remembered. */
async function expectPassphraseOpens({ another }: Pick<ReturnType<typeof aVault>, 'another'>): Promise<void> {
  const next = another();
  expect(await next.unlockRemembered()).toBe(false);
  expect(next.state()).toBe('locked');
  expect(await endOf(next.unlock(passphrase))).toBe('opened');
}

describe('a remembered vault', () => {
  it('opens by itself at the next start, until it is told to forget', async () => {
    const { vault, another, keys, remembered } = await aRememberedVault();
    expect(vault.isRemembered()).toBe(true);
    const next = another();
    expect(await next.unlockRemembered()).toBe(true);
    expect(keysOf(next)).toEqual(keys);
    expect(await next.unlockRemembered()).toBe(true);
    next.lock();
    await next.remember(false);
    expect(existsSync(remembered)).toBe(false);
    expect(next.isRemembered()).toBe(false);
    await expectPassphraseOpens({ another });
  });

  it('keeps no key as it is on the disk', async () => {
    const { vault, folder } = await aRememberedVault();
    const key = Buffer.from(vault.keys()[0] ?? []);
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      for (const form of [key, key.toString('hex'), key.toString('base64')]) expect(bytes.includes(form)).toBe(false);
    }
  });

  it('is refused where the device would keep it in plain text, or not at all', async () => {
    const keyring = aKeyring();
    const { vault } = aVault({ deviceStorage: keyring.storage });
    await vault.create(passphrase);
    for (const [backend, why] of [
      ['plain-text', 'plain-text-keyring'],
      ['none', 'no-keyring'],
    ] as const) {
      keyring.become(backend);
      expect(vault.whyNotRemembered()).toBe(why);
      expect(await endOf(vault.remember(true))).toMatchObject({ kind: 'remembering-unavailable' });
      expect(vault.isRemembered()).toBe(false);
    }
    keyring.become('keyring');
    expect(vault.whyNotRemembered()).toBeUndefined();
    await vault.remember(true);
    expect(vault.isRemembered()).toBe(true);
  });

  it('is refused when the keyring refuses, and while the vault is locked', async () => {
    const refusing = { ...aKeyring().storage, encrypt: () => Promise.reject(new Error('the person said no')) };
    const { vault } = aVault({ deviceStorage: refusing });
    await vault.create(passphrase);
    expect(await endOf(vault.remember(true))).toMatchObject({ kind: 'remembering-unavailable' });
    vault.lock();
    expect(await endOf(vault.remember(true))).toMatchObject({ kind: 'locked' });
    expect(vault.isRemembered()).toBe(false);
  });

  it('is opened by the passphrase when the keyring is another, or gone', async () => {
    const { another, keyring } = await aRememberedVault();
    for (const backend of ['plain-text', 'none'] as const) {
      keyring.become(backend);
      await expectPassphraseOpens({ another });
    }
    keyring.become('keyring');
    expect(await another().unlockRemembered()).toBe(true);
    // What a keyring does for an application under another name.
    keyring.changeKey();
    await expectPassphraseOpens({ another });
    const next = another();
    await next.unlock(passphrase);
    await next.remember(true);
    expect(await another().unlockRemembered()).toBe(true);
  });

  it('is opened by the passphrase when what is remembered is damaged', async () => {
    const { another, remembered } = await aRememberedVault();
    const whole = readFileSync(remembered);
    for (const content of ['', 'x', whole.subarray(0, 40), Buffer.alloc(100_000)]) {
      writeFileSync(remembered, content);
      await expectPassphraseOpens({ another });
    }
  });

  it('is opened by the passphrase when the keyring answers with something else', async () => {
    const { another, keyring } = await aRememberedVault();
    for (const size of [0, 31, 32, 64]) {
      const bytes = async () => ({ bytes: Buffer.alloc(size), sealAgain: false });
      const options = { deviceStorage: { ...keyring.storage, decrypt: bytes } };
      await expectPassphraseOpens({ another: () => another(options) });
    }
  });

  it('is remembered still under another passphrase, and after another key', async () => {
    const { vault, another, keyring } = await aRememberedVault();
    await vault.changePassphrase(passphrase, 'another passphrase');
    expect(await another().unlockRemembered()).toBe(true);
    await vault.beginRekey('another passphrase');
    await vault.finishRekey();
    const next = another();
    expect(await next.unlockRemembered()).toBe(true);
    expect(keysOf(next)).toEqual(keysOf(vault));
    keyring.become('none');
    await vault.beginRekey('another passphrase');
    expect(vault.isRemembered()).toBe(false);
    keyring.become('keyring');
    expect(await another().unlockRemembered()).toBe(false);
  });

  it('does not open with the root key of an earlier ring', async () => {
    const { vault, another, remembered } = await aRememberedVault();
    const earlier = readFileSync(remembered);
    await vault.beginRekey(passphrase);
    writeFileSync(remembered, earlier);
    await expectPassphraseOpens({ another });
  });

  it('is encrypted again when the keyring asks for it', async () => {
    const { another, keyring, remembered } = await aRememberedVault();
    const before = readFileSync(remembered);
    keyring.askToSealAgain();
    expect(await another().unlockRemembered()).toBe(true);
    expect(readFileSync(remembered)).not.toEqual(before);
    expect(await another().unlockRemembered()).toBe(true);
  });

  it('that is locked while the keyring answers stays locked', async () => {
    const { another } = await aRememberedVault();
    const next = another();
    const opening = next.unlockRemembered();
    await Promise.resolve();
    next.lock();
    expect(await opening).toBe(false);
    expect(next.state()).toBe('locked');
  });

  it('never throws, even without a key file that works', async () => {
    const { another, folder } = await aRememberedVault();
    for (const name of ['key.json', 'key-copy.json']) writeFileSync(join(folder, name), 'x');
    expect(await another().unlockRemembered()).toBe(false);
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    expect(await another({ folder: elsewhere }).unlockRemembered()).toBe(false);
  });

  it('destroyed or made anew remembers nothing', async () => {
    const { vault, another, remembered } = await aRememberedVault();
    const earlier = readFileSync(remembered);
    await vault.destroy();
    expect(existsSync(remembered)).toBe(false);
    writeFileSync(remembered, earlier);
    await vault.create(passphrase);
    expect(vault.isRemembered()).toBe(false);
    await expectPassphraseOpens({ another });
  });
});
