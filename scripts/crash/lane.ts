import { randomInt, randomUUID } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Driven, drive } from '../drive.ts';
import { inspect } from './inspect.ts';
import { Journal } from './journal.ts';

/** What the application is doing when it is killed, and where: at a named point or at any moment. */
export interface Plan {
  readonly doing: Doing;
  /** A kill point of main/kill-point.ts; without one the kill comes at a random moment. */
  readonly at?: string;
}

export type Doing = 'rating' | 'backup' | 'restore' | 'rekey' | 'passphrase' | 'migration' | 'recovery' | 'opening';

/** What came of one kill. */
export interface Outcome {
  readonly plan: Plan;
  /** What was wrong afterwards, in words; empty when nothing was. */
  readonly faults: readonly string[];
  /** Whether the application really died in the middle, rather than finishing first. */
  readonly killedInTheMiddle: boolean;
}

interface Target {
  readonly assessmentId: string;
  readonly dimensionId: string;
}

/** What happens while the vault is being opened; everything else is begun once it is open. */
const whileOpening: ReadonlySet<Doing> = new Set(['opening', 'migration', 'recovery']);

/** How long a random kill waits at most once it has begun, by what is being done; in milliseconds. */
const longest: Readonly<Record<Doing, number>> = {
  rating: 1500,
  backup: 700,
  restore: 900,
  rekey: 2500,
  passphrase: 2500,
  migration: 2500,
  recovery: 2500,
  opening: 2500,
};

/**
 * One practice of its own that is written and killed over and over, with a journal outside of it. Everything the
 * application acknowledged must be there after every kill.
 */
export class Lane {
  readonly #userData: string;
  readonly #workFolder: string;
  readonly #journal: Journal;
  /** What may open the vault: two while a change of it is on its way. */
  #passphrases = ['river maple copper window seven lantern'];
  #targets: Target[] = [];
  #written = 0;
  /** A store was damaged on purpose; until then nobody must be told of damage. */
  #wasDamaged = false;

  constructor(workFolder: string) {
    this.#workFolder = workFolder;
    this.#userData = join(workFolder, 'profile');
    this.#journal = new Journal(join(workFolder, 'journal.jsonl'));
  }

  /** How many writes were acknowledged so far. */
  get written(): number {
    return this.#written;
  }

