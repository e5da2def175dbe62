import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * How the three parts of the application are bundled into `out/`.
 *
 * Everything is bundled except `electron` and the packages under `dependencies` in package.json, which is only
 * better-sqlite3: its compiled part cannot be. The targets are those of the oldest Electron the application runs on,
 * the registry-only runtime (see docs/architecture.md), so that one build serves every runtime.
 */
export default defineConfig(({ command }) => {
  const sourcemap = command === 'serve';
  const root = import.meta.dirname;
  // With hot reload a window may start while the next bundle is written: what it loads must not vanish meanwhile.
  const emptyOutDir = command === 'build';
  return {
    main: {
      build: {
        target: 'node20.18',
        outDir: resolve(root, 'out/main'),
        emptyOutDir,
        sourcemap,
        externalizeDeps: true,
        rolldownOptions: {
          input: {
            index: resolve(root, 'main/index.ts'),
            // A process of its own starts with it.
            'import-program': resolve(root, 'main/model-import/import-program.ts'),
          },
          // Less to read and parse at every start; names stay, so that a noted error says where it came from.
          output: { minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } }, comments: false },
        },
      },
    },
    preload: {
      build: {
        target: 'node20.18',
        outDir: resolve(root, 'out/preload'),
        emptyOutDir,
        sourcemap,
        externalizeDeps: false,
        rolldownOptions: {
          input: { index: resolve(root, 'preload/index.ts') },
          // A sandboxed preload must be CommonJS, whatever the type of the package.
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    renderer: {
      root: resolve(root, 'renderer'),
      publicDir: false,
      plugins: [react()],
      build: {
        target: 'chrome130',
        outDir: resolve(root, 'out/renderer'),
        emptyOutDir,
        sourcemap,
        minify: true,
        // The content security policy allows no data: addresses, so every asset stays a file.
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { index: resolve(root, 'renderer/index.html') },
          output: {
            // One file for all that the first screen stands on: each file more is a request that main has to answer.
            codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
          },
        },
      },
    },
  };
});
