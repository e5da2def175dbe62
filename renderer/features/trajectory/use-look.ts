import { useDeferredValue, useMemo } from 'react';
import type { ContextId, DimensionId } from '../../../core/brand.ts';
import { baselineInUse } from '../../../core/trajectory/baselines.ts';
import { headlineOf } from '../../../core/trajectory/headline.ts';
import { otherContexts, overlaidOf } from '../../../core/trajectory/overlay.ts';
import { projectionOf } from '../../../core/trajectory/projection.ts';
import { between } from '../../../core/trajectory/range-picker.ts';
import { type Stretch, startOf, stretchesOf, within } from '../../../core/trajectory/stretch.ts';
import { summarise } from '../../../core/trajectory/summary.ts';
import { targetMarks } from '../../../core/trajectory/targets.ts';
import { buildTrajectory } from '../../../core/trajectory/trajectory.ts';
import { chartFrame } from './chart-frame.ts';
import { rangeOf } from './range-of.ts';
import { useTrajectoryState, type View } from './trajectory.store.ts';
import type { ShownTrajectory } from './trajectory-facts.ts';

/** Above this many dimensions they stand in charts of their own from the start. */
const mostInOne = 4;

const none: readonly ContextId[] = [];

/** What the page shows of a subject, given how the person looks at it. */
export function useLook(facts: ShownTrajectory) {
  const { subject, model, assessments, formers, everywhere, formersEverywhere, baselines, targets: open } = facts;
  const asked = useTrajectoryState();
  // A click is answered at once; what it asked for is drawn in pieces right after.
  const state = useDeferredValue(asked);
  const subjectKey = `${subject.modelId}/${subject.context.id}`;
  const baseline = baselineInUse(baselines, state.baselines[subjectKey]);
  const baselineId = baseline?.assessmentId;
  const trajectory = useMemo(
    () => buildTrajectory(model, assessments, baselineId, formers),
    [model, assessments, baselineId, formers],
  );
  const stretches = useMemo(() => stretchesOf(trajectory), [trajectory]);
  const isFew = assessments.length < 2;
  const isKnown = state.stretch === 'custom' ? !isFew : stretches.includes(state.stretch);
  const stretch: Stretch | 'custom' = isKnown ? state.stretch : 'all';
  const { range } = state;
  const shown = useMemo(
    () => (stretch === 'custom' ? between(trajectory, rangeOf(range)) : within(trajectory, stretch)),
    [trajectory, stretch, range],
  );
  const targets = useMemo(() => targetMarks(model, open), [model, open]);
  const others = useMemo(() => otherContexts(everywhere, subject.context.id), [everywhere, subject]);
  const chosen = state.overlays[subjectKey] ?? none;
  const overlaid = useMemo(() => {
    const span = stretch === 'custom' ? rangeOf(range) : { from: startOf(trajectory, stretch) };
    return overlaidOf(model, everywhere, subject.context.id, chosen, formersEverywhere).map((other) => ({
      ...other,
      trajectory: between(other.trajectory, span),
    }));
  }, [trajectory, model, everywhere, formersEverywhere, subject, chosen, stretch, range]);
  const frame = useMemo(() => chartFrame(trajectory, shown, targets, overlaid), [trajectory, shown, targets, overlaid]);
  const summary = useMemo(() => summarise(trajectory), [trajectory]);
  const headline = useMemo(() => headlineOf(trajectory, summary), [trajectory, summary]);
  const view: View = state.view ?? (trajectory.dimensions.length > mostInOne ? 'all' : 'one');
  const lineOf = (id: DimensionId | undefined) => shown.dimensions.find(({ dimension }) => dimension.id === id);
  const line = lineOf(state.dimensionId) ?? lineOf(summary.nearestNext?.dimension.id) ?? shown.dimensions[0];
  // Where it may go is said of all that was seen, and drawn only where the chart goes on to the latest look.
  const whole = trajectory.dimensions.find(({ dimension }) => view === 'one' && dimension === line?.dimension);
  const isLatest = shown.assessments.at(-1)?.id === trajectory.assessments.at(-1)?.id;
  const projection = useMemo(
    () => (whole === undefined || !isLatest ? undefined : projectionOf(whole, model.levels.length)),
    [whole, isLatest, model],
  );
  return {
    subjectKey,
    baseline,
    trajectory,
    askedView: asked.view ?? view,
    askedStretch: asked.stretch === state.stretch ? stretch : asked.stretch,
    stretches: isFew ? [] : [...stretches, 'custom' as const],
    shown,
    others,
    overlaid,
    targets,
    frame,
    summary,
    headline,
    view,
    line,
    projection,
  };
}
