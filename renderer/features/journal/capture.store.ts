import { create } from 'zustand';
import { dayOf } from '../../../core/assessment/assessment.ts';
import type { CalendarDate, EntryId, Instant } from '../../../core/brand.ts';
import type { PracticeKind } from '../../../core/contract/app-status.ts';
import type { ChildError } from '../../../core/errors.ts';
import { type EntryContent, type EntryProblem, type JournalEntry, problemOf } from '../../../core/journal/entry.ts';
import { api } from '../../api.ts';
import { beforeLeaving } from '../../saving.ts';
import { asChildError } from '../../use-loaded.ts';
import { useApp } from '../shell/app.store.ts';

/** An entry being written or changed. */
interface OpenEntry {
  readonly practice: PracticeKind;
  /** Absent for a new one. */
  readonly entryId?: EntryId | undefined;
  readonly before: EntryContent;
  readonly content: EntryContent;
}

interface CaptureState {
  readonly open: OpenEntry | undefined;
  /** New entries that were put aside half-written, one a practice, for as long as the window lives. */
  readonly aside: Readonly<Partial<Record<PracticeKind, EntryContent | undefined>>>;
  /** The person is leaving words behind and is asked about them. */
  readonly isAsking: boolean;
  readonly isSaving: boolean;
  readonly problem: EntryProblem | undefined;
  readonly error: ChildError | undefined;
  /** Grows when something was kept, so that pages ask again. */
  readonly keptCount: number;
}

interface CaptureActions {
  /** Begins a new entry, or goes on with the one put aside. */
  readonly begin: () => void;
  readonly edit: (entry: JournalEntry) => void;
  readonly change: (change: Partial<EntryContent>) => void;
  readonly save: () => Promise<void>;
  /** Leaves; asks first when words would be left behind. */
  readonly leave: () => void;
  readonly goOn: () => void;
  readonly putAside: () => void;
  readonly letGo: () => void;
}

const closed = { open: undefined, isAsking: false, isSaving: false, problem: undefined, error: undefined };

/** The local calendar day. */
export function today(): CalendarDate {
  return dayOf(Date.now() as Instant, -new Date().getTimezoneOffset());
}

/** Quick capture: one entry at a time, whatever page is in sight. Nothing typed is lost without the person saying so. */
export const useCapture = create<CaptureState & { readonly actions: CaptureActions }>((set, get) => {
  const withoutAside = (practice: PracticeKind) => ({ ...get().aside, [practice]: undefined });
  return {
    ...closed,
    aside: {},
    keptCount: 0,
    actions: {
      begin: () => {
        const practice = useApp.getState().status?.practice;
        if (practice === undefined || get().open !== undefined) return;
        const before: EntryContent = { happenedOn: today(), text: '', dimensions: [], contextIds: [] };
        set({ ...closed, open: { practice, before, content: get().aside[practice] ?? before } });
      },
      edit: (entry) => {
        const practice = useApp.getState().status?.practice;
        if (practice === undefined || get().open !== undefined) return;
        const { id, happenedOn, text, dimensions, contextIds } = entry;
        const before = { happenedOn, text, dimensions, contextIds };
        set({ ...closed, open: { practice, entryId: id, before, content: before } });
      },
      change: (change) => {
        const { open } = get();
        if (open !== undefined) set({ open: { ...open, content: { ...open.content, ...change } }, problem: undefined });
      },
      save: async () => {
        const { open, isSaving } = get();
        if (open === undefined || isSaving) return;
        const problem = problemOf(open.content, today());
        if (problem !== undefined) {
          set({ problem, isAsking: false });
          return;
        }
        set({ isSaving: true, error: undefined });
        try {
          await send(open);
          const aside = open.entryId === undefined ? withoutAside(open.practice) : get().aside;
          set({ ...closed, aside, keptCount: get().keptCount + 1 });
        } catch (error) {
          set({ isSaving: false, isAsking: false, error: asChildError(error) });
        }
      },
      leave: () => {
        const { open } = get();
        if (open === undefined) return;
        if (hasWords(open)) set({ isAsking: true });
        else get().actions.letGo();
      },
      goOn: () => set({ isAsking: false }),
      putAside: () => {
        const { open, aside } = get();
        if (open?.entryId === undefined && open !== undefined) {
          set({ ...closed, aside: { ...aside, [open.practice]: open.content } });
        }
      },
      letGo: () => {
        const { open, aside } = get();
        if (open === undefined) return;
        set({ ...closed, aside: open.entryId === undefined ? withoutAside(open.practice) : aside });
      },
    },
  };
});

export const useCaptureActions = () => useCapture((state) => state.actions);

// Words that would go with the window go into the journal instead: half an entry can be changed or deleted, lost words
// cannot be brought back.
beforeLeaving(async (isLeaving) => {
  if (!isLeaving) return true;
  const { open, aside } = useCapture.getState();
  const own = aside.own;
  const left: readonly OpenEntry[] = [
    ...(open !== undefined && hasWords(open) ? [open] : []),
    ...(own === undefined || (open?.entryId === undefined && open?.practice === 'own')
      ? []
      : [{ practice: 'own' as const, before: own, content: own }]),
  ];
  try {
    for (const one of left) {
      if (one.practice === 'example') continue;
      await send(withPossibleDay(one));
      const { aside: now, open: stillOpen } = useCapture.getState();
      if (one === stillOpen) useCapture.setState(closed);
      if (one.entryId === undefined) useCapture.setState({ aside: { ...now, own: undefined } });
    }
    return true;
  } catch {
    return false;
  }
});

function hasWords({ content, before, entryId }: OpenEntry): boolean {
  return content.text.trim() !== '' && (entryId === undefined || JSON.stringify(content) !== JSON.stringify(before));
}

function withPossibleDay(open: OpenEntry): OpenEntry {
  const problem = problemOf(open.content, today());
  const isOfDay = problem === 'no-day' || problem === 'day-ahead';
  return isOfDay ? { ...open, content: { ...open.content, happenedOn: today() } } : open;
}

/** A new entry goes where it was begun, whichever practice is in sight by now. */
function send({ practice, entryId, content }: OpenEntry): Promise<JournalEntry> {
  if (entryId !== undefined) return api.journal.change({ entryId, content });
  return api.journal.add(practice === 'own' ? { ...content, into: 'own' } : content);
}
