import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../core/brand.ts';
import { type LogEvent, type LogFacts, logEvents, logLine } from './log-line.ts';

/** How large a file grows before the next one is begun, in bytes. */
const largestFile = 256 * 1024;
/** Newest first. */
const fileNames = ['child.log', 'child.1.log', 'child.2.log'] as const;
/** How many lines are shown at most. */
const mostLines = 1000;

export interface LogOptions {
  /** Where the files lie; made at the first line. */
  readonly folder: string;
  readonly now: () => Instant;
  /** The folder of the application, from which places in the program are told. */
  readonly root: string;
}

/** The application's own diary, on this computer alone: what happened and when, nothing a person wrote. */
export interface Log {
  /** Writes a line. Never throws: a full disk or a folder that is gone only means that a line is missing. */
  readonly note: (event: LogEvent, facts?: LogFacts) => void;
  /** The lines, newest first, at most a thousand. */
  readonly lines: () => string[];
  /** Deletes all of it. @throws the file system's error. */
  readonly clear: () => void;
}

/** Keeps a log in three files of 256 KiB, of which the oldest goes when the newest is full. */
export function createLog({ folder, now, root }: LogOptions): Log {
  const [newest, ...older] = fileNames.map((name) => join(folder, name)) as [string, string, string];
  const files = [newest, ...older];

  function append(line: string): void {
    const text = `${line}\n`;
    if (sizeOf(newest) + text.length > largestFile) rotate();
    try {
      appendFileSync(newest, text, { mode: 0o600 });
    } catch {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      appendFileSync(newest, text, { mode: 0o600 });
    }
  }

  function rotate(): void {
    for (let index = files.length - 1; index > 0; index -= 1) {
      const [from, to] = [files[index - 1], files[index]];
      if (from !== undefined && to !== undefined && sizeOf(from) > 0) renameSync(from, to);
    }
  }

  return {
    note(event, facts = {}) {
      try {
        if (Object.hasOwn(logEvents, event)) append(logLine(now(), event, facts, root));
      } catch {
        // A line that cannot be written must not stop what it is about.
      }
    },
    lines() {
      const lines: string[] = [];
      for (const file of files) {
        if (lines.length >= mostLines) break;
        lines.push(...linesOf(file).toReversed());
      }
      return lines.slice(0, mostLines);
    },
    clear() {
      for (const file of files) rmSync(file, { force: true });
    },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}
