import { describe, expect, it } from 'vitest';
import { ChildError } from '../../../core/errors.ts';
import { envelopeOf } from '../../../main/ipc/failure.ts';
import { storeFailureOf } from '../../../main/store/failures.ts';

const coded = (code: unknown) => Object.assign(new Error('SECRET'), { code });

describe('an error of the store', () => {
  it('is told by its kind', () => {
    const kinds: readonly (readonly [string, string])[] = [
      ['SQLITE_FULL', 'store-full'],
      ['ENOSPC', 'store-full'],
      ['EDQUOT', 'store-full'],
      ['SQLITE_READONLY', 'store-read-only'],
      ['SQLITE_READONLY_DIRECTORY', 'store-read-only'],
      ['SQLITE_READONLY_DBMOVED', 'store-read-only'],
      ['EROFS', 'store-read-only'],
      ['EACCES', 'store-read-only'],
      ['EPERM', 'store-read-only'],
      ['SQLITE_CORRUPT', 'store-damaged'],
      ['SQLITE_CORRUPT_INDEX', 'store-damaged'],
      ['SQLITE_NOTADB', 'store-damaged'],
    ];
    for (const [code, kind] of kinds) {
      expect(storeFailureOf(coded(code)), code).toMatchObject({ kind });
      expect(envelopeOf(coded(code), () => false)).toEqual({ ok: false, error: { kind, details: {} } });
    }
  });

  it('that leaves the reason open is a full disk only when the disk is full', () => {
    for (const code of ['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_SHMSIZE', 'SQLITE_IOERR_TRUNCATE']) {
      expect(envelopeOf(coded(code), () => true).error.kind, code).toBe('store-full');
      expect(envelopeOf(coded(code), () => false).error.kind, code).toBe('unexpected');
    }
    expect(envelopeOf(coded('SQLITE_IOERR_READ'), () => true).error.kind).toBe('unexpected');
  });

  it('is none of it when it is another error', () => {
    for (const error of [
      coded('SQLITE_CONSTRAINT_CHECK'),
      coded(28),
      new Error('x'),
      'ENOSPC',
      undefined,
      { code: 'ENOSPC' },
    ]) {
      expect(storeFailureOf(error)).toBeUndefined();
    }
    const known = new ChildError('conflict', 'known');
    expect(storeFailureOf(known)).toBe(known);
  });
});
