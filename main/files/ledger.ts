import type { ExportKind } from '../../core/contract/privacy.ts';

/** Told after every file that was saved outside the application: its kind and its name as suggested, never a path. */
export type OnSaved = (kind: ExportKind, name: string) => void;
