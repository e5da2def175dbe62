import { useTranslation } from 'react-i18next';
import type { DimensionId } from '../../../core/brand.ts';
import { together } from '../../../core/trajectory/overlay.ts';
import type { Projection } from '../../../core/trajectory/projection.ts';
import type { TargetMark } from '../../../core/trajectory/targets.ts';
import type { DimensionTrajectory, Trajectory } from '../../../core/trajectory/trajectory.ts';
import { trajectoryCsv } from '../../../core/trajectory/trajectory-csv.ts';
import type { LegendEntry } from '../../charts/legend-signs.ts';
import { pictureLayout } from '../../charts/picture-layout.ts';
import { usePalette } from '../../charts/use-palette.ts';
import { useSave } from '../../use-save.ts';
import { fileName } from '../../words/file-name.ts';
import { type ChartFrame, lineFrame, lineup, rowFrames } from './chart-frame.ts';
import { dimensionDrawing, profileDrawing, radarDrawing } from './drawings.ts';
import { useTrajectoryState, type View } from './trajectory.store.ts';
import { useChartWords } from './use-chart-words.ts';

export interface ExportsInput {
  readonly trajectory: Trajectory;
  readonly shown: Trajectory;
  readonly frame: ChartFrame;
  readonly targets: ReadonlyMap<DimensionId, TargetMark>;
  /** The dimension shown alone. */
  readonly line: DimensionTrajectory | undefined;
  readonly projection: Projection | undefined;
  readonly view: View;
  readonly title: string;
  readonly subjectName: string;
  readonly legend: readonly LegendEntry[];
}

/** Saves what is shown: the charts as a picture, their looks as a table. */
export function useExports(input: ExportsInput) {
  const { trajectory, shown, frame, targets, line, projection, view, title, subjectName, legend } = input;
  const { t } = useTranslation('trajectory');
  const words = useChartWords(trajectory.model);
  const palette = usePalette(trajectory.model.levels.length);
  const isRadar = useTrajectoryState((state) => state.profileForm) === 'radar' && trajectory.dimensions.length > 2;
  const { saving, save } = useSave();
  const name = t('save.name', { subject: subjectName });

  const charts = () => {
    if (view === 'profile')
      return [{ draw: isRadar ? radarDrawing(trajectory, targets) : profileDrawing(trajectory, targets, words) }];
    const isOne = view === 'one' && line !== undefined;
    const lines = isOne ? [line] : lineup(shown);
    const { columns } = pictureLayout(lines.length);
    const frames = isOne ? [lineFrame(frame, shown, line, projection)] : rowFrames(frame, shown, columns);
    return lines.map((one, index) => ({
      title: one.dimension.title,
      draw: dimensionDrawing(
        shown,
        one,
        frames[Math.floor(index / columns)] ?? frame,
        isOne ? 'large' : 'small',
        words,
      ),
    }));
  };

  const savePicture = () =>
    save(async () => {
      const { composePicture } = await import('../../charts/compose-picture.ts');
      const bytes = await composePicture({ title, context: subjectName, legend, charts: charts(), palette });
      return { kind: 'png', suggestedName: fileName(name, 'png'), bytes };
    });

  const saveTable = () =>
    save(async () => ({
      kind: 'csv',
      suggestedName: fileName(name, 'csv'),
      text: trajectoryCsv(together(shown, frame.overlaid), -new Date().getTimezoneOffset(), frame.targets),
    }));

  return { saving, savePicture, saveTable };
}
