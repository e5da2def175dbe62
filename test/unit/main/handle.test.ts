import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Handlers } from '../../../core/contract/api.ts';
import { channelOf, channels } from '../../../core/contract/channels.ts';
import { contract } from '../../../core/contract/contract.ts';
import { ChildError } from '../../../core/errors.ts';
import { appHandlers, statusOf } from '../../../main/ipc/app.ts';
import { assessmentsHandlers } from '../../../main/ipc/assessments.ts';
import { backupsHandlers } from '../../../main/ipc/backups.ts';
import { contextsHandlers } from '../../../main/ipc/contexts.ts';
import { filesHandlers } from '../../../main/ipc/files.ts';
import { answerCall, type Caller, type Desk, handleCalls } from '../../../main/ipc/handle.ts';
import { hindsightHandlers } from '../../../main/ipc/hindsight.ts';
import { journalHandlers } from '../../../main/ipc/journal.ts';
import { modelDraftsHandlers } from '../../../main/ipc/model-drafts.ts';
import { modelImportHandlers } from '../../../main/ipc/model-import.ts';
import { modelsHandlers } from '../../../main/ipc/models.ts';
import { offTheMapHandlers } from '../../../main/ipc/off-the-map.ts';
import { planHandlers } from '../../../main/ipc/plan.ts';
import { privacyHandlers } from '../../../main/ipc/privacy.ts';
import { searchHandlers } from '../../../main/ipc/search.ts';
import { settingsHandlers } from '../../../main/ipc/settings.ts';
import { trajectoryHandlers } from '../../../main/ipc/trajectory.ts';
import { undoHandlers } from '../../../main/ipc/undo.ts';
import { vaultHandlers } from '../../../main/ipc/vault.ts';
import { createFilesInHand } from '../../../main/model-import/held-files.ts';
import { createImportSession, type ReadingProcess } from '../../../main/model-import/import-session.ts';
import { aModel, instant } from '../../helpers/builders.ts';
import { aHouse } from '../../store/house.ts';

const trust = { origin: 'app://child', contentsId: () => 7 };
const window: Caller = { sender: { id: 7 }, senderFrame: { origin: 'app://child', parent: null } };
const everyCall = Object.entries(channels).flatMap(([feature, names]) => names.map((name) => [feature, name] as const));

/** A process that never answers. */
const aSilentProcess: ReadingProcess = {
  post: () => undefined,
  onMessage: () => undefined,
  onExit: () => undefined,
  kill: () => undefined,
};

/** Handlers over real stores in a folder of the test's own; what asks a person with a dialog is left to the caller. */
async function aDesk(changes: Partial<Handlers> = {}) {
  const { practices, vault, backups, models, world, dataFolder } = aHouse();
  await practices.open('own');
  await practices.goUnprotected();
  const leave = vi.fn();
  const lock = vi.fn();
  const onSettings = vi.fn();
  const onError = vi.fn();
  const facts = {
    appVersion: '0.1.0',
    electronVersion: '45.0.0',
    chromiumVersion: '140.0.0.0',
    sqliteVersion: '3.53.4',
    platform: 'linux x64',
    dataFolder,
  };
  const passphraseRequired = false;
  const blockedRequests = () => 3;
  const status = () => statusOf({ practices, vault, facts, blockedRequests, passphraseRequired });
  const handlers: Handlers = {
    app: appHandlers({ practices, status, showDataFolder: async () => undefined, leave }),
    settings: settingsHandlers(practices, onSettings),
    vault: vaultHandlers({
      ...{ practices, vault, status, lock },
      policy: { requirePassphrase: passphraseRequired },
      suggest: async () => 'six words',
      onUnlocked: () => undefined,
    }),
    backups: backupsHandlers({ practices, backups, status }),
    privacy: privacyHandlers({
      ...{ practices, backups, status, dataFolder, blockedRequests },
      folderSize: async () => 4096,
      folderKind: async () => 'synced',
      blockedAttempts: () => [{ at: instant('2026-01-01'), what: 'https://example.org' }],
      logLines: () => ['2026-01-01T00:00:00.000Z started'],
      exportEverything: async () => ({ saved: false }),
      importEverything: async () => ({ imported: false, assessments: 0, contexts: 0, models: 0 }),
      erase: practices.erase,
    }),
    models: modelsHandlers(practices, models, world),
    modelDrafts: modelDraftsHandlers(practices, world),
    modelImport: modelImportHandlers({
      files: createFilesInHand(world.newId),
      session: createImportSession({ start: () => aSilentProcess, onProgress: () => undefined }),
      askForFiles: async () => [],
      openedFiles: () => [],
    }),
    contexts: contextsHandlers(practices, world),
    assessments: assessmentsHandlers(practices, world),
    trajectory: trajectoryHandlers(practices, world),
    plan: planHandlers(practices, world),
    hindsight: hindsightHandlers(practices, world),
    journal: journalHandlers(practices, world),
    offTheMap: offTheMapHandlers(practices, world),
    search: searchHandlers(practices),
    undo: undoHandlers(practices, () => undefined),
    files: filesHandlers({
      save: async () => ({ saved: false }),
      saveModel: async () => ({ saved: false }),
      print: async () => undefined,
      savePage: async () => ({ saved: false }),
    }),
    ...changes,
  };
  const desk: Desk = { contract, handlers, checkOutput: true, isDiskFull: () => false, onError };
  const call = (feature: string, name: string, input?: unknown, caller: Caller = window) =>
    answerCall({ feature, name, caller, input }, { trust, desk: async () => desk });
  return { call, desk, practices, leave, lock, onSettings, onError };
}

