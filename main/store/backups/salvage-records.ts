import type { Row, Value } from './salvage-schema.ts';

/** A number of one to nine bytes. @throws RangeError where the bytes end before it does. */
export function readVarint(bytes: Buffer, at: number): { readonly value: number; readonly next: number } {
  let value = 0n;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes.readUInt8(at + index);
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value: Number(value), next: at + index + 1 };
  }
  value = (value << 8n) | BigInt(bytes.readUInt8(at + 8));
  return { value: Number(BigInt.asIntN(64, value)), next: at + 9 };
}

/**
 * Reads the values of a record.
 *
 * Source: https://sqlite.org/fileformat2.html, section 2.1.
 *
 * @returns undefined when its lengths do not add up.
 * @throws RangeError likewise.
 */
export function readRecord(record: Buffer): Row | undefined {
  const header = readVarint(record, 0);
  const values: Value[] = [];
  let type = header.next;
  let at = header.value;
  while (type < header.value) {
    const { value: serial, next } = readVarint(record, type);
    const length = lengthOf(serial);
    if (length === undefined || at + length > record.length) return undefined;
    values.push(readValue(record.subarray(at, at + length), serial));
    at += length;
    type = next;
  }
  return type === header.value && at === record.length ? values : undefined;
}

/** The lengths of the serial types 0 to 9; 10 and 11 are never written. */
const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
const firstOfAnyLength = 12;
const [longInteger, real, zero, one] = [6, 7, 8, 9] as const;

function lengthOf(serial: number): number | undefined {
  return serial < firstOfAnyLength ? lengths[serial] : Math.floor((serial - firstOfAnyLength) / 2);
}

function readValue(bytes: Buffer, serial: number): Value {
  if (serial >= firstOfAnyLength) return serial % 2 === 0 ? Uint8Array.from(bytes) : bytes.toString('utf8');
  if (serial === 0) return null;
  if (serial === real) return bytes.readDoubleBE();
  if (serial === zero) return 0;
  if (serial === one) return 1;
  if (serial !== longInteger) return bytes.readIntBE(0, bytes.length);
  const long = bytes.readBigInt64BE();
  return Number.isSafeInteger(Number(long)) ? Number(long) : long;
}
