import { defineConfig } from '@playwright/test';

/** The application in its real window. `npm test` names the report file, which it counts from. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './scripts/playwright-display.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.CHILD_E2E_REPORT ?? 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
});
