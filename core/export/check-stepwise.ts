import { z } from 'zod';

export type StepwiseCheck<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly path: readonly PropertyKey[] };

/**
 * Checks a document like its schema does, but stops at the first fault: a schema goes through a list to its end and
 * would describe each of a hundred thousand faults.
 *
 * @returns what the schema makes of the value, or where the first fault is.
 */
export function checkStepwise<Value>(schema: z.ZodType<Value>, value: unknown): StepwiseCheck<Value> {
  return checkPart(schema, value) as StepwiseCheck<Value>;
}

function checkPart(schema: z.core.$ZodType, value: unknown): StepwiseCheck<unknown> {
  if (isPlainList(schema) && Array.isArray(value)) return checkItems(schema, value);
  if (schema instanceof z.ZodObject && !hasChecks(schema) && isGroup(value)) return checkGroup(schema, value);
  return checkWhole(schema, value);
}

function checkWhole(schema: z.core.$ZodType, value: unknown): StepwiseCheck<unknown> {
  const checked = z.safeParse(schema, value);
  if (checked.success) return { ok: true, value: checked.data };
  return { ok: false, path: checked.error.issues[0]?.path ?? [] };
}

function checkItems(schema: z.ZodArray, values: readonly unknown[]): StepwiseCheck<unknown> {
  const items: unknown[] = [];
  for (const [index, value] of values.entries()) {
    const item = checkPart(schema.element, value);
    if (!item.ok) return { ok: false, path: [index, ...item.path] };
    items.push(item.value);
  }
  return { ok: true, value: items };
}

/** The group without its lists first, so that a fault of the group itself is found before one deep inside. */
function checkGroup(schema: z.ZodObject, value: Readonly<Record<string, unknown>>): StepwiseCheck<unknown> {
  const lists = Object.entries(schema.shape).filter(([name, part]) => isPlainList(part) && Array.isArray(value[name]));
  const without = Object.fromEntries(lists.map(([name]) => [name, []]));
  const group = checkWhole(schema, { ...value, ...without });
  if (!group.ok) return group;
  const checked: Record<string, unknown> = {};
  for (const [name, part] of lists) {
    const list = checkPart(part, value[name]);
    if (!list.ok) return { ok: false, path: [name, ...list.path] };
    checked[name] = list.value;
  }
  return { ok: true, value: Object.assign({}, group.value, checked) };
}

/** A list that asks nothing of itself, such as a length, beside what it asks of its items. */
function isPlainList(schema: z.core.$ZodType): schema is z.ZodArray {
  return schema instanceof z.ZodArray && !hasChecks(schema);
}

function hasChecks(schema: z.core.$ZodType): boolean {
  return (schema._zod.def.checks?.length ?? 0) > 0;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
