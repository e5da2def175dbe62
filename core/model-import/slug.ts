const longestId = 80;

/** A text as an id: lower-case letters, digits and single hyphens; empty when nothing of it is left. */
export function slugOf(text: string): string {
  return text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '');
}

/** Gives out ids of their own among siblings: `wanted` itself, or with the first free number behind it. */
export class IdGiver {
  readonly #taken = new Set<string>(['constructor']);
  /** Where to go on counting for an id, so that ten thousand of one name do not take a hundred million looks. */
  readonly #next = new Map<string, number>();

  give(wanted: string): string {
    if (!this.#taken.has(wanted)) {
      this.#taken.add(wanted);
      return wanted;
    }
    for (let number = this.#next.get(wanted) ?? 2; ; number += 1) {
      const tail = `-${number}`;
      const id = `${wanted.slice(0, longestId - tail.length).replace(/-+$/, '')}${tail}`;
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      this.#next.set(wanted, number + 1);
      return id;
    }
  }
}
