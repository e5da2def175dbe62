import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { usePalette } from './palette.store.ts';

const isMac = navigator.userAgent.includes('Mac OS');

/** The shortcuts as they are written on this system. */
export const paletteKey = isMac ? '⌘K' : 'Ctrl+K';
export const searchKey = isMac ? '⇧⌘F' : 'Ctrl+Shift+F';

/** Opens the palette or the search at the press of a shortcut, wherever the person is writing. */
export function usePaletteKeys(): void {
  const [, go] = useLocation();
  const { isOpen, setOpen } = usePalette();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isShortcut = (isMac ? event.metaKey : event.ctrlKey) && !event.altKey && !event.repeat;
    if (!isShortcut || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    const opensPalette = key === 'k' && !event.shiftKey;
    const opensSearch = key === 'f' && event.shiftKey;
    if (!opensPalette && !opensSearch) return;
    event.preventDefault();
    // Another dialog has a question of its own first.
    if (!isOpen && document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
    setOpen(opensPalette && !isOpen);
    if (opensSearch) go('/search');
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
