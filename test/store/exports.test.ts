import { expect, it } from 'vitest';
import { exportKinds } from '../../core/contract/privacy.ts';
import { insertExport, latestExports } from '../../main/store/exports.ts';
import { instant } from '../helpers/builders.ts';
import { aStore } from './store-fixtures.ts';

it('the ledger takes every kind of export and tells the newest first', () => {
  const db = aStore();
  expect(latestExports(db)).toEqual([]);
  const records = exportKinds.map((kind, index) => ({
    at: instant(`2026-03-0${index + 1}`),
    kind,
    name: `File ${index}.${kind}`,
  }));
  for (const record of records) insertExport(db, record);
  expect(latestExports(db)).toEqual(records.toReversed());
});

it('the ledger shows two hundred entries, the later of two at the same moment first', () => {
  const db = aStore();
  for (let count = 0; count < 205; count += 1) {
    insertExport(db, { at: instant('2026-03-01'), kind: 'csv', name: `${count}.csv` });
  }
  const names = latestExports(db).map(({ name }) => name);
  expect(names).toHaveLength(200);
  expect(names[0]).toBe('204.csv');
});

it('the ledger refuses a path', () => {
  const db = aStore();
  for (const name of ['', '/home/somebody/a.csv', 'C:\\a.csv', 'a/b.csv']) {
    expect(() => insertExport(db, { at: instant('2026-03-01'), kind: 'csv', name }), name).toThrow(/CHECK/);
  }
});
