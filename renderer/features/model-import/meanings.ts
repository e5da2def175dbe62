import {
  type ColumnMeaning,
  plainMeanings,
  type TableRole,
  type TextKind,
} from '../../../core/model-import/mapping.ts';

export type PlainMeaning = (typeof plainMeanings)[number];

/** A meaning as one key of a list: a plain one, or a kind of text at the level the column names. */
export type MeaningKey = PlainMeaning | `at-level ${TextKind}`;

const texts: readonly PlainMeaning[] = ['descriptor', 'indicators', 'next-steps'];
const areas: readonly PlainMeaning[] = ['area', 'area-key', 'area-description'];

const byRole: Readonly<Record<TableRole, readonly PlainMeaning[]>> = {
  dimensions: ['nothing', 'dimension', 'description', 'recall', 'key', 'order', ...areas],
  texts: ['nothing', 'dimension', 'level', ...texts, 'description', 'recall', 'key', 'order', ...areas],
  levels: ['nothing', 'level', 'key', 'order', ...texts],
  areas: ['nothing', 'area', 'area-description', 'key', 'order', 'parent'],
  groups: ['nothing', 'area', 'area-description', 'key', 'order'],
  ignored: ['nothing'],
};

/** What a column of a table can hold, by what the table is there for. */
export function meaningsOf(role: TableRole): readonly PlainMeaning[] {
  return byRole[role];
}

/** @param level what the level is called, when it is a text of one. */
export function meaningOf(key: MeaningKey, level: string): ColumnMeaning {
  const plain = plainMeanings.find((one) => one === key);
  if (plain !== undefined) return { as: plain };
  return { as: 'at-level', level, kind: key.slice('at-level '.length) as TextKind };
}
