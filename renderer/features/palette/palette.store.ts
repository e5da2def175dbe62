import { create } from 'zustand';

/** Whether the palette is open; any page may ask for it. */
export const usePalette = create<{ readonly isOpen: boolean; readonly setOpen: (isOpen: boolean) => void }>((set) => ({
  isOpen: false,
  setOpen: (isOpen) => set({ isOpen }),
}));
