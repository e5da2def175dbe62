/** Runs each job after the one before it has ended, however that ended. */
export type InTurn = <Result>(job: () => Promise<Result>) => Promise<Result>;

/** A queue without a job. */
export function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
}
