import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../core/brand.ts';
import { byStanding, libraryChoices, narrowLibrary, sizeOf, wholeLibrary } from '../../../../core/library/filter.ts';

const bread = {
  title: 'Baking bread',
  summary: 'From the first loaf to the one people travel for.',
  language: 'en',
  dimensionCount: 3,
  areaTitles: ['Dough', 'Oven'],
  levelNames: ['Beginner', 'World class'],
};
const ferry = { ...bread, title: 'Conduire un bac', language: 'fr', dimensionCount: 30, areaTitles: ['Éclusage'] };
const choir = { ...bread, title: 'Leading a choir', dimensionCount: 12, areaTitles: ['Dough'], summary: 'Sung.' };
const library = [bread, ferry, choir];
const titlesOf = (models: readonly { title: string }[]) => models.map(({ title }) => title);

describe('narrowing a library', () => {
  it('leaves everything where nothing is asked', () => {
    expect(narrowLibrary(library, wholeLibrary)).toEqual(library);
  });

  it('finds words by their beginnings, without accents, anywhere a model speaks', () => {
    const typed = (words: string) => titlesOf(narrowLibrary(library, { ...wholeLibrary, typed: words }));
    expect(typed('bak bread')).toEqual(['Baking bread']);
    expect(typed('eclus')).toEqual(['Conduire un bac']);
    expect(typed('world travel')).toEqual(['Baking bread', 'Conduire un bac']);
    expect(typed('loafer')).toEqual([]);
  });

  it('keeps to a language, an area and a size, each leaving what the others leave', () => {
    expect(titlesOf(narrowLibrary(library, { ...wholeLibrary, language: 'fr' }))).toEqual(['Conduire un bac']);
    expect(titlesOf(narrowLibrary(library, { ...wholeLibrary, area: 'Dough' }))).toEqual([
      'Baking bread',
      'Leading a choir',
    ]);
    expect(titlesOf(narrowLibrary(library, { ...wholeLibrary, area: 'Dough', size: 'some' }))).toEqual([
      'Leading a choir',
    ]);
  });

  it('counts dimensions as few, some or many', () => {
    expect([1, 8, 9, 25, 26, 200].map(sizeOf)).toEqual(['few', 'few', 'some', 'some', 'many', 'many']);
  });
});

describe('what a library offers to choose from', () => {
  it('is each answer once and in order', () => {
    expect(libraryChoices(library)).toEqual({
      languages: ['en', 'fr'],
      areas: ['Dough', 'Éclusage', 'Oven'],
      sizes: ['few', 'some', 'many'],
    });
  });

  it('is nothing where one answer is all there is', () => {
    expect(libraryChoices([{ ...bread, areaTitles: ['Dough'] }])).toEqual({ languages: [], areas: [], sizes: [] });
  });

  it('keeps what was put away apart', () => {
    const away = { ...choir, archivedAt: 1 as Instant };
    expect(byStanding([bread, away])).toEqual({ offered: [bread], archived: [away] });
  });
});
