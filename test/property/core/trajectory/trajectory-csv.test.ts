import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from '../../../../core/csv/csv.ts';
import { placementOf } from '../../../../core/practice-model/scale.ts';
import { buildTrajectory } from '../../../../core/trajectory/trajectory.ts';
import { trajectoryCsv } from '../../../../core/trajectory/trajectory-csv.ts';
import { completedAssessments, model, personsText } from '../../../helpers/arbitraries.ts';
import { readCsv } from '../../../helpers/csv-reader.ts';

const invisible = [
  '\t',
  '\n',
  '\r',
  ' ',
  '\0',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2060',
  '\u3000',
  '\ufeff',
];
const hostile = fc
  .tuple(
    fc.array(fc.constantFrom(...invisible), { maxLength: 4 }),
    fc.constantFrom(...'=+-@＝＋－＠', 'a', '"', ''),
    personsText,
  )
  .map(([blanks, start, rest]) => blanks.join('') + start + rest);

test('no cell shows a formula first, and nothing of the text is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, personsText), { minLength: 1, maxLength: 5 }), (texts) => {
      const [cells, ...more] = readCsv(`${texts.map(csvCell).join(',')}\r\n`);
      expect(more).toEqual([]);
      expect(cells).toHaveLength(texts.length);
      cells?.forEach((cell, index) => {
        const text = texts[index] ?? '';
        expect([text, `'${text}`]).toContain(cell);
        const shown = [...cell].find((character) => !invisible.includes(character));
        expect('=+-@＝＋－＠').not.toContain(shown ?? 'nothing');
      });
    }),
    { numRuns: 1000 },
  );
});

/** What a cell is read back as: its text, or its text behind an apostrophe where a spreadsheet would run it. */
function anyOf(text: string): unknown {
  return expect.toSatisfy((cell: string) => cell === text || cell === `'${text}`);
}

test('every row reads back as the look it was written from', () => {
  const given = model(3).chain((about) => fc.tuple(fc.constant(about), completedAssessments(about, 4)));
  fc.assert(
    fc.property(given, fc.integer({ min: -720, max: 840 }), ([about, assessments], offset) => {
      const trajectory = buildTrajectory(about, assessments);
      const [, ...rows] = readCsv(trajectoryCsv(trajectory, offset));
      const expected = about.dimensions.flatMap((dimension) =>
        trajectory.assessments.map((assessment) => {
          const rating = assessment.ratings.find((candidate) => candidate.dimensionId === dimension.id);
          const place = rating?.answer?.kind === 'placed' ? placementOf(rating.answer.position) : undefined;
          const later = assessment.hindsights.find((candidate) => candidate.dimensionId === dimension.id);
          const laterPlace = later?.answer.kind === 'placed' ? placementOf(later.answer.position) : undefined;
          return [
            new Date(assessment.completedAt + offset * 60_000).toISOString().slice(0, 10),
            assessment.context.kind,
            anyOf(assessment.context.name),
            anyOf(about.title),
            about.version,
            anyOf(dimension.title),
            rating?.answer?.kind ?? 'open',
            anyOf(place === undefined ? '' : (about.levels[place.lower]?.name ?? 'no such level')),
            place === undefined ? '' : String(place.quarters),
            rating?.confidence ?? '',
            assessment.id === trajectory.baselineId ? 'yes' : 'no',
            anyOf(rating?.evidence ?? ''),
            anyOf(rating?.sceptic ?? ''),
            later === undefined ? '' : new Date(later.madeAt + offset * 60_000).toISOString().slice(0, 10),
            later?.answer.kind ?? '',
            anyOf(laterPlace === undefined ? '' : (about.levels[laterPlace.lower]?.name ?? 'no such level')),
            laterPlace === undefined ? '' : String(laterPlace.quarters),
            anyOf(later?.note ?? ''),
            assessment.modelVersion,
            anyOf(dimension.title),
            rating?.answer?.kind ?? 'open',
            anyOf(place === undefined ? '' : (about.levels[place.lower]?.name ?? 'no such level')),
            place === undefined ? '' : String(place.quarters),
            ...['', '', ''],
          ];
        }),
      );
      expect(rows).toEqual(expected);
    }),
  );
});
