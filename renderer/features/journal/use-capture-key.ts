import { useEffect, useEffectEvent } from 'react';
import { listenTo } from '../../api.ts';
import { useCaptureActions } from './capture.store.ts';

const isMac = navigator.userAgent.includes('Mac OS');

/** The shortcut for a new entry, as it is written on this system. */
export const captureKey = isMac ? '⌘J' : 'Ctrl+J';

/** Begins a new entry at the press of the shortcut or when a menu asks for one, wherever the person is. */
export function useCaptureEverywhere(): void {
  const { begin } = useCaptureActions();
  useEffect(() => listenTo('capture', begin), [begin]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isShortcut = (isMac ? event.metaKey : event.ctrlKey) && !event.altKey && !event.shiftKey;
    if (!isShortcut || event.repeat || event.key.toLowerCase() !== 'j') return;
    event.preventDefault();
    begin();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
