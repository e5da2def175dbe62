/**
 * What the set-up says: one line when a step starts to do something, its progress, and how it ended.
 * A step with nothing to do says nothing.
 */

/** Seconds between two lines of progress where the output is not a terminal. */
const secondsBetweenLines = 10;

/** A step that cannot go on: says what is missing and which command mends it. Shown without a stack trace. */
export class Trouble extends Error {
  /**
   * @param {string} missing what is missing, in one sentence
   * @param {string[]} mend the commands to type, or sentences where no command can mend it
   */
  constructor(missing, mend) {
    super(missing);
    this.mend = mend;
  }
}

/**
 * @param {string} name the step, as it stands at the start of its lines
 * @param {string} work what it is about to do
 * @returns {{ progress(text: string): void, done(text: string): void }} progress() may be called as often as wished
 */
export function startStep(name, work) {
  const started = Date.now();
  let lastLine = started;
  let shown = 0;
  console.log(`${name}: ${work}`);
  const wipe = () => {
    if (shown > 0) process.stdout.write(`\r${' '.repeat(shown)}\r`);
    shown = 0;
  };
  return {
    progress(text) {
      if (process.stdout.isTTY) {
        wipe();
        const line = `  ${text}`;
        process.stdout.write(line);
        shown = line.length;
      } else if (Date.now() - lastLine >= secondsBetweenLines * 1000) {
        lastLine = Date.now();
        console.log(`  ${text}`);
      }
    },
    done(text) {
      wipe();
      console.log(`${name}: ${text} (${Math.max(1, Math.round((Date.now() - started) / 1000))} s)`);
    },
  };
}

/**
 * @param {Trouble} trouble
 */
export function printTrouble(trouble) {
  console.error(`\nSet-up stopped: ${trouble.message}`);
  if (trouble.mend.length > 0) console.error(`To mend it:\n${trouble.mend.map((line) => `  ${line}`).join('\n')}`);
}

/**
 * @param {number} bytes
 * @returns {string} whole megabytes, as in "48 MB"
 */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}
