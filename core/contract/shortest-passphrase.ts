/**
 * The fewest characters a passphrase may have; how easily it is guessed is told in words while it is chosen. In a file
 * of its own, because the window needs it and has no use for the schemas.
 */
export const shortestPassphrase = 10;
