/** A reference that leads nowhere or an id used twice, with what was expected there. */
export interface ReferenceFault {
  readonly path: readonly (string | number)[];
  /** In words that complete "expected …". */
  readonly expected: string;
}
