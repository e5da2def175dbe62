import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../core/assessment/answer.ts';
import type { DimensionId } from '../../../core/brand.ts';
import type { ProfileLine } from '../../../core/trajectory/profile.ts';
import type { TargetMark } from '../../../core/trajectory/targets.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { Chart } from '../../charts/chart.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useWords } from '../../words/use-words.ts';
import { profileDrawing, profileWithTargets, radarDrawing, radarRows } from './drawings.ts';
import tip from './look-tip.module.css';
import styles from './profile-view.module.css';
import { profileForms, useTrajectoryActions, useTrajectoryState } from './trajectory.store.ts';
import { useChartWords } from './use-chart-words.ts';
import { useTargetWords } from './use-target-words.ts';

export interface ProfileViewProps {
  readonly trajectory: Trajectory;
  readonly targets: ReadonlyMap<DimensionId, TargetMark>;
  /** The practice and place in words. */
  readonly subjectName: string;
  /** What the person calls the baseline. */
  readonly baselineName?: string | undefined;
}

/** All dimensions beside each other, strengths first, with the equal table below. */
export const ProfileView = memo(function ProfileView({
  trajectory,
  targets,
  subjectName,
  baselineName = '',
}: ProfileViewProps) {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const chartWords = useChartWords(trajectory.model);
  const form = useTrajectoryState((state) => state.profileForm);
  const { drawProfileAs } = useTrajectoryActions();
  // Two spokes are a line, and one is a point.
  const hasRadar = trajectory.dimensions.length > 2;
  const isRadar = hasRadar && form === 'radar';
  const draw = useMemo(
    () => (isRadar ? radarDrawing(trajectory, targets) : profileDrawing(trajectory, targets, chartWords)),
    [isRadar, trajectory, targets, chartWords],
  );
  const rows = useMemo(
    () => (isRadar ? radarRows(trajectory, targets) : profileWithTargets(trajectory, targets)),
    [isRadar, trajectory, targets],
  );
  // A second look is told in words alone: it says nothing about where a dimension stands, and on a strip that holds
  // several looks a ring could not tell to which of them it belongs.
  const withSecondLook = (answer: Answer | undefined, later: Answer | undefined) => {
    const said = words.answer(trajectory.model, answer);
    return later === undefined ? said : t('tip.seenLater', { said, place: words.answer(trajectory.model, later) });
  };
  const placeOf = ({ now, said, seenLater }: ProfileLine) => withSecondLook(now?.answer ?? said, seenLater);
  const baselineOf = ({ baseline, saidAtBaseline, baselineSeenLater }: ProfileLine) =>
    withSecondLook(baseline?.answer ?? saidAtBaseline, baselineSeenLater);
  const targetWords = useTargetWords();
  const aimOf = ({ dimension }: ProfileLine) => {
    const target = targets.get(dimension.id);
    return target === undefined ? '' : targetWords(target);
  };
  const baselineAt = trajectory.assessments.find(({ id }) => id === trajectory.baselineId)?.completedAt;
  return (
    <div className={styles.view}>
      <div className={styles.card}>
        {hasRadar ? (
          <div className={styles.forms}>
            <Segmented
              label={t('profile.form')}
              options={profileForms.map((key) => ({ key, label: t(`profile.${key}`) }))}
              selected={form}
              onSelect={drawProfileAs}
            />
          </div>
        ) : null}
        <Chart
          key={form}
          label={t('chart.profileLabel', { count: rows.length })}
          levelCount={trajectory.model.levels.length}
          draw={draw}
          likelyHeight={isRadar ? 560 : 60 + rows.length * 40}
          stopsLabel={t('chart.profileStops')}
          stopName={(index) => rows[index]?.dimension.title ?? ''}
          spoken={(index) => {
            const row = rows[index];
            if (row === undefined) return '';
            const said = { name: row.dimension.title, now: placeOf(row), baseline: baselineOf(row) };
            const aim = aimOf(row);
            return aim === '' ? t('tip.profile', said) : t('tip.profileAim', { ...said, target: aim });
          }}
          tip={(index) => {
            const row = rows[index];
            return row === undefined ? null : (
              <>
                <p className={styles.name}>{row.dimension.title}</p>
                <p className={tip.day}>{t('tip.now')}</p>
                <p className={tip.place}>{placeOf(row)}</p>
                <p className={tip.day}>{t('tip.then')}</p>
                <p className={tip.place}>{baselineOf(row)}</p>
                {aimOf(row) === '' ? null : (
                  <>
                    <p className={tip.day}>{t('table.target')}</p>
                    <p className={tip.place}>{aimOf(row)}</p>
                  </>
                )}
              </>
            );
          }}
        />
      </div>
      <div className={styles.region}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t('table.profileCaption', { subject: subjectName })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.dimension')}</th>
              <th scope="col">{t('table.now')}</th>
              <th scope="col">
                {baselineName === ''
                  ? t('table.then', { month: baselineAt === undefined ? '' : words.month(baselineAt) })
                  : t('table.thenNamed', { name: baselineName })}
              </th>
              {targets.size === 0 ? null : <th scope="col">{t('table.target')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.dimension.id}>
                <th scope="row">{row.dimension.title}</th>
                <td>{placeOf(row)}</td>
                <td>{baselineOf(row)}</td>
                {targets.size === 0 ? null : <td>{aimOf(row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
});
