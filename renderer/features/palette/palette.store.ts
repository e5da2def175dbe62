import { create } from 'zustand';

interface PaletteState {
  /** Any page may ask for it. */
  readonly isOpen: boolean;
  /** What is typed into it, from the moment of the shortcut on. */
  readonly typed: string;
  readonly setOpen: (isOpen: boolean) => void;
  readonly type: (typed: string) => void;
}

/** Whether the palette is open, and what is typed into it; both end with it. */
export const usePalette = create<PaletteState>((set) => ({
  isOpen: false,
  typed: '',
  setOpen: (isOpen) => set({ isOpen, typed: '' }),
  type: (typed) => set({ typed }),
}));
