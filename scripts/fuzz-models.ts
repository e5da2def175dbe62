/*
 * npm run fuzz:models: tries the reading of models on made-up and on damaged files.
 *   --cases N   how many, 10,000 unless said
 *   --seed N    where to begin; the same seed makes the same cases
 *   --json      the outcome for programs, on the standard output
 */
import { parseArgs } from 'node:util';
import { fuzzModels } from '../test/fuzz/run-model-fuzz.ts';

/** What is promised of every single case (docs/model-format.md). */
const patience = 2_000;
const mostMemory = 512;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    patience: { type: 'string', default: String(patience) },
    json: { type: 'boolean', default: false },
  },
});
const [cases, seed] = [Number(values.cases), Number(values.seed)];
if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed)) {
  console.error('--cases takes a whole number from 1, --seed a whole number.');
  process.exit(1);
}
let told = Date.now();
const result = await fuzzModels({
  cases,
  seed,
  patience: Number(values.patience),
  onProgress: (done) => {
    if (values.json || Date.now() - told < 10_000) return;
    told = Date.now();
    console.log(`  ${done} of ${cases}`);
  },
});
if (values.json) console.log(JSON.stringify(result));
else {
  for (const { number, error } of result.uncaught) console.log(`UNCAUGHT in case ${number}: ${error}`);
  for (const number of result.hangs) console.log(`HANG in case ${number}`);
  const outcomes = Object.entries(result.outcomes).map(([name, times]) => `${times} ${name}`);
  console.log(
    `Fuzz with seed ${seed}: ${cases} cases and the large ones (${outcomes.join(', ')}), ${result.uncaught.length} uncaught, ` +
      `${result.hangs.length} hangs, at most ${result.memory} MiB`,
  );
}
process.exitCode = result.uncaught.length + result.hangs.length > 0 || result.memory > mostMemory ? 1 : 0;
