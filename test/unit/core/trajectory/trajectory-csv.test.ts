import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../../../core/brand.ts';
import { csvCell } from '../../../../core/csv/csv.ts';
import { targetMarks } from '../../../../core/trajectory/targets.ts';
import { buildTrajectory } from '../../../../core/trajectory/trajectory.ts';
import { trajectoryCsv } from '../../../../core/trajectory/trajectory-csv.ts';
import {
  aCompleted,
  aContext,
  aDimension,
  aModel,
  aRating,
  dimensionId,
  instant,
  levelId,
  placed,
} from '../../../helpers/builders.ts';
import { readCsv } from '../../../helpers/csv-reader.ts';

describe('a cell', () => {
  test.each([
    ['', ''],
    ['Two loaves', 'Two loaves'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['a\tb', '"a\tb"'],
    ['say "so"', '"say ""so"""'],
    ['one\ntwo', '"one\ntwo"'],
    ['one\r\ntwo', '"one\r\ntwo"'],
    [' kept ', '" kept "'],
    ['2 = 1 + 1', '2 = 1 + 1'],
    ["'quoted'", "'quoted'"],
    ['Größe, 10 €', '"Größe, 10 €"'],
  ])('%j is written as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\ttab first',
    '  =1',
    '\n=1',
    '\u00a0=1',
    '\u3000=1',
    '\u200b=1',
    '\u2060\u00ad=1',
    '\u202e=1',
    '\ufeff=1',
    '\u3164=1',
    '\0=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '- a list, as people write one',
  ])('%j cannot run as a formula', (text) => {
    expect(readCsv(`${csvCell(text)}\r\n`)).toEqual([[`'${text}`]]);
  });
});

test('a trajectory is one row for every look at every dimension', () => {
  const model = aModel({ title: 'Bread, by hand', dimensions: [aDimension('kneading'), aDimension('baking')] });
  const baking = { dimensionId: dimensionId('baking'), answer: { kind: 'not-observed' }, note: '' } as const;
  const first = aCompleted(
    1,
    '2026-03-01T23:30:00Z',
    { kneading: 6 },
    { hindsights: [{ ...baking, madeAt: instant('2026-07-01') }] },
  );
  const second = aCompleted(
    2,
    '2026-06-01',
    {},
    {
      context: aContext({ kind: 'site', name: 'Mill; old' }),
      ratings: [
        aRating('kneading', { answer: placed(16), confidence: 'low', evidence: '=HYPERLINK("x")', sceptic: '=' }),
        aRating('baking', { answer: { kind: 'below-first-level' }, evidence: 'It burnt,\r\ntwice.' }),
      ],
      hindsights: [
        { dimensionId: dimensionId('kneading'), answer: placed(5), note: 'I was, then', madeAt: instant('2026-12-31') },
      ],
    },
  );
  expect(trajectoryCsv(buildTrajectory(model, [second, first]), 60)).toBe(
    [
      'date,context kind,context,model,model version,dimension,answer,level,quarter steps above level,confidence,baseline,evidence,' +
        'what a sceptic would say,second look on,second look,second look level,second look quarter steps above level,second look note,' +
        'version at the time,dimension at the time,answer at the time,level at the time,' +
        'quarter steps above level at the time,lies from level,lies up to level,what became of the dimension',
      '2026-03-02,team,The night shift,"Bread, by hand",1.0.0,The kneading,placed,Developing,2,,yes,,,,,,,,1.0.0,The kneading,placed,Developing,2,,,',
      `2026-06-01,site,"Mill; old","Bread, by hand",1.0.0,The kneading,placed,World class,0,low,no,"'=HYPERLINK(""x"")",'=,2026-12-31,placed,Developing,1,"I was, then",1.0.0,The kneading,placed,World class,0,,,`,
      '2026-03-02,team,The night shift,"Bread, by hand",1.0.0,The baking,open,,,,yes,,,2026-07-01,not-observed,,,,1.0.0,The baking,open,,,,,',
      '2026-06-01,site,"Mill; old","Bread, by hand",1.0.0,The baking,below-first-level,,,,no,"It burnt,\r\ntwice.",,,,,,,1.0.0,The baking,below-first-level,,,,,',
      '',
    ].join('\r\n'),
  );
});

test('a trajectory without looks is the row of column names', () => {
  expect(readCsv(trajectoryCsv(buildTrajectory(aModel(), []), 0))).toHaveLength(1);
});

test('a target follows the looks of its dimension', () => {
  const model = aModel({ dimensions: [aDimension('kneading'), aDimension('baking')] });
  const targets = targetMarks(model, [
    { dimensionId: dimensionId('kneading'), levelId: levelId('proficient'), dueOn: '2027-06-01' as CalendarDate },
    { dimensionId: dimensionId('baking'), levelId: levelId('advanced') },
  ]);
  const csv = trajectoryCsv(buildTrajectory(model, [aCompleted(1, '2026-03-01', { kneading: 6 })]), 0, targets);
  expect(
    readCsv(csv)
      .filter((cells) => cells.includes('target'))
      .map(([day]) => day),
  ).toEqual(['2027-06-01', '']);
  expect(readCsv(csv)).toHaveLength(5);
});
