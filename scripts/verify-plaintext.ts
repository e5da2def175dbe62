/*
 * npm run verify:plaintext: writes canaries into every field of a protected practice in the real application, has it
 * sort, migrate, back up, restore, recover, salvage, rekey, lock, crash and export, and looks for them afterwards in
 * every file the application left: its profile, its temporary folder, its log and its crash dumps. A plain practice is
 * looked through first, to show that the scan finds what is there.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build.ts';
import { inspect } from './crash/inspect.ts';
import { openDisplay } from './display.ts';
import { type Driven, drive } from './drive.ts';
import { describeRuntime, electronRuntime } from './electron-runtime.ts';
import { type Canaries, newCanaries } from './plaintext/canaries.ts';
import { type Hit, type Scan, scan } from './plaintext/scan.ts';
import { saveEverywhere, writeEverywhere } from './plaintext/write.ts';

interface World {
  readonly profile: string;
  readonly temporary: string;
  /** Where the person saves files on purpose; what is there may be read. */
  readonly outside: string;
  readonly canaries: Canaries;
}

async function aWorld(work: string): Promise<World> {
  const world = {
    profile: join(work, 'profile'),
    temporary: join(work, 'temporary'),
    outside: join(work, 'outside'),
    canaries: newCanaries(),
  };
  for (const folder of [world.profile, world.temporary, world.outside]) await mkdir(folder, { recursive: true });
  return world;
}

const start = ({ profile, temporary }: World) => drive(profile, { TMPDIR: temporary });
const look = ({ profile, temporary, canaries }: World) => scan([profile, temporary], canaries.all());

/** In a plain practice the canaries must be found, or the scan is blind. */
async function control(work: string): Promise<Scan> {
  const world = await aWorld(work);
  const app = await start(world);
  await app.call('vault', 'goUnprotected');
  await writeEverywhere(app, world.canaries);
  await app.kill();
  return look(world);
}

/** One scan for each thing the application went through, while it runs and after it died. */
async function protectedPractice(work: string): Promise<readonly (readonly [string, Scan])[]> {
  const world = await aWorld(work);
  const scans: (readonly [string, Scan])[] = [];
  const step = async (name: string) => {
    const found = await look(world);
    scans.push([name, found]);
    console.log(`  ${name.padEnd(44)} ${found.files} files, ${found.hits.length} hits`);
  };

  let app = await start(world);
  const secret = world.canaries.make('passphrase');
  const { recoveryCode } = await app.call<{ recoveryCode: string }>('vault', 'protect', { passphrase: secret });
  world.canaries.add('recovery code', recoveryCode);
  await writeEverywhere(app, world.canaries);
  await step('written, while the application runs');
  const { id } = await app.call<{ id: string }>('backups', 'make');
  await app.call('backups', 'preview', { backupId: id });
  await app.call('backups', 'restore', { backupId: id });
  await step('backed up and restored');
  await saveEverywhere(app, world.outside);
  await step('exported');
  await app.call('vault', 'rekey', { passphrase: secret });
  const changed = world.canaries.make('second passphrase');
  await app.call('vault', 'changePassphrase', { current: secret, next: changed });
  await step('rekeyed, with another passphrase');
  await lockAndUnlock(app, changed);
  await step('locked and unlocked');
  await crashThePage(app);
  await step('the page crashed');
  await crashTheProgram(app);
  await step('the program crashed');

  await inspect(world.profile, [changed], (store) => store.goBackToVersion(1));
  app = await start(world);
  await app.call('vault', 'unlock', { secret: changed, remember: false });
  await app.kill();
  await step('migrated from an earlier version, and killed');

  await damage(world);
  app = await start(world);
  await app.call('vault', 'unlock', { secret: changed, remember: false });
  await app.call('backups', 'salvage');
  await app.kill();
  await step('recovered and salvaged from damage, and killed');

  app = await start(world);
  await app.call('vault', 'unlock', { secret: changed, remember: false });
  await app.call('privacy', 'eraseEverything', { confirmed: true });
  await app.kill();
  await step('erased');
  return scans;
}

async function lockAndUnlock(app: Driven, secret: string): Promise<void> {
  await app.call('vault', 'lock').catch(() => undefined);
  await app.nextPage();
  await app.call('vault', 'unlock', { secret, remember: false });
}

async function crashThePage(app: Driven): Promise<void> {
  await app.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await new Promise((resolve) => setTimeout(resolve, 2000));
}

async function crashTheProgram(app: Driven): Promise<void> {
  await app.app.evaluate(() => setTimeout(() => process.crash(), 50)).catch(() => undefined);
  await app.ended;
}

async function damage({ profile }: World): Promise<void> {
  const file = join(profile, 'practice', 'practice.db');
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0x5a, 8192, Math.min(bytes.length, 16_384)));
}

function describe({ field, file, encoding }: Hit, work: string): string {
  return `${field} as ${encoding} in ${file.slice(work.length + 1)}`;
}

async function verify(): Promise<boolean> {
  await buildIfStale();
  console.log(`Looking for plain text with ${describeRuntime(electronRuntime())}.`);
  const work = await mkdtemp(join(tmpdir(), 'child-desktop-plaintext-'));
  const display = await openDisplay();
  try {
    const plain = await control(join(work, 'control'));
    const found = new Set(plain.hits.map(({ field }) => field));
    console.log(`  a plain practice, to try the scan${' '.repeat(12)}${plain.files} files, ${found.size} fields found`);
    const scans = await protectedPractice(join(work, 'protected'));
    const hits = scans.flatMap(([, { hits }]) => hits);
    for (const hit of hits.slice(0, 20)) console.log(`  FOUND ${describe(hit, work)}`);
    const looked = scans.reduce((sum, [, { bytes }]) => sum + bytes, 0);
    console.log(
      `\nPlain text: ${scans.length} scans, ${(looked / 1e6).toFixed(1)} MB looked through, ` +
        `${found.size} fields found in the plain practice, ${hits.length} hits in the protected one`,
    );
    return hits.length === 0 && found.size >= 6;
  } finally {
    display.close();
    await rm(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

try {
  process.exitCode = (await verify()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
