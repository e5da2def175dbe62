import { create } from 'zustand';
import type { ModelId } from '../../../core/brand.ts';
import type { Building, HeldFile, HeldFiles, ImportReading, RefusedFile } from '../../../core/contract/model-import.ts';
import type { AddedModel } from '../../../core/contract/models.ts';
import type { ChildError } from '../../../core/errors.ts';
import { importedDraft } from '../../../core/library/imported-draft.ts';
import type { Choices, Mapping } from '../../../core/model-import/mapping.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { api } from '../../api.ts';
import { asChildError } from '../../use-loaded.ts';

/** What can be said of a whole document that needs no mapping. */
export type NativeReading = Extract<ImportReading, { outcome: 'native' }>;
export type Refusal = Extract<ImportReading, { outcome: 'refused' }>;

/** What came of saving. */
export type Saved =
  | { readonly as: 'version'; readonly title: string; readonly modelId: ModelId; readonly added: AddedModel }
  | { readonly as: 'draft'; readonly title: string; readonly modelId: ModelId };

/** Where an import stands. */
export type Stage =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly refusal: Refusal }
  | { readonly at: 'native'; readonly reading: NativeReading }
  | { readonly at: 'mapping'; readonly building: Building; readonly choices: Choices; readonly isBuilding: boolean }
  | { readonly at: 'saved'; readonly saved: Saved };

interface ImportState {
  readonly files: readonly HeldFile[];
  readonly refused: readonly RefusedFile[];
  readonly stage: Stage;
  /** Names a person gave levels in place of those that were read, by the ids of the levels. */
  readonly levelNames: Readonly<Record<string, string>>;
  readonly error: ChildError | undefined;
  readonly actions: {
    /** Asks for files and reads them together with those in hand. */
    readonly choose: () => Promise<void>;
    /** Takes files that were dropped or pasted. */
    readonly hold: (
      files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[],
    ) => Promise<void>;
    /** Takes what was opened from outside the window; true when there was anything. */
    readonly takeOpened: () => Promise<boolean>;
    readonly refuse: (refused: readonly RefusedFile[]) => void;
    readonly remove: (id: string) => Promise<void>;
    readonly remap: (mapping: Mapping) => Promise<void>;
    readonly decide: (choices: Choices) => Promise<void>;
    readonly renameLevel: (id: string, name: string) => void;
    readonly saveVersion: (model: PracticeModel) => Promise<void>;
    readonly saveDraft: (model: PracticeModel) => Promise<void>;
    /** Ends whatever is under way and forgets all of it. */
    readonly beginAnew: () => Promise<void>;
  };
}

const choosing: Stage = { at: 'choosing' };
const nothingInHand = { files: [], refused: [], stage: choosing, levelNames: {}, error: undefined };

