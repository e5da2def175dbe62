import { randomInt } from 'node:crypto';
import type { Canary } from './scan.ts';

/** The secrets of one practice. */
export interface Canaries {
  /** A new secret for a field: two dozen random letters, which nothing else contains. */
  readonly make: (field: string) => string;
  /** A secret that the application itself made. */
  readonly add: (field: string, text: string) => void;
  readonly all: () => readonly Canary[];
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

export function newCanaries(): Canaries {
  const canaries: Canary[] = [];
  const add = (field: string, text: string) => {
    canaries.push({ field, text });
  };
  return {
    make(field) {
      const text = Array.from({ length: 24 }, () => letters[randomInt(letters.length)]).join('');
      add(field, text);
      return text;
    },
    add,
    all: () => canaries,
  };
}
