/** Where offices print on Letter; everywhere else on A4. Source: Unicode CLDR, `paperSize` of the territories. */
const letterCountries: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper of a country. @param country two letters of ISO 3166-1, or empty when nobody knows. */
export function paperSizeFor(country: string): 'A4' | 'Letter' {
  return letterCountries.has(country.toUpperCase()) ? 'Letter' : 'A4';
}
