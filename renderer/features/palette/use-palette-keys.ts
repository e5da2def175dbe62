import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { listenTo } from '../../api.ts';
import { usePalette } from './palette.store.ts';

const isMac = navigator.userAgent.includes('Mac OS');

/** The shortcuts as they are written on this system. */
export const paletteKey = isMac ? '⌘K' : 'Ctrl+K';
export const searchKey = isMac ? '⇧⌘F' : 'Ctrl+Shift+F';

/** Opens the palette or the search at the press of a shortcut, wherever the person is writing. */
export function usePaletteKeys(): void {
  const [, go] = useLocation();
  const { isOpen, setOpen } = usePalette();
  const onWish = useEffectEvent(() => {
    // Another dialog has a question of its own first.
    if (document.querySelector('[role=dialog], [role=alertdialog]') === null) setOpen(true);
  });
  useEffect(() => listenTo('palette', () => onWish()), []);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isShortcut = (isMac ? event.metaKey : event.ctrlKey) && !event.altKey && !event.repeat;
    if (!isShortcut) return;
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
    const listen = (event: KeyboardEvent) => {
      if (!takeAhead(event)) onKey(event);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}

/**
 * Keeps for the palette what is typed before it has the focus, which would otherwise be written into the field behind it
 * without anybody noticing. True when the key was one of these.
 */
function takeAhead(event: KeyboardEvent): boolean {
  const { isOpen, typed, type, setOpen } = usePalette.getState();
  const isReady = document.activeElement?.closest('[role=dialog]') !== null;
  if (!isOpen || isReady || event.ctrlKey || event.metaKey || event.altKey) return false;
  event.preventDefault();
  event.stopPropagation();
  if (event.key === 'Escape') setOpen(false);
  else if (event.key.length === 1) type(typed + event.key);
  return true;
}
