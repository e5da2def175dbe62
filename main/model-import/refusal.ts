import type { ReadingProblem } from '../../core/model-import/data-node.ts';

/** Ends the reading of a file with what was expected of it, which completes "expected …". */
export class ReadingRefusal extends Error {
  readonly place: Omit<ReadingProblem, 'file' | 'expected'>;

  constructor(expected: string, place: Omit<ReadingProblem, 'file' | 'expected'> = {}) {
    super(expected);
    this.name = 'ReadingRefusal';
    this.place = place;
  }
}
