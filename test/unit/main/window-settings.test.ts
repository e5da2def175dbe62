import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../main/places.ts';
import { pageSourceOf } from '../../../main/window/origin.ts';
import { developmentPolicy, pageHeaders } from '../../../main/window/page-headers.ts';

describe('what a page may do', () => {
  it('is this, and a change to it is seen', () => {
    expect(pageHeaders).toMatchSnapshot();
  });

  it('never includes inline or evaluated code, nor any other origin', () => {
    const policy = pageHeaders['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|wss?:|data:|blob:|\*/);
  });

  it('is widened during development by hot reload alone', () => {
    expect(developmentPolicy(new URL('http://localhost:5173/'))).toMatchSnapshot();
  });
});

describe('where the page comes from', () => {
  it('is the application’s own scheme, or the server with hot reload while there is one', () => {
    expect(pageSourceOf(undefined)).toEqual({ url: 'app://child/', origin: 'app://child' });
    expect(pageSourceOf('http://localhost:5173')).toMatchObject({
      url: 'http://localhost:5173/',
      origin: 'http://localhost:5173',
    });
  });
});

describe('where the parts are', () => {
  const mainFolder = join('/', 'checkout', 'out', 'main');

  it('is beside the built main process, and in the resources of the checkout', () => {
    expect(placesOf({ mainFolder, packagedResources: undefined, resourcesOverride: undefined })).toEqual({
      renderer: join('/', 'checkout', 'out', 'renderer'),
      preload: join('/', 'checkout', 'out', 'preload', 'index.cjs'),
      importProgram: join('/', 'checkout', 'out', 'main', 'import-program.js'),
      models: join('/', 'checkout', 'resources', 'models'),
      exampleSource: join('/', 'checkout', 'resources', 'example', 'practice.yaml'),
    });
  });

  it('can be other resources in a checkout, never in a packaged application', () => {
    const other = join('/', 'other');
    const packaged = join('/', 'opt', 'child', 'resources');
    expect(placesOf({ mainFolder, packagedResources: undefined, resourcesOverride: other }).models).toBe(
      join(other, 'models'),
    );
    expect(placesOf({ mainFolder, packagedResources: packaged, resourcesOverride: other }).models).toBe(
      join(packaged, 'models'),
    );
  });
});
