import type { Order } from './aside.ts';
import { contentsOfStore } from './contents.ts';
import { copyNow, readThrough } from './copy.ts';
import { makeBackupNow } from './make.ts';
import { openWithOneOf, type Unlocked } from './opening.ts';
import { reencryptNow, settleFolder } from './reencrypt.ts';
import { salvageNow } from './salvage.ts';

/** Does one order; the body of the thread. @throws whatever SQLite and the file system throw. */
export function work({ work, job, keys, engine }: Order): unknown {
  const key = keys[0];
  const reading = <Result>(file: string, read: (store: Unlocked) => Result): Result => {
    const store = openWithOneOf(file, keys, engine);
    try {
      return read(store);
    } finally {
      store.db.close();
    }
  };
  switch (work) {
    case 'backup':
      return makeBackupNow({ ...job, keys, key, engine });
    case 'copy':
      return reading(job.from, (source) => copyNow(source.db, source.key, { file: job.to, key }, engine).version);
    case 'verify':
      return reading(job.file, ({ db }) => readThrough(db).version);
    case 'contents':
      return reading(job.file, ({ db }) => contentsOfStore(db));
    case 'reencrypt':
      return reencryptNow({ ...job, keys, key, engine });
    case 'settle':
      return settleFolder(job.folder, job.stem);
    case 'salvage':
      return salvageNow({ ...job, keys, key, engine });
  }
}
