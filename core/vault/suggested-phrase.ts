import { wordlist } from '@scure/bip39/wordlists/english.js';

const wordCount = 6;

/** How many random bytes a suggested passphrase is made from. */
export const suggestedPhraseBytes = wordCount * 2;

/**
 * Six words that make a good passphrase, 66 bits: eleven from each pair of bytes, since the list
 * (https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt) has 2048 words that are told apart by their first
 * four letters. They only make a passphrase here: nothing is derived from them in the way of BIP 39.
 *
 * @throws RangeError when there are fewer than {@link suggestedPhraseBytes} bytes.
 */
export function suggestedPhrase(bytes: Uint8Array): string {
  if (bytes.length < suggestedPhraseBytes) throw new RangeError('too few bytes for a suggested phrase');
  const pairs = new DataView(bytes.buffer, bytes.byteOffset, suggestedPhraseBytes);
  return Array.from({ length: wordCount }, (_, at) => wordlist[pairs.getUint16(at * 2) % wordlist.length]).join(' ');
}