const failing = (error: unknown) => ({
  settings: {
    get: () => {
      throw error;
    },
    change: () => Promise.reject(error),
  },
});

describe('registering', () => {
  it('handles every channel of the contract once and no other', () => {
    const handle = vi.fn();
    handleCalls({ handle }, { trust, desk: () => Promise.reject(new Error('not needed')) });
    expect(handle.mock.calls.map(([channel]) => channel)).toEqual(
      everyCall.map(([feature, name]) => channelOf(feature, name)),
    );
  });

  it('answers calls that come before the desk is open, once it is', async () => {
    const { desk } = await aDesk();
    const later = new Promise<Desk>((resolve) => setTimeout(() => resolve(desk), 20));
    const answer = answerCall(
      { feature: 'settings', name: 'get', caller: window, input: undefined },
      { trust, desk: () => later },
    );
    expect(await answer).toMatchObject({ ok: true });
  });

  it('says so when the desk cannot be opened', async () => {
    const broken = async () => Promise.reject(new Error('no engine'));
    const incoming = { feature: 'app', name: 'status', caller: window, input: undefined };
    expect(await answerCall(incoming, { trust, desk: broken })).toEqual({
      ok: false,
      error: { kind: 'unexpected', details: {} },
    });
  });
});

describe('who may call', () => {
  const strangers: readonly (readonly [string, Caller])[] = [
    ['a frame that is gone', { ...window, senderFrame: null }],
    ['a frame within the page', { ...window, senderFrame: { origin: 'app://child', parent: {} as never } }],
    ['another window', { ...window, sender: { id: 8 } }],
    ['another origin', { ...window, senderFrame: { origin: 'https://example.com', parent: null } }],
    ['another host of the scheme', { ...window, senderFrame: { origin: 'app://child.example', parent: null } }],
    ['a file', { ...window, senderFrame: { origin: 'file://', parent: null } }],
    ['an opaque origin', { ...window, senderFrame: { origin: 'null', parent: null } }],
  ];

  for (const [name, caller] of strangers) {
    it(`is not ${name}, on any channel`, async () => {
      const desk = vi.fn();
      for (const [feature, call] of everyCall) {
        const answer = await answerCall({ feature, name: call, caller, input: undefined }, { trust, desk });
        expect(answer).toEqual({ ok: false, error: { kind: 'forbidden-caller', details: {} } });
      }
      expect(desk).not.toHaveBeenCalled();
    });
  }

  it('is nobody while there is no window', async () => {
    const { desk } = await aDesk();
    const incoming = { feature: 'app', name: 'status', caller: window, input: undefined };
    const nobody = { origin: trust.origin, contentsId: () => undefined };
    expect(await answerCall(incoming, { trust: nobody, desk: async () => desk })).toMatchObject({
      error: { kind: 'forbidden-caller' },
    });
  });
});