  /** Makes an encrypted practice with three drafts in it and a backup. */
  async prepare(): Promise<void> {
    await mkdir(this.#userData, { recursive: true });
    const app = await this.#start();
    await app.call('vault', 'protect', { passphrase: this.#passphrases[0] });
    const { models } = await app.call<{ models: { versionId: string }[] }>('models', 'list');
    const context = await app.call<{ id: string }>('contexts', 'create', { kind: 'team', name: 'Night shift' });
    for (const { versionId } of models) {
      const start = { modelVersionId: versionId, contextId: context.id };
      const { id } = await app.call<{ id: string }>('assessments', 'start', start);
      const model = await app.call<{ dimensions: { id: string }[] }>('models', 'get', { versionId });
      this.#targets.push(...model.dimensions.map((dimension) => ({ assessmentId: id, dimensionId: dimension.id })));
    }
    for (const target of this.#targets) await this.#write(app, target);
    await this.#backUp(app);
    await app.kill();
  }

  /** Does something, kills the application in the middle, and looks what is there. */
  async kill(plan: Plan): Promise<Outcome> {
    await this.#before(plan);
    const app = await this.#startToDie(plan);
    const killedInTheMiddle = app === undefined || (await this.#doUntilKilled(app, plan));
    const faults = await this.#look();
    return { plan, faults, killedInTheMiddle };
  }

  /** What has to be so before the application starts. */
  async #before({ doing }: Plan): Promise<void> {
    if (doing === 'migration') await this.#inspect((store) => store.goBackToVersion(1), this.#userData);
    if (doing !== 'recovery') return;
    const app = await this.#start();
    const id = await this.#backUp(app);
    await app.kill();
    const file = join(this.#userData, 'practice', 'practice.db');
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0x5a, 0, Math.min(bytes.length, 8192)));
    this.#wasDamaged = true;
    this.#journal.restoring(id);
  }

  async #doUntilKilled(app: Driven, { doing, at }: Plan): Promise<boolean> {
    let random: Promise<void> | undefined;
    const begin = () => {
      if (at === undefined) random = sleep(randomInt(longest[doing])).then(() => app.kill());
    };
    const done = await this.#do(app, doing, begin).then(
      () => true,
      async (error: unknown) => {
        // The call fails a moment before the end of the process is known.
        await Promise.race([app.ended, sleep(3000)]);
        if (app.hasEnded()) return false;
        throw error;
      },
    );
    if (random === undefined && !app.hasEnded()) await app.kill();
    await random;
    return !done;
  }

  /** @param begin called when the moment has come from which on it may be killed */
  async #do(app: Driven, doing: Doing, begin: () => void): Promise<void> {
    if (whileOpening.has(doing)) begin();
    await this.#unlock(app);
    if (!whileOpening.has(doing)) begin();
    switch (doing) {
      case 'rating':
        for (;;) await this.#write(app, this.#anyTarget());
      case 'backup':
        await this.#write(app, this.#anyTarget());
        await this.#backUp(app);
        return;
      case 'restore': {
        const id = await this.#backUp(app);
        for (let count = 0; count < 3; count += 1) await this.#write(app, this.#anyTarget());
        this.#journal.restoring(id);
        await app.call('backups', 'restore', { backupId: id });
        this.#journal.acknowledged();
        return;
      }
      case 'rekey':
        await this.#write(app, this.#anyTarget());
        await app.call('vault', 'rekey', { passphrase: this.#passphrases[0] });
        return;
      case 'passphrase': {
        const next = `another passphrase ${randomUUID()}`;
        this.#passphrases = [next, ...this.#passphrases];
        await app.call('vault', 'changePassphrase', { current: this.#passphrases[1], next });
        this.#passphrases = [next];
        return;
      }
      case 'migration':
      case 'recovery':
      case 'opening':
        await this.#write(app, this.#anyTarget());
    }
  }

  /** Undefined when it killed itself before it could be spoken to. */
  async #startToDie({ at }: Plan): Promise<Driven | undefined> {
    if (at === undefined) return drive(this.#userData);
    return drive(this.#userData, { CHILD_KILL_AT: at }).catch(() => undefined);
  }

  async #start(): Promise<Driven> {
    const app = await drive(this.#userData);
    const { store } = await app.call<{ store: { state: string } }>('app', 'status');
    if (store.state === 'locked') await this.#unlock(app);
    return app;
  }

  async #unlock(app: Driven): Promise<void> {
    const [secret] = this.#passphrases;
    const { store } = await app.call<{ store: { state: string } }>('vault', 'unlock', { secret, remember: false });
    if (store.state !== 'ready') throw new Error(`After unlocking the store is ${store.state}.`);
  }

  async #write(app: Driven, { assessmentId, dimensionId }: Target): Promise<void> {
    const evidence = `${randomUUID()} ${'what happened '.repeat(randomInt(60))}`;
    this.#journal.sent(`${assessmentId}/${dimensionId}`, evidence);
    await app.call('assessments', 'changeRating', { assessmentId, dimensionId, change: { evidence } });
    this.#journal.acknowledged();
    this.#written += 1;
  }

  async #backUp(app: Driven): Promise<string> {
    const { id } = await app.call<{ id: string }>('backups', 'make');
    this.#journal.backedUp(id);
    return id;
  }

  #anyTarget(): Target {
    const target = this.#targets[randomInt(this.#targets.length)];
    if (target === undefined) throw new Error('The lane was not prepared.');
    return target;
  }

  /** Opens a copy of what is left, as the application would, and compares it with the journal. */
  async #look(): Promise<string[]> {
    const copy = join(this.#workFolder, 'copy');
    await rm(copy, { recursive: true, force: true });
    await cp(join(this.#userData, 'practice'), join(copy, 'practice'), { recursive: true });
    return this.#inspect((store) => {
      const losses = this.#journal.settle(store.evidence());
      return [
        ...store.faults(),
        ...(store.isToldDamaged() && !this.#wasDamaged ? ['said to be damaged, and is not'] : []),
        ...losses.map(({ key, found }) => `lost ${key} (${found === undefined ? 'gone' : 'other'})`),
      ];
    }, copy);
  }

  async #inspect<Result>(look: Parameters<typeof inspect<Result>>[2], userData: string): Promise<Result> {
    const { result, opensWith } = await inspect(userData, this.#passphrases, look);
    this.#passphrases = [opensWith];
    return result;
  }
}
