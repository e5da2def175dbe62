import { create } from 'zustand';

interface DetailsState {
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Whether the panel beside the matrix is open; for as long as the window is. */
export const useDetails = create<DetailsState>((set, get) => ({
  isOpen: true,
  toggle: () => set({ isOpen: !get().isOpen }),
}));
