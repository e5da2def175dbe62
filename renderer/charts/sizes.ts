/**
 * The measures of a chart of looks in CSS pixels (`names` is a share of the width): small for charts beside each
 * other, large for one alone.
 */
export const lookSizes = {
  small: {
    band: 27,
    lane: 19,
    gap: 4,
    text: 11.5,
    timeAxis: 22,
    top: 4,
    right: 8,
    names: 0.34,
    point: 4,
    sign: 3.5,
    line: 2,
    between: 7,
    sure: 1.25,
    sureEnd: 3,
  },
  large: {
    band: 54,
    lane: 30,
    gap: 8,
    text: 13,
    timeAxis: 28,
    top: 6,
    right: 16,
    names: 0.24,
    point: 5.5,
    sign: 4.5,
    line: 2.5,
    between: 11,
    sure: 1.5,
    sureEnd: 4.5,
  },
} as const;

export type LookSize = keyof typeof lookSizes;

/** The measures of a profile in CSS pixels. */
export const profileSizes = {
  band: 96,
  lane: 88,
  gap: 10,
  text: 13,
  names: 0.32,
  lineHeight: 17,
  rowAir: 18,
  strip: 22,
  right: 8,
  /** Sizes of the level names, the better one first. */
  header: [12.5, 11.5],
  headerAir: 14,
  point: 5.5,
  sign: 4.5,
  between: 11,
  sure: 1.5,
  sureEnd: 4.5,
} as const;

/** The measures of a radar in CSS pixels (`share` is the part of the width its rim may take). */
export const radarSizes = {
  largest: 250,
  share: 0.56,
  gap: 16,
  title: 13,
  name: 11.5,
  lineHeight: 16,
  point: 5,
  between: 9,
} as const;
