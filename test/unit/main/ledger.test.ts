import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLedger } from '../../../main/files/ledger.ts';
import { createLog } from '../../../main/log/log.ts';
import { latestExports } from '../../../main/store/exports.ts';
import { instant } from '../../helpers/builders.ts';
import { aFolder, aStore } from '../../store/store-fixtures.ts';

const now = () => instant('2026-03-01');

it('a saved file is entered in the ledger, and its name nowhere else', () => {
  const db = aStore();
  const log = createLog({ folder: join(aFolder(), 'logs'), now, root: '/opt/child' });
  createLedger({ store: () => db, now, log })('pdf', 'Canary.pdf');
  expect(latestExports(db)).toEqual([{ at: now(), kind: 'pdf', name: 'Canary.pdf' }]);
  expect(log.lines()).toEqual(['2026-03-01T12:00:00.000Z info file-saved kind=pdf']);
});

it('a saved file stays saved when the ledger cannot be written', () => {
  const db = aStore();
  const log = createLog({ folder: join(aFolder(), 'logs'), now, root: '/opt/child' });
  const enter = createLedger({ store: () => db, now, log });
  db.close();
  enter('txt', 'Canary.txt');
  createLedger({ store: () => undefined, now, log })('txt', 'Canary.txt');
  expect(log.lines()).toHaveLength(3);
  expect(log.lines().join('\n')).toContain('error store-failed error=TypeError');
  expect(log.lines().join('\n')).not.toContain('Canary');
});
