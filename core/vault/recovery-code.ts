/** Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U, so that nothing is misread on paper. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const groupCount = 5;
const groupLength = 5;

/** How many random bytes a recovery code is made from. */
export const recoveryCodeBytes = groupCount * groupLength;

/** Digits, and the three letters that are read as one. */
const typedGroup = '([0-9A-TV-Z]{5})';
/**
 * Hyphens of any kind and spaces, between groups only: `correct horse battery staple` has twenty-five letters too, and
 * is a passphrase.
 */
const typedCode = new RegExp(`^\\s*${Array(groupCount).fill(typedGroup).join('[\\s\\p{Pd}]*')}\\s*$`, 'u');

/**
 * The code of a recovery sheet, `7Q2ZK-…`, in five groups of five digits: 125 bits, five from each byte.
 *
 * @throws RangeError when there are fewer than {@link recoveryCodeBytes} bytes.
 */
export function recoveryCodeOf(bytes: Uint8Array): string {
  if (bytes.length < recoveryCodeBytes) throw new RangeError('too few bytes for a recovery code');
  const code = Array.from(bytes.subarray(0, recoveryCodeBytes), (byte) => digits.charAt(byte & 31)).join('');
  return inGroups(code);
}

/**
 * The code that a person typed, as it stands on the sheet, or undefined when the text does not have its form. Case,
 * spaces and hyphens between the groups do not matter; I and L are read as 1, O as 0.
 */
export function readRecoveryCode(text: string): string | undefined {
  const groups = typedCode.exec(text.normalize('NFKC').toUpperCase())?.slice(1);
  return groups === undefined ? undefined : inGroups(groups.join('').replace(/[IL]/g, '1').replaceAll('O', '0'));
}

function inGroups(code: string): string {
  return Array.from({ length: groupCount }, (_, group) =>
    code.slice(group * groupLength, (group + 1) * groupLength),
  ).join('-');
}