describe('what may be said', () => {
  it('is refused where it does not fit, with the field and never the value', async () => {
    const { call } = await aDesk();
    const cases: readonly (readonly [string, string, unknown, string])[] = [
      ['app', 'status', 'something', ''],
      ['app', 'leave', undefined, ''],
      ['app', 'openPractice', { practice: 'somebody’s' }, 'practice'],
      ['settings', 'change', { appearance: 'sepia' }, 'appearance'],
      ['settings', 'change', { appearance: 'dark', volume: 11 }, ''],
      ['models', 'get', { versionId: '../../etc/passwd' }, 'versionId'],
      ['contexts', 'create', { kind: 'team', name: '   ' }, 'name'],
      ['contexts', 'create', { kind: 'team', name: 'x'.repeat(121) }, 'name'],
      ['assessments', 'get', { assessmentId: 'SECRET' }, 'assessmentId'],
      ['files', 'save', { kind: 'exe', suggestedName: 'a', text: '' }, 'kind'],
    ];
    for (const [feature, name, input, field] of cases) {
      const answer = await call(feature, name, input);
      expect(answer, `${feature}.${name}`).toEqual({ ok: false, error: { kind: 'invalid-input', details: { field } } });
    }
  });

  it('never brings a call down, whatever its shape', async () => {
    const { call } = await aDesk();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...everyCall), fc.anything(), async ([feature, name], input) => {
        const answer = await call(feature, name, input);
        expect(typeof answer.ok).toBe('boolean');
        if (!answer.ok) expect(answer.error.kind).not.toBe('unexpected');
      }),
      { numRuns: 400 },
    );
  });

  it('reaches nothing beside the contract', async () => {
    const { call } = await aDesk();
    for (const [feature, name] of [
      ['app', 'constructor'],
      ['app', '__proto__'],
      ['__proto__', 'toString'],
      ['constructor', 'name'],
      ['settings', 'hasOwnProperty'],
    ] as const) {
      expect(await call(feature, name, undefined), `${feature}.${name}`).toMatchObject({ ok: false });
    }
  });
});

describe('what is answered', () => {
  it('is the value in an envelope', async () => {
    const { call } = await aDesk();
    expect(await call('settings', 'get')).toEqual({
      ok: true,
      value: { appearance: 'system', previousAnswer: 'after', autoLockMinutes: 10, reminders: false, welcomed: false },
    });
  });

  it('keeps the kind and the facts of an error, and nothing else of it', async () => {
    const error = new ChildError('conflict', 'evidence: SECRET', { field: 'name' }, { cause: new Error('SECRET') });
    const { call, onError } = await aDesk(failing(error));
    expect(await call('settings', 'get')).toEqual({
      ok: false,
      error: { kind: 'conflict', details: { field: 'name' } },
    });
    expect(onError).toHaveBeenCalledWith('child:settings.get', error);
    expect(await call('settings', 'change', {})).toMatchObject({ error: { kind: 'conflict' } });
  });

  it('tells an error the house does not know as unexpected, without a word of it', async () => {
    for (const error of [new Error('SECRET'), 'SECRET', undefined, null, { kind: 'conflict' }]) {
      const { call } = await aDesk(failing(error));
      expect(await call('settings', 'get')).toEqual({ ok: false, error: { kind: 'unexpected', details: {} } });
    }
  });

  it('is checked against the contract during development only', async () => {
    const wrong = { settings: { get: () => ({ appearance: 'sepia' }) as never, change: () => ({}) as never } };
    const { call, desk } = await aDesk(wrong);
    expect(await call('settings', 'get')).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    const unchecked = { ...desk, checkOutput: false };
    const incoming = { feature: 'settings', name: 'get', caller: window, input: undefined };
    expect(await answerCall(incoming, { trust, desk: async () => unchecked })).toEqual({
      ok: true,
      value: { appearance: 'sepia' },
    });
  });
});

