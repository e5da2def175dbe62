import { join } from 'node:path';

/** Where the application finds its parts. */
export interface Places {
  readonly renderer: string;
  readonly preload: string;
  /** The program of the process that files from outside are read in. */
  readonly importProgram: string;
  readonly models: string;
  readonly exampleSource: string;
}

export interface PlaceOptions {
  /** The folder of the built main process. */
  readonly mainFolder: string;
  /** The folder of a packaged application's resources, or undefined when it runs from a checkout. */
  readonly packagedResources: string | undefined;
  /** Other resources to run with; only from a checkout. */
  readonly resourcesOverride: string | undefined;
}

export function placesOf({ mainFolder, packagedResources, resourcesOverride }: PlaceOptions): Places {
  const resources = packagedResources ?? resourcesOverride ?? join(mainFolder, '..', '..', 'resources');
  return {
    renderer: join(mainFolder, '..', 'renderer'),
    preload: join(mainFolder, '..', 'preload', 'index.cjs'),
    importProgram: join(mainFolder, 'import-program.js'),
    models: join(resources, 'models'),
    exampleSource: join(resources, 'example', 'practice.yaml'),
  };
}
