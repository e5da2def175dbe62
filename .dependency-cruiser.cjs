/**
 * The arrows of docs/architecture.md. A rule's comment is the sentence shown when it is broken.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'core-knows-no-room',
      comment: 'core/ is the domain; it knows nothing of the rooms around it.',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(main|preload|renderer|scripts|test|out)/' },
    },
    {
      name: 'core-is-pure',
      comment: 'core/ does no input or output: no Node modules, no Electron, no SQLite. Pass values in as arguments.',
      severity: 'error',
      from: { path: '^core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-imports-small-pure-libraries-only',
      comment:
        'core/ may import zod, yaml and, for the words of a suggested passphrase, the list of @scure/bip39; any other package needs an entry here and a reason.',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(zod|yaml|@scure/bip39)/' },
    },
    {
      name: 'main-imports-core-only',
      comment: 'main/ may import core/ and itself; preload and renderer speak to it through the contract.',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^(preload|renderer|scripts|test|out)/' },
    },
    {
      name: 'main-imports-electron-and-sqlite-only',
      comment:
        'main/ may import electron, better-sqlite3, zod, yaml, hash-wasm (scrypt, docs/adr/0009), and papaparse and read-excel-file (tables of models, docs/adr/0013); any other package needs an entry here and a reason.',
      severity: 'error',
      from: { path: '^main/' },
      to: {
        path: 'node_modules/',
        pathNot:
          'node_modules/(electron|better-sqlite3|zod|yaml|hash-wasm|papaparse|read-excel-file|@types/(better-sqlite3|papaparse))/',
      },
    },
    {
      name: 'reading-files-knows-no-practice',
      comment: 'main/model-import/ reads files from anybody: it has nothing of the store and the vault within reach.',
      severity: 'error',
      from: { path: '^main/model-import/' },
      to: { path: '^main/(store|vault)/' },
    },
    {
      name: 'preload-imports-the-contract-only',
      comment: 'preload/ may import core/contract and nothing else of the house.',
      severity: 'error',
      from: { path: '^preload/' },
      to: { path: '^(core|main|renderer|scripts|test|out)/', pathNot: '^core/contract/' },
    },
    {
      name: 'preload-imports-channel-names-only',
      comment: 'of core/contract, preload/ takes the names in channels.ts; everything else only as a type.',
      severity: 'error',
      from: { path: '^preload/' },
      to: { path: '^core/contract/', pathNot: '^core/contract/channels\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'channel-names-import-nothing',
      comment: 'channels.ts is loaded into every window before its first line; it imports nothing but types.',
      severity: 'error',
      from: { path: '^core/contract/channels\\.ts$' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'preload-imports-electron-only',
      comment: 'preload/ runs sandboxed: it may import electron and no other package or Node module.',
      severity: 'error',
      from: { path: '^preload/' },
      to: {
        dependencyTypesNot: ['local', 'localmodule', 'type-only'],
        pathNot: '(^|/)node_modules/electron/|^electron$',
      },
    },
    {
      name: 'renderer-never-imports-main',
      comment: 'renderer/ asks main through window.child (renderer/api.ts); it may import core/ and itself only.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|preload|scripts|test|out)/' },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'renderer/ runs in a sandboxed page without Node and Electron.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-native-package',
      comment: 'renderer/ runs in a sandboxed page without Node, Electron or SQLite.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: 'node_modules/(electron|better-sqlite3|electron-vite)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that import each other are one module in two files: split by concept instead.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'Every import leads to a file or a package named in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|build|test-results)/' },
    parser: 'swc',
    detectJSDocImports: false,
    builtInModules: { add: ['electron'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
