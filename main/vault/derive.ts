import type { Derive } from './seal.ts';

/** scrypt on a thread of its own, which is loaded when the first secret is tried; see `deriveAside`. */
export const deriveWithScrypt: Derive = async (secret, parameters) => {
  const { deriveAside } = await import('./derive-aside.ts');
  return deriveAside(secret, parameters);
};

/** Somebody is about to try a secret: what that takes is loaded meanwhile. */
export async function prepareToDerive(): Promise<void> {
  const { prepareThread } = await import('./derive-aside.ts');
  prepareThread();
}
