import { ReadingRefusal } from './refusal.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text with the encoding it was read in; `guessed` when the bytes themselves do not say. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly guessed: boolean;
}

/** How much is looked at to tell a text from something else. */
const sampleLength = 65_536;

/**
 * Reads bytes as text: by a byte order mark, as UTF-16 where every other byte is zero, as UTF-8 where that is
 * well-formed, and else as Windows-1252, which old spreadsheets write and which every sequence of bytes fits.
 *
 * @throws ReadingRefusal when the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markOf(bytes);
  if (marked !== undefined) return { text: decode(bytes, marked), encoding: marked, guessed: false };
  const wide = utf16Of(bytes);
  if (wide !== undefined) return { text: refuseBinary(decode(bytes, wide)), encoding: wide, guessed: true };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    return { text: refuseBinary(text), encoding: 'utf-8', guessed: false };
  } catch (error) {
    if (error instanceof ReadingRefusal) throw error;
    return { text: refuseBinary(decode(bytes, 'windows-1252')), encoding: 'windows-1252', guessed: true };
  }
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function markOf(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Most letters of a text in UTF-16 have a zero beside them, always on the same side. */
function utf16Of(bytes: Uint8Array): TextEncoding | undefined {
  const sample = bytes.subarray(0, sampleLength);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const pairs = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** A text may hold a stray control character; one that is full of them is something else. */
function refuseBinary(text: string): string {
  const sample = text.slice(0, sampleLength);
  let controls = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls += 1;
  }
  if (controls > 8 + sample.length * 0.01) throw new ReadingRefusal('a text or a workbook (.xlsx)');
  return text;
}
