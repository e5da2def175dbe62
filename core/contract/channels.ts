/**
 * Every call the window can make, by feature. The preload builds `window.child` from this list and main registers one
 * handler for each; schemas and types hang on the same names in the files beside this one.
 */
export const channels = {
  app: ['status', 'retry', 'openPractice', 'showDataFolder', 'leave'],
  settings: ['get', 'change'],
  vault: [
    'status',
    'suggest',
    'protect',
    'goUnprotected',
    'unlock',
    'lock',
    'changePassphrase',
    'renewRecoveryCode',
    'rekey',
    'setRemember',
  ],
  backups: ['list', 'make', 'verify', 'preview', 'restore', 'salvage', 'beginAnew', 'acknowledgeRecovery'],
  privacy: ['facts', 'log', 'exportEverything', 'importEverything', 'eraseEverything'],
  models: ['list', 'get', 'versions', 'add', 'useVersion', 'archive', 'unarchive'],
  modelDrafts: ['list', 'get', 'problems', 'create', 'save', 'discard', 'publish', 'promote'],
  contexts: ['list', 'create', 'rename', 'merge', 'archive', 'unarchive'],
  assessments: ['list', 'start', 'get', 'changeRating', 'moveTo', 'complete', 'discard', 'correctRating', 'remove'],
  hindsight: ['set', 'remove'],
  trajectory: ['subjects', 'get', 'ofModel', 'pinBaseline', 'unpinBaseline', 'renameBaseline'],
  modelImport: ['choose', 'opened', 'hold', 'letGo', 'read', 'build', 'guess', 'cancel'],
  files: ['save', 'saveModel', 'print', 'savePage'],
  plan: [
    'get',
    'targets',
    'setTarget',
    'changeTarget',
    'closeTarget',
    'removeTarget',
    'addAction',
    'changeAction',
    'finishAction',
    'reopenAction',
    'removeAction',
    'rhythms',
    'setRhythm',
    'snooze',
  ],
  journal: ['list', 'get', 'add', 'change', 'remove', 'forRecall', 'pick', 'pickedIn'],
  offTheMap: ['list', 'setStatus'],
  search: ['find'],
  undo: ['state', 'undo', 'redo', 'forget'],
} as const;

export type Feature = keyof typeof channels;
export type CallName<F extends Feature> = (typeof channels)[F][number];

/** What main tells the window without being asked. */
export const events = [
  'navigate',
  'leaving',
  'practiceChanged',
  'steps',
  'changed',
  'capture',
  'palette',
  'filesOpened',
  'importProgress',
] as const;
export type EventName = (typeof events)[number];

/** The IPC channel of a call, such as `child:models.list`. */
export function channelOf(feature: string, name: string): string {
  return `child:${feature}.${name}`;
}
