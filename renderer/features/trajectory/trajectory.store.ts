import { create } from 'zustand';
import type { AssessmentId, ContextId, DimensionId } from '../../../core/brand.ts';
import type { Stretch } from '../../../core/trajectory/stretch.ts';
import type { PickedDays } from './range-of.ts';

export const views = ['all', 'one', 'profile', 'compare', 'table'] as const;
export type View = (typeof views)[number];

export const profileForms = ['dots', 'radar'] as const;
export type ProfileForm = (typeof profileForms)[number];

interface TrajectoryState {
  /** Absent until the person chooses: then the number of dimensions decides. */
  readonly view: View | undefined;
  /** The chart to come back to from the table. */
  readonly viewBeforeTable: View | undefined;
  readonly stretch: Stretch | 'custom';
  /** The days of the custom stretch. */
  readonly range: PickedDays;
  readonly profileForm: ProfileForm;
  readonly dimensionId: DimensionId | undefined;
  /** By subject, the other contexts drawn over the one in front. */
  readonly overlays: Readonly<Record<string, readonly ContextId[]>>;
  /** By subject, the baseline the person looks from; it holds as long as it is pinned. */
  readonly baselines: Readonly<Record<string, AssessmentId>>;
}

interface TrajectoryActions {
  readonly show: (view: View) => void;
  /** From a chart to its table, and back again. */
  readonly toggleTable: (shown: View) => void;
  readonly lookBack: (stretch: Stretch | 'custom') => void;
  readonly pickRange: (range: PickedDays) => void;
  readonly drawProfileAs: (form: ProfileForm) => void;
  readonly choose: (dimensionId: DimensionId) => void;
  readonly overlay: (subjectKey: string, contextIds: readonly ContextId[]) => void;
  readonly chooseBaseline: (subjectKey: string, assessmentId: AssessmentId) => void;
  /** Chooses a dimension and shows it alone. */
  readonly open: (dimensionId: DimensionId) => void;
}

/** How a person looks at trajectories, kept while they go to other pages and come back. */
export const useTrajectoryState = create<TrajectoryState & { readonly actions: TrajectoryActions }>((set) => ({
  view: undefined,
  viewBeforeTable: undefined,
  stretch: 'all',
  range: {},
  profileForm: 'dots',
  dimensionId: undefined,
  overlays: {},
  baselines: {},
  actions: {
    show: (view) => set({ view }),
    toggleTable: (shown) =>
      set(({ viewBeforeTable }) =>
        shown === 'table' ? { view: viewBeforeTable } : { view: 'table', viewBeforeTable: shown },
      ),
    lookBack: (stretch) => set({ stretch }),
    pickRange: (range) => set({ range }),
    drawProfileAs: (profileForm) => set({ profileForm }),
    choose: (dimensionId) => set({ dimensionId }),
    overlay: (subjectKey, contextIds) =>
      set(({ overlays }) => ({ overlays: { ...overlays, [subjectKey]: contextIds } })),
    chooseBaseline: (subjectKey, assessmentId) =>
      set(({ baselines }) => ({ baselines: { ...baselines, [subjectKey]: assessmentId } })),
    open: (dimensionId) => set({ dimensionId, view: 'one' }),
  },
}));

export const useTrajectoryActions = () => useTrajectoryState((state) => state.actions);
