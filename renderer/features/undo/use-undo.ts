import { useEffect, useEffectEvent } from 'react';
import { api, listenTo } from '../../api.ts';
import { useUndoActions } from './undo.store.ts';

const isMac = navigator.userAgent.includes('Mac OS');

/** The shortcuts as they are written on this system. */
export const undoKey = isMac ? '⌘Z' : 'Ctrl+Z';
export const redoKey = isMac ? '⇧⌘Z' : 'Ctrl+Shift+Z';

/** Keeps what could be undone up to date, and undoes at the press of the shortcut while nobody is writing. */
export function useUndoEverywhere(practice: string): void {
  const { take, undo, redo } = useUndoActions();
  useEffect(() => listenTo('steps', take), [take]);
  useEffect(() => {
    // Without a practice there is nothing to undo; why it is not open is told elsewhere.
    if (practice !== '') api.undo.state().then(take, () => undefined);
  }, [practice, take]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isShortcut = (isMac ? event.metaKey : event.ctrlKey) && !event.altKey && !event.defaultPrevented;
    // In a field the same key takes back what was typed there.
    if (!isShortcut || isWriting(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && (key !== 'y' || isMac)) return;
    event.preventDefault();
    void (key === 'y' || event.shiftKey ? redo() : undo());
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=range], [type=checkbox], [type=radio]), textarea, [contenteditable=true]') !== null
  );
}
