/**
 * Whether a command line asks for the window or the program to be controlled from outside, which a packaged application
 * refuses (assurance ISO-5). Chromium reads a switch with one or two hyphens, in any case on Windows, and everything
 * after a lone `--` as no switch at all; this is stricter and refuses the words wherever they stand.
 */
export function asksForRemoteControl(commandLine: readonly string[]): boolean {
  return commandLine.some((word) => /^[-/]{1,2}(remote-(debugging|allow)|inspect|js-flags)/i.test(word));
}
