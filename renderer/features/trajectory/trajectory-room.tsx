import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import { together } from '../../../core/trajectory/overlay.ts';
import type { CompletedAssessment } from '../../../core/trajectory/trajectory.ts';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Pieces } from '../../components/pieces.tsx';
import { useWords } from '../../words/use-words.ts';
import { BaselinePicker } from './baseline-picker.tsx';
import { CalendarStrip } from './calendar-strip.tsx';
import { CalibrationText } from './calibration-text.tsx';
import { CompareView } from './compare-view.tsx';
import { ContextLinks } from './context-links.tsx';
import { OneView } from './one-view.tsx';
import { OverlayPicker } from './overlay-picker.tsx';
import { OverlayTable } from './overlay-table.tsx';
import { ProfileView } from './profile-view.tsx';
import { SmallMultiples } from './small-multiples.tsx';
import pickers from './subject-picker.module.css';
import { SubjectPicker } from './subject-picker.tsx';
import { SummaryText } from './summary-text.tsx';
import { TableView } from './table-view.tsx';
import { useTrajectoryActions } from './trajectory.store.ts';
import type { ShownTrajectory } from './trajectory-facts.ts';
import styles from './trajectory-room.module.css';
import { useBaselineName } from './use-baseline-name.ts';
import { useBaselines } from './use-baselines.ts';
import { useExports } from './use-exports.ts';
import { useHeadline } from './use-headline.ts';
import { useLegend } from './use-legend.ts';
import { useLook } from './use-look.ts';
import { ViewBar } from './view-bar.tsx';

export interface TrajectoryRoomProps {
  readonly subjects: readonly TrajectorySubject[];
  readonly shown: ShownTrajectory;
  /** Something was changed that the trajectory has to be asked for again. */
  readonly onChanged: () => void;
}

/** A trajectory: what it says in words, and the ways to look at it. */
export function TrajectoryRoom({ subjects, shown: facts, onChanged }: TrajectoryRoomProps) {
  const { subject, baselines } = facts;
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const headlineWords = useHeadline();
  const { toggleTable, overlay } = useTrajectoryActions();
  const look = useLook(facts);
  const { trajectory, shown, frame, line, projection, view, summary, headline, baseline, targets } = look;
  const { actions: baselineActions, error } = useBaselines(look.subjectKey, onChanged);
  const baselineName = useBaselineName(baselines, trajectory);
  const ahead = {
    targets: view === 'profile' ? targets : frame.targets,
    hasFan: projection !== undefined,
    overlaid: look.overlaid,
  };
  const legend = useLegend(trajectory, shown, view, line, ahead, baseline?.name);
  const isOverTime = view === 'all' || view === 'one' || view === 'table';
  const isEmpty = shown.assessments.length === 0 && isOverTime;
  const title = headlineWords(headline, baseline?.name);
  const subjectName = t('subjectIn', { model: trajectory.model.title, place: subject.context.name });
  const { saving, savePicture, saveTable } = useExports({
    trajectory,
    shown,
    frame,
    targets,
    line,
    projection,
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
  const notes = notesIn(trajectory.assessments);
  return (
    <Page
      context={
        <Pieces>
          <SubjectPicker subjects={subjects} shown={subject} />
          {t('looks', {
            count: summary.assessmentCount,
            number: words.count(summary.assessmentCount),
            month: first === undefined ? '' : words.month(first.completedAt),
          })}
          {look.others.length === 0 || !isOverTime ? null : (
            <OverlayPicker
              others={look.others}
              chosen={look.overlaid.map(({ context }) => context.id)}
              onChoose={(ids) => overlay(look.subjectKey, ids)}
            />
          )}
          {baseline === undefined || baselines.length < 2 ? null : (
            <BaselinePicker
              baselines={baselines}
              inUse={baseline.assessmentId}
              nameOf={baselineName}
              onChoose={baselineActions.choose}
            />
          )}
          {notes === 0 ? null : (
            <Link href="/off-the-map" className={pickers.link ?? ''}>
              {t('offTheMap', { count: notes, number: words.count(notes) })}
            </Link>
          )}
        </Pieces>
      }
      title={title}
      actions={<ContextLinks subjects={subjects} shown={subject} />}
      summary={<SummaryText trajectory={trajectory} summary={summary} headline={headline} />}
    >
      <ViewBar
        view={look.askedView}
        stretch={look.askedStretch}
        stretches={look.stretches}
        legend={legend}
        saving={saving.state === 'failed' ? 'idle' : saving.state}
        onSavePicture={savePicture}
        onSaveTable={saveTable}
      />
      <div className={styles.notices}>
        {saving.state === 'failed' ? <ErrorNotice error={saving.error} onRetry={saving.again} /> : null}
        {error === undefined ? null : <ErrorNotice error={error} />}
      </div>
      {isEmpty ? <p>{t('range.none')}</p> : null}
      {view === 'all' && !isEmpty ? (
        <SmallMultiples all={trajectory} shown={shown} frame={frame} selected={line?.dimension.id} />
      ) : null}
      {view === 'one' && line !== undefined && !isEmpty ? (
        <OneView
          all={trajectory}
          shown={shown}
          frame={frame}
          line={line}
          projection={projection}
          baselines={baselines}
          baselineActions={baselineActions}
          onChanged={onChanged}
        />
      ) : null}
      {view === 'profile' ? (
        <ProfileView
          trajectory={trajectory}
          subjectName={subjectName}
          baselineName={baseline?.name}
          targets={targets}
        />
      ) : null}
      {view === 'compare' ? <CompareView trajectory={trajectory} nameOf={baselineName} /> : null}
      {view === 'table' && !isEmpty && look.overlaid.length > 0 ? (
        <OverlayTable trajectory={together(shown, look.overlaid)} subjectName={subjectName} />
      ) : null}
      {view === 'table' && !isEmpty && look.overlaid.length === 0 ? (
        <TableView trajectory={shown} targets={frame.targets} subjectName={subjectName} />
      ) : null}
      {view === 'compare' ? null : <CalibrationText assessments={trajectory.assessments} />}
      {view === 'compare' ? null : <CalendarStrip assessments={together(trajectory, look.overlaid).assessments} />}
    </Page>
  );
}

/** How many answers of these assessments have something beside them that did not fit the scale. */
function notesIn(assessments: readonly CompletedAssessment[]): number {
  return assessments.flatMap(({ ratings }) => ratings).filter(({ offTheMap }) => offTheMap.trim() !== '').length;
}

/** Whether a key belongs to something that takes text or searches by typing, or to a dialog over the page. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type=range]), textarea, select, [role=listbox], [aria-haspopup=listbox], [role=dialog], [role=alertdialog]',
    ) !== null
  );
}
