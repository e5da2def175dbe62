import { readingLimits } from '../../../core/model-import/raw.ts';

/** The most bytes all files of one import may have; a larger file is not even read. */
export const largestImport = readingLimits.bytes;
