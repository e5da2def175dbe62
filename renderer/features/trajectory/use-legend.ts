import { useTranslation } from 'react-i18next';
import { profileOf } from '../../../core/trajectory/profile.ts';
import { baselinePoint, type Trajectory } from '../../../core/trajectory/trajectory.ts';
import type { LegendEntry } from '../../charts/legend-signs.ts';
import { offScaleMarks } from '../../charts/off-scale-marks.ts';
import { useWords } from '../../words/use-words.ts';

const offScaleKinds = ['below-first-level', 'not-observed', 'not-applicable'] as const;

/** The signs that the charts of these looks use, and only those. `all` knows a baseline that lies before them. */
export function useLegend(all: Trajectory, shown: Trajectory, view: 'looks' | 'profile'): readonly LegendEntry[] {
  const { t } = useTranslation(['trajectory', 'terms']);
  const words = useWords();
  const looks = shown.dimensions.flatMap((line) => line.points);
  const answers =
    view === 'profile'
      ? profileOf(all).flatMap(({ said, saidAtBaseline }) => [said, saidAtBaseline])
      : looks.map(({ answer }) => answer);
  const kinds = new Set(answers.map((answer) => answer?.kind));
  const offScale = offScaleKinds
    .filter((kind) => kinds.has(kind))
    .map((kind) => ({ sign: offScaleMarks[kind].sign, words: words.answer(shown.model, { kind }) }));
  if (view === 'profile') {
    return [{ sign: 'dot', words: t('legend.now') }, { sign: 'ring', words: t('legend.baseline') }, ...offScale];
  }
  const baseline = all.assessments.find(({ id }) => id === all.baselineId);
  const hasBaseline = all.dimensions.some((line) => baselinePoint(all, line) !== undefined);
  const isShown = shown.assessments.some(({ id }) => id === all.baselineId);
  const ring = {
    sign: 'ring',
    words:
      isShown || baseline === undefined
        ? t('legend.baseline')
        : t('legend.baselineBefore', { month: words.month(baseline.completedAt) }),
  } as const;
  const bar = { sign: 'bar', words: t('legend.sure') } as const;
  const hasBars = looks.some(({ position, confidence }) => position !== undefined && confidence !== undefined);
  return [...(hasBaseline ? [ring] : []), ...(hasBars ? [bar] : []), ...offScale];
}
