import type { StatementSplit } from './mapping.ts';

const bullet = /^\s*(?:[-–—•*‣▪●◦·✓✔]|\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)/iu;
const plainBullet = /^\s*[-–—•*‣▪●◦·✓✔]\s+(?=\S)/u;

/** A cell taken apart: `intro` is what stands before the first of several statements. */
export interface Statements {
  readonly intro: string;
  readonly statements: readonly string[];
}

/**
 * Takes the text of a cell apart. One statement alone comes back as `intro`, without its bullet, since it describes the
 * level as a whole.
 */
export function takeApart(text: string, split: StatementSplit): Statements {
  if (split === 'keep') return { intro: text.trim(), statements: [] };
  const parts = split === 'marked' ? markedParts(text) : { intro: '', statements: plainParts(text, split) };
  if (parts.statements.length > 1 || (parts.intro !== '' && parts.statements.length > 0)) return parts;
  return { intro: text.trim().replace(plainBullet, ''), statements: [] };
}

/** The entries of a cell that is a list by its meaning (indicators, next steps): by line unless told otherwise; kept as they are, marks and all, under `keep`. */
export function listEntries(text: string, split: StatementSplit): readonly string[] {
  if (split === 'bar' || split === 'semicolon') return plainParts(text, split);
  if (split === 'keep')
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1 && lines.some((line) => bullet.test(line))) {
    const { intro, statements } = markedParts(text);
    return intro === '' ? statements : [intro, ...statements];
  }
  return plainParts(text, 'lines');
}

function plainParts(text: string, split: StatementSplit): readonly string[] {
  const parts =
    split === 'lines'
      ? text.split('\n')
      : split === 'bar'
        ? text.split('|')
        : split === 'semicolon'
          ? text.split(';')
          : [text];
  return parts.map((part) => part.replace(bullet, '').trim()).filter((part) => part !== '');
}

/** Lines without a mark go on with what is before them. */
function markedParts(text: string): Statements {
  const intro: string[] = [];
  const statements: string[][] = [];
  for (const line of text.split('\n')) {
    const bare = line.trim();
    if (bullet.test(line)) statements.push([bare.replace(bullet, '')]);
    else if (bare !== '') (statements.at(-1) ?? intro).push(bare);
  }
  return { intro: intro.join('\n'), statements: statements.map((lines) => lines.join(' ')) };
}
