import { describe, expect, it } from 'vitest';
import { fileName } from '../../../../renderer/words/file-name.ts';

describe('a suggested file name', () => {
  it('keeps the words and leaves out what file systems refuse', () => {
    expect(fileName('Trajectory of Tea: a/b · "Kitchen"\n?', 'png')).toBe('Trajectory of Tea a b · Kitchen.png');
  });

  it('stays short enough with its ending, without cutting a sign in half', () => {
    const name = fileName('🌱'.repeat(200), 'csv');
    expect([...name]).toHaveLength(54);
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name.endsWith('🌱.csv')).toBe(true);
  });

  it('is never empty', () => {
    expect(fileName('///', 'csv')).toBe('child-desktop.csv');
  });
});
