/** The places of what occurs a second time. */
export function repeated(values: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    const places = seen.has(value) ? [index] : [];
    seen.add(value);
    return places;
  });
}
