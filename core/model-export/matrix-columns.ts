/**
 * The columns of an exported matrix before those of the levels. Under these names an import knows it again and takes it
 * as it is, whatever its levels are called.
 */
export const matrixColumns = [
  'Dimension id',
  'Dimension',
  'Description',
  'Recall',
  'Area id',
  'Area',
  'Area description',
] as const;

/** What stands behind the name of a level when a column holds something else of it than its descriptor. */
export const matrixEndings = { indicators: ': indicators', 'next-steps': ': next steps' } as const;
