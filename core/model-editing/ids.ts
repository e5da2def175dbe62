/** Short enough to be read in a file, far below the 80 characters an id may have. */
const longestId = 60;

/**
 * An id for something with this title: lower-case letters, digits and hyphens, different from every one in `taken`. A
 * title without a Latin letter or a digit gets `fallback`.
 */
export function idFor(title: string, taken: Iterable<string>, fallback: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = words.slice(0, longestId).replace(/-+$/, '');
  // Ids serve as keys, and this one every object has already.
  const id = short === '' || short === 'constructor' ? fallback : short;
  const known = new Set(taken);
  if (!known.has(id)) return id;
  let number = 2;
  while (known.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
