/** Something of a list with a key of its own. */
export interface Keyed<Item> {
  readonly key: string;
  readonly item: Item;
}

/** Gives every item of a list that never changes its order a key: its name, with a number when it comes again. */
export function keyed<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Keyed<Item>[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return { key: times === 0 ? name : `${name} ${times + 1}`, item };
  });
}
