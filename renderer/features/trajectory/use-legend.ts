import { useTranslation } from 'react-i18next';
import type { DimensionId } from '../../../core/brand.ts';
import { bridgesInto, formersOf } from '../../../core/trajectory/formers.ts';
import type { Overlaid } from '../../../core/trajectory/overlay.ts';
import { profileOf } from '../../../core/trajectory/profile.ts';
import type { TargetMark } from '../../../core/trajectory/targets.ts';
import {
  baselinePoint,
  type DimensionTrajectory,
  type Trajectory,
  type TrajectoryPoint,
} from '../../../core/trajectory/trajectory.ts';
import type { LegendEntry } from '../../charts/legend-signs.ts';
import { offScaleMarks } from '../../charts/off-scale-marks.ts';
import { overlayStyle } from '../../charts/overlay-datasets.ts';
import { betweenLevels, sureStretch } from '../../charts/range-datasets.ts';
import { useWords } from '../../words/use-words.ts';
import type { View } from './trajectory.store.ts';

const offScaleKinds = ['below-first-level', 'not-observed', 'not-applicable'] as const;

/**
 * The signs that the charts of a view use, and only those. `all` knows a baseline that lies before the looks shown,
 * `line` is the dimension shown alone, `ahead` what is drawn beyond and over the looks, `baselineName` what the person calls the baseline.
 */
export function useLegend(
  all: Trajectory,
  shown: Trajectory,
  view: View,
  line: DimensionTrajectory | undefined,
  ahead: {
    readonly targets: ReadonlyMap<DimensionId, TargetMark>;
    readonly hasFan: boolean;
    readonly overlaid: readonly Overlaid[];
  },
  baselineName = '',
): readonly LegendEntry[] {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const lines = view === 'one' && line !== undefined ? [line] : shown.dimensions;
  const looks = lines.flatMap(({ points }) => points);
  const profile = profileOf(all);
  const answers =
    view === 'profile'
      ? profile.flatMap(({ said, saidAtBaseline }) => [said, saidAtBaseline])
      : looks.flatMap(({ answer, hindsight }) => [answer, hindsight?.answer]);
  const offScale = offScaleKinds
    .filter((kind) => answers.some((answer) => answer?.kind === kind))
    .map((kind) => ({ sign: offScaleMarks[kind].sign, words: words.answer(shown.model, { kind }) }));
  const named = baselineName === '' ? t('legend.baseline') : t('legend.baselineNamed', { name: baselineName });
  const hasTarget = lines.some(({ dimension }) => ahead.targets.has(dimension.id));
  const aim = hasTarget ? ([{ sign: 'diamond', words: t('legend.target') }] as const) : [];
  const rangesOf = (drawn: readonly (TrajectoryPoint | undefined)[]): readonly LegendEntry[] => [
    ...(drawn.some(betweenLevels) ? ([{ sign: 'bar', words: t('legend.between') }] as const) : []),
    ...(drawn.some((look) => sureStretch(look, all.model.levels.length))
      ? ([{ sign: 'whisker', words: t('legend.sure') }] as const)
      : []),
  ];
  if (view === 'profile') {
    const ranges = rangesOf(profile.map(({ now }) => now));
    return [{ sign: 'dot', words: t('legend.now') }, { sign: 'ring', words: named }, ...ranges, ...aim, ...offScale];
  }
  const baseline = all.assessments.find(({ id }) => id === all.baselineId);
  const isShown = shown.assessments.some(({ id }) => id === all.baselineId);
  const isPlaced = all.dimensions.some(
    (candidate) =>
      lines.some(({ dimension }) => dimension.id === candidate.dimension.id) &&
      baselinePoint(all, candidate) !== undefined,
  );
  const ring = {
    sign: 'ring',
    words:
      isShown || baseline === undefined
        ? named
        : t('legend.baselineBefore', { month: words.month(baseline.completedAt) }),
  } as const;
  const again = looks.some(({ hindsight }) => hindsight !== undefined)
    ? ([{ sign: 'circle', words: t('legend.hindsight') }] as const)
    : [];
  const fan = ahead.hasFan && view === 'one' ? ([{ sign: 'fan', words: t('legend.fan') }] as const) : [];
  const others = ahead.overlaid.map(({ context }, index) => ({ sign: overlayStyle(index).sign, words: context.name }));
  const drawn = lines.flatMap((one) => bridgesInto(shown, one));
  const isBefore = lines.some(({ dimension }) => formersOf(shown, dimension.id).length > 0);
  const before = isBefore ? ([{ sign: 'earlier', words: t('legend.earlier') }] as const) : [];
  const bridge = drawn.length > 0 ? ([{ sign: 'bridge', words: t('legend.bridge') }] as const) : [];
  const told = [...looks, ...shown.formers.flatMap(({ points }) => points)].some(
    (look) => look.told?.stretch !== undefined,
  )
    ? ([{ sign: 'told', words: t('legend.told') }] as const)
    : [];
  const joins = [...before, ...bridge, ...told];
  return [...others, ...(isPlaced ? [ring] : []), ...rangesOf(looks), ...joins, ...again, ...aim, ...fan, ...offScale];
}