const useImportStore = create<ImportState>((set, get) => {
  /** Counts what was asked of main, so that an answer that comes too late is dropped. */
  let turn = 0;

  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      set(({ stage }) => ({ error: asChildError(error), stage: stage.at === 'reading' ? choosing : settled(stage) }));
    }
  }

  async function take(held: HeldFiles): Promise<void> {
    // What was finished or could not be read makes way; what is being mapped is read together with the new ones.
    const goesOn = get().stage.at === 'mapping' || get().stage.at === 'choosing';
    const before = goesOn ? get().files : [];
    if (!goesOn && held.files.length > 0) {
      const left = get().files.map(({ id }) => id);
      if (left.length > 0) await api.modelImport.letGo({ ids: left });
    }
    set({ files: [...before, ...held.files], refused: held.refused, error: undefined });
    if (held.files.length > 0) await read();
  }

  async function read(): Promise<void> {
    const { files } = get();
    turn += 1;
    const mine = turn;
    set({ stage: { at: 'reading' }, levelNames: {} });
    const reading = await api.modelImport.read({ ids: files.map(({ id }) => id) });
    if (mine !== turn) return;
    set({ stage: stageOf(reading) });
  }

  /** What is to be built next, while main is still at what was chosen before. */
  let next: { readonly mapping: Mapping; readonly choices: Choices } | undefined;

  /** What the person chose stands at once; what comes of it follows, one after the other, the last choice last. */
  async function build(mapping: Mapping, choices: Choices): Promise<void> {
    const { stage } = get();
    if (stage.at !== 'mapping') return;
    set({ stage: { ...stage, building: { ...stage.building, mapping }, choices, isBuilding: true }, error: undefined });
    const isUnderWay = next !== undefined;
    next = { mapping, choices };
    if (!isUnderWay) await buildNext();
  }

  async function buildNext(): Promise<void> {
    const mine = turn;
    try {
      for (;;) {
        const wanted = next;
        if (wanted === undefined) return;
        const building = await api.modelImport.build(wanted);
        if (mine !== turn) return;
        if (next !== wanted) continue;
        set({ stage: { at: 'mapping', building, choices: wanted.choices, isBuilding: false } });
        return;
      }
    } finally {
      next = undefined;
    }
  }

  const actions: ImportState['actions'] = {
    choose: () => guarded(async () => take(await api.modelImport.choose())),
    hold: (files) =>
      guarded(async () => {
        let all: HeldFiles = { files: [], refused: [] };
        for (const file of files) {
          const one = await api.modelImport.hold(file);
          all = { files: [...all.files, ...one.files], refused: [...all.refused, ...one.refused] };
        }
        await take(all);
      }),
    async takeOpened() {
      const opened = await api.modelImport.opened().catch(() => undefined);
      if (opened === undefined || opened.files.length + opened.refused.length === 0) return false;
      void guarded(() => take(opened));
      return true;
    },
    refuse: (refused) => set({ refused }),
    remove: (id) =>
      guarded(async () => {
        await api.modelImport.letGo({ ids: [id] });
        const files = get().files.filter((file) => file.id !== id);
        set({ files });
        if (files.length > 0) await read();
        else set({ stage: choosing });
      }),
    remap: (mapping) =>
      guarded(async () => {
        const { stage } = get();
        if (stage.at === 'mapping') await build(mapping, stage.choices);
      }),
    decide: (choices) =>
      guarded(async () => {
        const { stage } = get();
        if (stage.at === 'mapping') await build(stage.building.mapping, choices);
      }),
    renameLevel: (id, name) => set(({ levelNames }) => ({ levelNames: { ...levelNames, [id]: name } })),
    saveVersion: (model) =>
      guarded(async () => {
        const added = await api.models.add({ model });
        await finish({ as: 'version', title: model.title, modelId: model.id, added });
      }),
    saveDraft: (model) =>
      guarded(async () => {
        const document = importedDraft(model);
        const { modelId } = await api.modelDrafts.create({ from: 'document', document });
        await finish({ as: 'draft', title: model.title, modelId });
      }),
    beginAnew: () =>
      guarded(async () => {
        turn += 1;
        set(nothingInHand);
        await api.modelImport.cancel();
      }),
  };

  async function finish(saved: Saved): Promise<void> {
    set({ ...nothingInHand, stage: { at: 'saved', saved } });
    await api.modelImport.cancel();
  }

  return { ...nothingInHand, actions };
});

function settled(stage: Stage): Stage {
  return stage.at === 'mapping' ? { ...stage, isBuilding: false } : stage;
}

function stageOf(reading: ImportReading): Stage {
  if (reading.outcome === 'cancelled') return choosing;
  if (reading.outcome === 'refused') return { at: 'refused', refusal: reading };
  if (reading.outcome === 'native') return { at: 'native', reading };
  const { outcome: _, ...building } = reading;
  return { at: 'mapping', building, choices: {}, isBuilding: false };
}

export const useImportStage = () => useImportStore((state) => state.stage);
export const useImportFiles = () => useImportStore((state) => state.files);
export const useRefusedFiles = () => useImportStore((state) => state.refused);
export const useImportError = () => useImportStore((state) => state.error);
export const useLevelNames = () => useImportStore((state) => state.levelNames);
export const useImportActions = () => useImportStore((state) => state.actions);