describe('the handlers, on real stores', () => {
  it('take a person through the main job, every answer as the contract says', async () => {
    const { call } = await aDesk();
    const value = async <Value>(feature: string, name: string, input?: unknown): Promise<Value> => {
      const answer = await call(feature, name, input);
      if (!answer.ok) throw new Error(`${feature}.${name}: ${JSON.stringify(answer.error)}`);
      return answer.value as Value;
    };
    const { models } = await value<{ models: { versionId: string }[] }>('models', 'list');
    const modelVersionId = models[0]?.versionId;
    expect(await value('models', 'get', { versionId: modelVersionId })).toEqual(aModel());
    const context = await value<{ id: string }>('contexts', 'create', { kind: 'team', name: ' Night shift ' });
    expect(await value('contexts', 'list')).toMatchObject([{ id: context.id, kind: 'team', name: 'Night shift' }]);
    const start = { modelVersionId, contextId: context.id };
    const { id: assessmentId } = await value<{ id: string }>('assessments', 'start', start);
    const change = { answer: { kind: 'placed', position: 5 }, evidence: 'Three loaves.', committed: true };
    await value('assessments', 'changeRating', { assessmentId, dimensionId: 'kneading', change });
    await value('assessments', 'moveTo', { assessmentId, place: { dimensionId: 'proving', step: 'recall' } });
    expect(await value('assessments', 'get', { assessmentId })).toMatchObject({
      place: { dimensionId: 'proving', step: 'recall' },
      ratings: [{ dimensionId: 'kneading', evidence: 'Three loaves.' }],
    });
    await value('assessments', 'complete', { assessmentId });
    const second = await value<{ id: string }>('assessments', 'start', start);
    await value('assessments', 'discard', { assessmentId: second.id });
    expect(await value('assessments', 'list')).toHaveLength(1);
    await value('trajectory', 'pinBaseline', { assessmentId });
    await value('trajectory', 'renameBaseline', { assessmentId, name: 'Before the move' });
    expect(await value('trajectory', 'subjects')).toMatchObject([{ modelId: 'bread', completedCount: 1 }]);
    expect(await value('trajectory', 'get', { modelId: 'bread', contextId: context.id })).toMatchObject({
      baselines: [{ assessmentId, name: 'Before the move' }],
      assessments: [{ id: assessmentId }],
    });
    await value('trajectory', 'unpinBaseline', { assessmentId });
    expect(await value('trajectory', 'get', { modelId: 'bread', contextId: context.id })).toMatchObject({
      baselines: [],
    });
    expect(await value('files', 'save', { kind: 'csv', suggestedName: 'a', text: 'b' })).toEqual({ saved: false });
    expect(await value('app', 'showDataFolder')).toBeUndefined();
  });

  it('tell what the application knows of itself', async () => {
    const { call, leave } = await aDesk();
    expect(await call('app', 'status')).toMatchObject({
      ok: true,
      value: { practice: 'own', store: { state: 'ready' }, blockedRequests: 3, sqliteVersion: '3.53.4' },
    });
    expect(await call('app', 'leave', { close: false })).toEqual({ ok: true, value: undefined });
    expect(leave).toHaveBeenCalledWith(false);
  });

  it('keep settings in the own practice while the example is open, and in memory while there is none', async () => {
    const { call, practices, onSettings } = await aDesk();
    await call('app', 'openPractice', { practice: 'example' });
    await call('settings', 'change', { appearance: 'dark' });
    expect(onSettings).toHaveBeenCalledWith(expect.objectContaining({ appearance: 'dark' }));
    await call('app', 'openPractice', { practice: 'own' });
    expect(await call('settings', 'get')).toMatchObject({ value: { appearance: 'dark' } });

    practices.close();
    expect(await call('contexts', 'list')).toEqual({ ok: false, error: { kind: 'store-closed', details: {} } });
    await call('settings', 'change', { previousAnswer: 'before' });
    expect(await call('settings', 'get')).toMatchObject({ value: { previousAnswer: 'before' } });
    expect(await call('app', 'retry')).toMatchObject({ value: { store: { state: 'ready' } } });
    expect(await call('settings', 'get')).toMatchObject({ value: { appearance: 'dark', previousAnswer: 'after' } });
  });
});
