/** What is noted about one start of one window. */
export interface Sample {
  /** From the start of the process to its first element on screen, in milliseconds. */
  startUp: number;
  /** Working set of all the processes together once the window is at rest, in bytes. */
  memory: number;
}

/** One line of the table. To measure something more, add it to Sample, to takeSample and here. */
export interface Figure {
  name: string;
  unit: string;
  /** How many times the bare window's the application's may be. */
  budget: number;
  read: (sample: Sample) => number;
}

export const figures: Figure[] = [
  { name: 'start-up', unit: 'ms', budget: 1.4, read: ({ startUp }) => startUp },
  { name: 'memory', unit: 'MB', budget: 1.25, read: ({ memory }) => memory / 1e6 },
];
