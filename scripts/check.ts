/*
 * npm run check: everything a machine can say about the code without running it.
 */
import { runTool, type Tool } from './tools.ts';

interface Check {
  name: string;
  tool: Tool;
  args: string[];
}

const rooms = ['core', 'main', 'preload', 'renderer'];

const checks: Check[] = [
  { name: 'types', tool: 'tsc', args: ['--project', 'tsconfig.json'] },
  { name: 'types of core, without Node and the page', tool: 'tsc', args: ['--project', 'tsconfig.core.json'] },
  { name: 'types of renderer, without Node', tool: 'tsc', args: ['--project', 'tsconfig.renderer.json'] },
  { name: 'lint and format', tool: 'biome', args: ['ci', '.'] },
  {
    name: 'boundaries',
    tool: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...rooms],
  },
  { name: 'dead code', tool: 'knip', args: ['--no-progress'] },
];

/**
 * Runs every check, one named line each, and the tool's own words under the ones that fail.
 *
 * @returns how many passed and failed
 */
export async function check(): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const { name, tool, args } of checks) {
    const started = performance.now();
    const { code, output } = await runTool(tool, args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'pass' : 'FAIL'}  ${name} (${seconds} s)`);
    if (code === 0) continue;
    failed += 1;
    console.log(`\n${output.trim()}\n`);
  }
  return { passed: checks.length - failed, failed };
}

if (import.meta.main) {
  const { passed, failed } = await check();
  console.log(`Check: ${passed} of ${checks.length} in order`);
  process.exitCode = failed === 0 ? 0 : 1;
}
