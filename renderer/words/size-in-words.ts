const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const step = 1000;

/** A number of bytes as a person reads it: "0 kB", "48 kB", "3.4 MB". Decimal units, as file managers show them. */
export function sizeInWords(bytes: number, language: string): string {
  let size = bytes / step;
  let unit = 0;
  // 999.6 would be written as 1,000 of the smaller unit.
  while (size >= step - 0.5 && unit < units.length - 1) {
    size /= step;
    unit += 1;
  }
  // Something is never nothing, however small.
  const shown = bytes > 0 && unit === 0 ? Math.max(1, Math.round(size)) : size;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[unit] ?? 'kilobyte',
    maximumFractionDigits: unit === 0 || shown >= 100 ? 0 : 1,
  }).format(shown);
}
