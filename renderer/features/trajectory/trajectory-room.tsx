import { useEffect, useEffectEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DimensionId } from '../../../core/brand.ts';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import { baselineInUse } from '../../../core/trajectory/baselines.ts';
import { headlineOf } from '../../../core/trajectory/headline.ts';
import { stretchesOf, within } from '../../../core/trajectory/stretch.ts';
import { summarise } from '../../../core/trajectory/summary.ts';
import { buildTrajectory } from '../../../core/trajectory/trajectory.ts';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useWords } from '../../words/use-words.ts';
import { BaselinePicker } from './baseline-picker.tsx';
import { chartFrame } from './chart-frame.ts';
import { ContextLinks } from './context-links.tsx';
import { OneView } from './one-view.tsx';
import { ProfileView } from './profile-view.tsx';
import { SmallMultiples } from './small-multiples.tsx';
import { SubjectPicker } from './subject-picker.tsx';
import { SummaryText } from './summary-text.tsx';
import { TableView } from './table-view.tsx';
import { useTrajectoryActions, useTrajectoryState, type View } from './trajectory.store.ts';
import type { ShownTrajectory } from './trajectory-facts.ts';
import styles from './trajectory-room.module.css';
import { useBaselineName } from './use-baseline-name.ts';
import { useBaselines } from './use-baselines.ts';
import { useExports } from './use-exports.ts';
import { useHeadline } from './use-headline.ts';
import { useLegend } from './use-legend.ts';
import { ViewBar } from './view-bar.tsx';

/** Above this many dimensions they stand in charts of their own from the start. */
const mostInOne = 4;

export interface TrajectoryRoomProps {
  readonly subjects: readonly TrajectorySubject[];
  readonly shown: ShownTrajectory;
  /** Something was changed that the trajectory has to be asked for again. */
  readonly onChanged: () => void;
}

/** A trajectory: what it says in words, and the ways to look at it. */
export function TrajectoryRoom({
  subjects,
  shown: { subject, model, assessments, baselines },
  onChanged,
}: TrajectoryRoomProps) {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const headlineWords = useHeadline();
  const state = useTrajectoryState();
  const { toggleTable } = useTrajectoryActions();
  const subjectKey = `${subject.modelId}/${subject.context.id}`;
  const { actions: baselineActions, error } = useBaselines(subjectKey, onChanged);
  const baseline = baselineInUse(baselines, state.baselines[subjectKey]);
  const baselineId = baseline?.assessmentId;
  const trajectory = useMemo(() => buildTrajectory(model, assessments, baselineId), [model, assessments, baselineId]);
  const baselineName = useBaselineName(baselines, trajectory);

  const stretches = useMemo(() => stretchesOf(trajectory), [trajectory]);
  const stretch = stretches.includes(state.stretch) ? state.stretch : 'all';
  const shown = useMemo(() => within(trajectory, stretch), [trajectory, stretch]);
  const frame = useMemo(() => chartFrame(trajectory, shown), [trajectory, shown]);
  const summary = useMemo(() => summarise(trajectory), [trajectory]);
  const headline = useMemo(() => headlineOf(trajectory, summary), [trajectory, summary]);
  const view: View = state.view ?? (trajectory.dimensions.length > mostInOne ? 'all' : 'one');
  const lineOf = (id: DimensionId | undefined) => shown.dimensions.find(({ dimension }) => dimension.id === id);
  const line = lineOf(state.dimensionId) ?? lineOf(summary.nearestNext?.dimension.id) ?? shown.dimensions[0];
  const legend = useLegend(trajectory, shown, view, line, baseline?.name);
  const title = headlineWords(headline, baseline?.name);
  const subjectName = t('subjectIn', { model: trajectory.model.title, place: subject.context.name });
  const { saving, savePicture, saveTable } = useExports({
    trajectory,
    shown,
    frame,
    line,
    view,
    title,
    subjectName,
    legend,
  });

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    if (isPlain && event.key.toLowerCase() === 't' && !isTyping(event.target)) toggleTable(view);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const first = trajectory.assessments[0];
  return (
    <Page
      context={
        <>
          <SubjectPicker subjects={subjects} shown={subject} />
          {' · '}
          {t('looks', {
            count: summary.assessmentCount,
            number: words.count(summary.assessmentCount),
            month: first === undefined ? '' : words.month(first.completedAt),
          })}
          {baselineId === undefined || baselines.length < 2 ? null : (
            <>
              {' · '}
              <BaselinePicker
                baselines={baselines}
                inUse={baselineId}
                nameOf={baselineName}
                onChoose={baselineActions.choose}
              />
            </>
          )}
        </>
      }
      title={title}
      actions={<ContextLinks subjects={subjects} shown={subject} />}
      summary={<SummaryText trajectory={trajectory} summary={summary} headline={headline} />}
    >
      <ViewBar
        view={view}
        stretch={stretch}
        stretches={stretches}
        legend={legend}
        saving={saving.state === 'failed' ? 'idle' : saving.state}
        onSavePicture={savePicture}
        onSaveTable={saveTable}
      />
      <div className={styles.notices}>
        {saving.state === 'failed' ? <ErrorNotice error={saving.error} onRetry={saving.again} /> : null}
        {error === undefined ? null : <ErrorNotice error={error} />}
      </div>
      {view === 'all' ? (
        <SmallMultiples all={trajectory} shown={shown} frame={frame} selected={line?.dimension.id} />
      ) : null}
      {view === 'one' && line !== undefined ? (
        <OneView
          all={trajectory}
          shown={shown}
          frame={frame}
          line={line}
          baselines={baselines}
          baselineActions={baselineActions}
        />
      ) : null}
      {view === 'profile' ? (
        <ProfileView trajectory={trajectory} subjectName={subjectName} baselineName={baseline?.name} />
      ) : null}
      {view === 'table' ? <TableView trajectory={shown} subjectName={subjectName} /> : null}
    </Page>
  );
}

/** Whether a key belongs to something that takes text or searches by typing. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=range]), textarea, select, [role=listbox], [aria-haspopup=listbox]') !== null
  );
}
