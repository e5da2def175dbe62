import { type PracticeReading, readWholePracticeText } from '../../core/export/read-whole-practice.ts';

/** Reads an exported practice from the bytes of a file. Never throws; what is not UTF-8 is no practice. */
export function readPracticeBytes(bytes: Uint8Array): PracticeReading {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, problem: {} };
  }
  return readWholePracticeText(text);
}
