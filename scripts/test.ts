/*
 * npm test: every check and every test. npm test -- PART [...arguments] runs one part, with its tool's own arguments.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build.ts';
import { check } from './check.ts';
import { describeRuntime, electronRuntime, root } from './electron-runtime.ts';
import { packageApplication } from './package.ts';
import { showTool } from './tools.ts';

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

type Part = (args: string[]) => Promise<Outcome>;

const reports = join(root, 'test-results');

const parts: Record<string, Part> = {
  check: async () => ({ ...(await check()), skipped: 0 }),
  unit: runUnit,
  e2e: runEndToEnd,
  // The same application as it is installed, with its fuses burnt in.
  package: async () => ({ ...(await packageApplication([])), skipped: 0 }),
};

/** Pure code, properties and the store on a real database. */
async function runUnit(args: string[]): Promise<Outcome> {
  const report = freshReport('unit.json');
  const code = await showTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  return settle(code, report, (text) => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(text);
    // A file that cannot even be loaded holds no test to count as failed.
    const unloaded = testResults.filter((file: { status: string; assertionResults: unknown[] }) => {
      return file.status === 'failed' && file.assertionResults.length === 0;
    });
    return {
      passed: numPassedTests,
      failed: numFailedTests + unloaded.length,
      skipped: numPendingTests + numTodoTests,
    };
  });
}

/** The application in its real window. */
async function runEndToEnd(args: string[]): Promise<Outcome> {
  await buildIfStale();
  console.log(`Window tests with ${describeRuntime(electronRuntime())}.`);
  const report = freshReport('e2e.json');
  const code = await showTool('playwright', ['test', ...args], { CHILD_E2E_REPORT: report });
  return settle(code, report, (text) => {
    const { stats, errors } = JSON.parse(text);
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    };
  });
}

function freshReport(name: string): string {
  const report = join(reports, name);
  rmSync(report, { force: true });
  return report;
}

/** Reads a tool's report; a tool that failed without naming a failed test still counts as one failure. */
function settle(code: number, report: string, read: (text: string) => Outcome): Outcome {
  const outcome = existsSync(report) ? read(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  const ranNothing = outcome.passed + outcome.failed === 0;
  return (code !== 0 || ranNothing) && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

function summary(all: Outcome[]): string {
  const sum = (key: keyof Outcome) => all.reduce((total, outcome) => total + outcome[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const [wanted, ...args] = process.argv.slice(2);
const chosen = wanted === undefined ? Object.keys(parts) : [wanted];
const outcomes: Outcome[] = [];
for (const name of chosen) {
  const part = parts[name];
  if (part === undefined) {
    console.error(`There is no part called ${name}: choose ${Object.keys(parts).join(', ')}.`);
    process.exit(1);
  }
  console.log(`\n== ${name}`);
  const outcome = await part(args).catch((error: Error): Outcome => {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  outcomes.push(outcome);
  console.log(`${name}: ${summary([outcome])}`);
}
console.log(`\n${summary(outcomes)}`);
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
