import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOpenedFiles, modelFilesIn } from '../../../main/window/opened-files.ts';

describe('a command line', () => {
  const folder = join('/', 'home', 'somebody');

  it('names the model files in it, wherever they stand', () => {
    const line = ['child-desktop', '--enable-x', join(folder, 'bread.childmodel'), 'rows.CSV', '.', 'notes.txt'];
    expect(modelFilesIn(line, folder)).toEqual([join(folder, 'bread.childmodel'), join(folder, 'rows.CSV')]);
  });

  it('names no program, no switch and nothing else', () => {
    const line = ['model.yaml', '--user-data-dir=a.yaml', '-x.json', 'loader.js', 'index.html', ''];
    expect(modelFilesIn(line, folder)).toEqual([]);
  });
});

describe('opened files', () => {
  it('are taken once, each once, and not without end', () => {
    const opened = createOpenedFiles();
    opened.add(['/a.yaml', '/b.yaml']);
    opened.add(['/a.yaml']);
    expect(opened.take()).toEqual(['/a.yaml', '/b.yaml']);
    expect(opened.take()).toEqual([]);
    opened.add(Array.from({ length: 100 }, (_, index) => `/${index}.yaml`));
    expect(opened.take()).toHaveLength(20);
  });
});
