import { setTimeout as sleep } from 'node:timers/promises';
import { _electron } from '@playwright/test';
import { drivenLaunch } from '../electron-runtime.ts';
import type { Sample } from './figures.ts';

/** An application to measure. */
export interface Subject {
  folder: string;
  /** A selector of what a person sees first. */
  firstElement: string;
}

/** Time in which a window that shows its first element settles down, in milliseconds. */
const timeToRest = 1500;

/** Starts an application, watches its window come up, weighs it at rest and closes it. */
export async function takeSample({ folder, firstElement }: Subject, userData: string): Promise<Sample> {
  const launch = drivenLaunch(folder, [`--user-data-dir=${userData}`]);
  const started = performance.now();
  const app = await _electron.launch(launch);
  try {
    const window = await app.firstWindow();
    await window.locator(firstElement).first().waitFor({ state: 'visible' });
    const startUp = performance.now() - started;
    await sleep(timeToRest);
    const kilobytes = await app.evaluate(({ app }) =>
      app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
    );
    return { startUp, memory: kilobytes * 1024 };
  } finally {
    await app.close();
  }
}
