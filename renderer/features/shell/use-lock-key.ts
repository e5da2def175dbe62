import { useEffect, useEffectEvent } from 'react';

const isMac = navigator.userAgent.includes('Mac OS');

/** The shortcut that locks, as it is written on this system. */
export const lockKey = isMac ? '⌘L' : 'Ctrl+L';

/** Locks at the press of the shortcut, wherever the person is writing. */
export function useLockKey(isOn: boolean, lock: () => Promise<void>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isShortcut = (isMac ? event.metaKey : event.ctrlKey) && !event.altKey && !event.shiftKey;
    if (!isOn || !isShortcut || event.repeat || event.key.toLowerCase() !== 'l') return;
    event.preventDefault();
    void lock();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
