import { describe, expect, it } from 'vitest';
import { practiceTables } from '../../../../core/export/practice-tables.ts';
import { readCsv } from '../../../helpers/csv-reader.ts';
import { anExportedPractice } from '../../../helpers/exported.ts';

const tables = new Map(practiceTables(anExportedPractice()).map(({ name, text }) => [name, readCsv(text)]));

/** The rows of a table as records by column name. */
function records(name: string) {
  const [columns = [], ...rows] = tables.get(name) ?? [];
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

describe('a whole practice as tables', () => {
  it('has a table for each kind of thing, every row as wide as its head', () => {
    expect([...tables.keys()]).toEqual([
      'models.csv',
      'dimensions.csv',
      'contexts.csv',
      'assessments.csv',
      'ratings.csv',
      'indicators-seen.csv',
      'second-looks.csv',
      'journal.csv',
      'journal-dimensions.csv',
      'picked-entries.csv',
      'targets.csv',
      'actions.csv',
      'review-rhythms.csv',
      'off-the-map.csv',
      'settings.csv',
      'exports.csv',
    ]);
    for (const [name, rows] of tables) {
      expect(new Set(rows.map((row) => row.length)).size, name).toBe(1);
      expect(rows.length, name).toBeGreaterThan(1);
    }
  });

  it('tells answers in words, with what nobody may run made harmless', () => {
    expect(records('ratings.csv')).toMatchObject([
      {
        context: 'The night shift',
        model: 'Baking bread',
        dimension: 'The kneading',
        answer: 'placed',
        level: 'Developing',
        'quarter steps above level': '2',
        confidence: 'high',
        evidence: '\'=1+1 loaves, "all" of them\r\nrose.',
        'what changed': 'More salt',
      },
      { dimension: 'The proving', answer: 'not-observed', level: '', 'quarter steps above level': '', confidence: '' },
    ]);
    expect(records('assessments.csv')).toMatchObject([
      { state: 'completed', model: 'Baking bread', 'pinned as baseline at': '2026-03-01T08:30:00.000Z' },
    ]);
    expect(records('indicators-seen.csv').map((row) => row['indicator id'])).toEqual([
      'developing-seen',
      'beginner-seen',
    ]);
    expect(records('settings.csv')).toEqual([{ setting: 'appearance', value: '"dark"' }]);
  });
});
