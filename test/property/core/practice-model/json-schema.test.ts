import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { practiceModelJsonSchema, practiceModelSchema } from '../../../../core/practice-model/schema.ts';
import { model } from '../../../helpers/arbitraries.ts';

const fromJsonSchema = z.fromJSONSchema(practiceModelJsonSchema() as z.core.JSONSchema.JSONSchema);

/** Every object inside a value, itself included. */
function objectsIn(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

test('the JSON Schema accepts every model that the application accepts', () => {
  fc.assert(
    fc.property(model(), (given) => {
      expect(fromJsonSchema.safeParse(given).error).toBeUndefined();
      expect(practiceModelSchema.parse(given)).toEqual(given);
    }),
  );
});

test('neither accepts a field that nobody knows, wherever it stands, even one called __proto__', () => {
  fc.assert(
    fc.property(model(), fc.nat(), fc.constantFrom('Odd', '__proto__'), (given, pick, name) => {
      const copy = structuredClone(given);
      const objects = objectsIn(copy);
      const target = objects[pick % objects.length];
      if (target === undefined) throw new Error('A model is an object.');
      Object.defineProperty(target, name, { value: {}, enumerable: true });
      expect(practiceModelSchema.safeParse(copy).success).toBe(false);
      if (name !== '__proto__') expect(fromJsonSchema.safeParse(copy).success).toBe(false);
    }),
  );
});

test('neither accepts a model that lacks a field it must have', () => {
  const needed = [
    'format',
    'id',
    'title',
    'version',
    'language',
    'summary',
    'authors',
    'licence',
    'reviewBy',
    'levels',
    'areas',
    'dimensions',
  ];
  fc.assert(
    fc.property(model(2), fc.constantFrom(...needed), (given, field) => {
      const { [field]: _, ...rest } = { ...given } as Record<string, unknown>;
      expect(practiceModelSchema.safeParse(rest).success).toBe(false);
      expect(fromJsonSchema.safeParse(rest).success).toBe(false);
    }),
  );
});
