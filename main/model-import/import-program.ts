import type { AskOfProgram, ToldByProgram } from './import-session.ts';
import { createImportWork } from './import-work.ts';

/*
 * The program of the process that files from outside are read in. It has nothing but the bytes it is sent: neither the
 * practice nor its key, and it ends with the import.
 */
const work = createImportWork();
const tell = (told: ToldByProgram) => process.parentPort.postMessage(told);
let turn: Promise<unknown> = Promise.resolve();

process.parentPort.on('message', ({ data }) => {
  const { id, ask }: AskOfProgram = data;
  turn = turn
    .then(() => work(ask, (done) => tell({ id, done })))
    .then(
      (answer) => tell({ id, answer }),
      () => tell({ id, failed: true }),
    );
});
