import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Instant } from '../../../core/brand.ts';
import { writeWhole } from '../../files/whole-file.ts';

/** What the last reading of a backup found. */
const finding = z.object({
  verifiedAt: z.int().transform((moment) => moment as Instant),
  isGood: z.boolean(),
  underOtherKey: z.boolean().default(false),
});
export type Finding = z.output<typeof finding>;

/** What the last readings of all backups found, by id. */
export type Findings = Readonly<Record<string, Finding>>;

const findings = z.record(z.string(), finding);

/** The file beside the backups that keeps the findings. Losing it loses nothing but dates. */
const fileName = 'backups.json';

/** Reads the findings; none when the file is missing or is not one of ours. */
export async function readFindings(folder: string): Promise<Findings> {
  try {
    return findings.parse(JSON.parse(await readFile(join(folder, fileName), 'utf8')));
  } catch {
    return {};
  }
}

/** @throws the file system's error. */
export async function saveFindings(folder: string, found: Findings): Promise<void> {
  await writeWhole(join(folder, fileName), `${JSON.stringify(found, undefined, 2)}\n`);
}
