import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { createBackups } from '../../main/store/backups/backups.ts';
import { keysAtHand, opensPractice } from '../../main/store/own-practice.ts';
import { createPractices, ownFileIn } from '../../main/store/practice.ts';
import { createShippedModels } from '../../main/store/use-cases/sync-shipped-models.ts';
import { createVault } from '../../main/vault/create-vault.ts';
import { aModel } from '../helpers/builders.ts';
import { deriveCheaply, noKeyring } from '../unit/main/vault/cheap.ts';
import { aFolder, aFolderOf, aWorld } from './store-fixtures.ts';

export const passphrase = 'river maple copper window seven lantern';

const example = `
contexts: [{ key: night, kind: team, name: Night shift of the example }]
assessments: [{ model: bread, context: night, daysAgo: 3, ratings: { kneading: { level: beginner } } }]
`;

export interface HouseOptions {
  /** The folder of another house, to come back to it as a later start does. */
  readonly dataFolder?: string;
  readonly exampleSource?: string;
  readonly mayWrite?: () => boolean;
}

/** Both practices with a real vault and real backups in a folder of their own; keys are derived at little cost. */
export function aHouse({ dataFolder = aFolder(), exampleSource = example, mayWrite = () => true }: HouseOptions = {}) {
  const world = aWorld();
  const file = ownFileIn(dataFolder);
  const engine = {};
  const vault = createVault({
    folder: dirname(file),
    now: world.now,
    randomBytes,
    deviceStorage: noKeyring,
    fits: (keys) => opensPractice({ file, engine }, keys),
    derive: deriveCheaply,
  });
  const keys = () => keysAtHand(vault);
  const backups = createBackups({
    storeFile: file,
    folder: join(dirname(file), 'backups'),
    engine,
    keys,
    surroundings: world,
  });
  const models = createShippedModels(aFolderOf({ 'bread.yaml': JSON.stringify(aModel()) }));
  const onReplaced = vi.fn();
  const practices = createPractices({
    dataFolder,
    exampleSource: join(aFolderOf({ 'practice.yaml': exampleSource }), 'practice.yaml'),
    engine,
    surroundings: world,
    models,
    mayWrite,
    vault,
    backups,
    onOpened: () => undefined,
    onReplaced,
  });
  onTestFinished(practices.close);
  return { practices, vault, backups, models, world, dataFolder, own: file, onReplaced };
}
