/*
 * npm run -s child -- model COMMAND …: works with models of practice on the command line, for authors and for CI.
 * Node alone, no window, and the same code as the application. What is asked for goes to the standard output, everything
 * said about it to the standard error output.
 */
import { checkModels } from './child/check-models.ts';
import { convertModel } from './child/convert-model.ts';
import { diffModelFiles } from './child/diff-models.ts';
import { Usage } from './child/usage.ts';

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  check: checkModels,
  convert: convertModel,
  diff: diffModelFiles,
};

const help = `npm run -s child -- model check FILE…            is each of them a model? --json for programs
npm run -s child -- model convert IN… --to yaml  makes a model of tables and documents; --help says how
npm run -s child -- model diff EARLIER LATER      what is different, in words

Exit codes: 0 all in order, 1 there are problems or open questions, 2 not usable
(diff: 0 the same, 1 different, 2 not usable). docs/model-format.md tells more.`;

const [subject, command, ...args] = process.argv.slice(2);
const run = subject === 'model' ? commands[command ?? ''] : undefined;
if (run === undefined) {
  console.error(help);
  process.exitCode = subject === undefined || subject === '--help' ? 0 : 2;
} else {
  try {
    process.exitCode = await run(args);
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
