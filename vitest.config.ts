import { defineConfig } from 'vitest/config';

/** Everything that needs no window: pure code, properties and the store on a real SQLite database. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/{unit,property,store}/**/*.test.{ts,tsx}'],
    // Native modules are loaded per process: threads would share one copy of SQLite between test files.
    pool: 'forks',
    // Real databases on a machine that is busy with other things: slow is not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    passWithNoTests: false,
  },
});
