import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { channelOf, channels } from '../../../../core/contract/channels.ts';
import { contract } from '../../../../core/contract/contract.ts';
import * as field from '../../../../core/contract/fields.ts';
import { settingsSchema } from '../../../../core/contract/settings.ts';
import { aContext, anAssessment, aPreviousRating, aRating, assessmentId, placed } from '../../../helpers/builders.ts';

describe('the contract', () => {
  test('has exactly the calls of the channel list, in its order', () => {
    const calls = Object.fromEntries(Object.entries(contract).map(([feature, entry]) => [feature, Object.keys(entry)]));
    expect(calls).toEqual(channels);
    expect(Object.keys(contract)).toEqual(Object.keys(channels));
  });

  test('has a schema for what goes into every call and one for what comes back', () => {
    for (const call of Object.values(contract).flatMap((calls) => Object.values(calls))) {
      expect(call.input).toBeInstanceOf(z.ZodType);
      expect(call.output).toBeInstanceOf(z.ZodType);
    }
  });

  test('gives every call a channel of its own', () => {
    const names = Object.entries(channels).flatMap(([feature, calls]) => calls.map((name) => channelOf(feature, name)));
    expect(names).toContain('child:models.list');
    expect(new Set(names).size).toBe(names.length);
  });
});

const refused = (schema: z.ZodType, value: unknown) => !schema.safeParse(value).success;

describe('an answer', () => {
  test.each([0, 16, 32])('may be placed at %i quarter steps', (quarters) => {
    expect(field.answer.parse(placed(quarters))).toEqual(placed(quarters));
  });

  test.each([
    { kind: 'placed' },
    { kind: 'placed', position: -1 },
    { kind: 'placed', position: 33 },
    { kind: 'placed', position: 1.5 },
    { kind: 'placed', position: Number.NaN },
    { kind: 'placed', position: '4' },
    { kind: 'not-observed', position: 4 },
    { kind: 'not-seen' },
    {},
  ])('may not be %j', (answer) => {
    expect(refused(field.answer, answer)).toBe(true);
  });
});

describe('a field', () => {
  test.each([
    ['an assessment id that is no UUID', field.assessmentId, 'kneading'],
    ['a version id that is too short', field.modelVersionId, 'ab12'],
    ['a version id in capitals', field.modelVersionId, 'A'.repeat(64)],
    ['an id that is empty', field.dimensionId, ''],
    ['an id that is too long', field.dimensionId, 'a'.repeat(81)],
    ['a moment before 1970', field.instant, -1],
    ['a part of a millisecond', field.instant, 0.5],
    ['a moment as text', field.instant, '2026-01-01'],
    ['a confidence without a name', field.confidence, 3],
    ['a context of an unknown kind', field.context, { ...aContext(), kind: 'planet' }],
    ['a context name of blanks', field.contextName, '  '],
    ['a context name that is too long', field.contextName, 'x'.repeat(121)],
    ['a person’s text of more than twenty thousand characters', field.personsText, 'x'.repeat(20_001)],
    ['a place without a step', field.place, { dimensionId: 'kneading' }],
    ['a rating without evidence', field.rating, { ...aRating('kneading'), evidence: undefined }],
  ])('refuses %s', (_, schema, value) => {
    expect(refused(schema, value)).toBe(true);
  });

  test('takes the name of a context without the blanks around it', () => {
    expect(field.contextName.parse('  The night shift ')).toBe('The night shift');
  });

  test('takes a person’s text of twenty thousand characters as it is', () => {
    const text = ` ${'ä'.repeat(19_998)}\n`;
    expect(field.personsText.parse(text)).toBe(text);
  });
});

test('a change of a rating may clear an answer but not take back a commit', () => {
  const { input } = contract.assessments.changeRating;
  const change = (part: object) => ({ assessmentId: assessmentId(1), dimensionId: 'kneading', change: part });
  expect(refused(input, change({ answer: null, confidence: null }))).toBe(false);
  expect(refused(input, change({ committed: false }))).toBe(true);
  expect(refused(input, change({ committedAt: 5 }))).toBe(true);
  expect(refused(input, change({ evidence: null }))).toBe(true);
});

test('a draft crosses with its model, its place and the answers before it, and not without any of them', () => {
  const draft = anAssessment({ ratings: [aRating('kneading')], previous: [aPreviousRating('baking')] });
  expect(contract.assessments.get.output.parse(draft)).toEqual(draft);
  for (const part of ['model', 'place', 'ratings', 'previous'] as const) {
    expect(refused(contract.assessments.get.output, { ...draft, [part]: undefined })).toBe(true);
  }
});

test('a picture of more than fifty megabytes is not saved', () => {
  const picture = (size: number) => ({ kind: 'png', suggestedName: 'a.png', bytes: new Uint8Array(size) });
  expect(refused(contract.files.save.input, picture(50_000_000))).toBe(false);
  expect(refused(contract.files.save.input, picture(50_000_001))).toBe(true);
});

test('settings nobody has changed follow the computer, reveal afterwards and begin with a welcome', () => {
  expect(settingsSchema.parse({})).toEqual({
    appearance: 'system',
    previousAnswer: 'after',
    autoLockMinutes: 10,
    reminders: false,
    welcomed: false,
  });
});
