import { defineConfig } from 'vitest/config';

/** Everything that needs no window: pure code, properties and the store on a real SQLite database. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/{unit,property,store}/**/*.test.{ts,tsx}'],
    // Native modules are loaded per process: threads would share one copy of SQLite between test files.
    pool: 'forks',
    restoreMocks: true,
    passWithNoTests: false,
  },
});
