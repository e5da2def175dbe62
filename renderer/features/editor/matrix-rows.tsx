import { Eye, Footprints } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Area, type Dimension, descriptionAt, type Level } from '../../../core/practice-model/model.ts';
import { levelColour } from '../../charts/level-colour.ts';
import { type RowLook, readRowLook, rowLook, useGrid } from './grid.store.ts';
import styles from './matrix.module.css';
import { MatrixCell } from './matrix-cell.tsx';

function useLook(row: number): RowLook {
  return readRowLook(useGrid((state) => rowLook(state, row)));
}

/** What is wrong in a row, by column, as text: two rows with the same problems are the same. */
export type RowProblems = string;

interface LevelsRowProps {
  readonly levels: readonly Level[];
  readonly problems: RowProblems;
}

/** The names of the levels, always in sight. */
export const LevelsRow = memo(function LevelsRow({ levels, problems }: LevelsRowProps) {
  const { t } = useTranslation('editor');
  const look = useLook(0);
  const wrong = readProblems(problems);
  return (
    <tr className={`${styles.row} ${styles.head}`} aria-rowindex={1}>
      <MatrixCell
        row={0}
        column={0}
        scope="col"
        kind="level"
        look={look}
        text={t('matrix.dimension')}
        label={t('matrix.dimension')}
      />
      {levels.map((level, index) => (
        <MatrixCell
          key={level.id}
          row={0}
          column={index + 1}
          scope="col"
          kind="level"
          look={look}
          text={level.name}
          label={t('matrix.levelName', { number: index + 1 })}
          placeholder={t('matrix.noLevelName')}
          problem={wrong.get(index + 1)}
        >
          <span className={styles.bar} style={{ background: levelColour(index, levels.length) }} />
        </MatrixCell>
      ))}
    </tr>
  );
});

interface AreaRowProps {
  readonly row: number;
  readonly area: Area;
  readonly columnCount: number;
  readonly problems: RowProblems;
}

/** The title of an area over its dimensions. */
export const AreaRow = memo(function AreaRow({ row, area, columnCount, problems }: AreaRowProps) {
  const { t } = useTranslation('editor');
  const look = useLook(row);
  return (
    <tr className={`${styles.row} ${styles.areaRow}`} aria-rowindex={row + 1}>
      <MatrixCell
        row={row}
        column={0}
        scope="row"
        kind="area"
        look={look}
        span={columnCount}
        text={area.title}
        label={t('matrix.areaTitle')}
        placeholder={t('matrix.noAreaTitle')}
        problem={readProblems(problems).get(0)}
      />
    </tr>
  );
});

interface DimensionRowProps {
  readonly row: number;
  readonly dimension: Dimension;
  readonly levels: readonly Level[];
  readonly problems: RowProblems;
}

/** A dimension with what it says at each level. */
export const DimensionRow = memo(function DimensionRow({ row, dimension, levels, problems }: DimensionRowProps) {
  const { t } = useTranslation('editor');
  const look = useLook(row);
  const wrong = readProblems(problems);
  const title = dimension.title === '' ? t('matrix.noTitle') : dimension.title;
  return (
    <tr className={styles.row} aria-rowindex={row + 1}>
      <MatrixCell
        row={row}
        column={0}
        scope="row"
        kind="title"
        look={look}
        text={dimension.title}
        label={t('matrix.dimensionTitle')}
        placeholder={t('matrix.noTitle')}
        problem={wrong.get(0)}
      />
      {levels.map((level, index) => {
        const { descriptor = '', indicators, nextSteps } = descriptionAt(dimension, level.id);
        return (
          <MatrixCell
            key={level.id}
            row={row}
            column={index + 1}
            kind="words"
            look={look}
            text={descriptor}
            label={t('matrix.cell', { dimension: title, level: level.name })}
            placeholder={t('matrix.silent')}
            problem={wrong.get(index + 1)}
          >
            {indicators.length + nextSteps.length === 0 ? null : (
              <span className={styles.foot}>
                {indicators.length === 0 ? null : (
                  <span title={t('matrix.indicators', { count: indicators.length })}>
                    <Eye size={12} aria-hidden="true" /> {indicators.length}
                    <span className={styles.unseen}>{t('matrix.indicators', { count: indicators.length })}</span>
                  </span>
                )}
                {nextSteps.length === 0 ? null : (
                  <span title={t('matrix.nextSteps', { count: nextSteps.length })}>
                    <Footprints size={12} aria-hidden="true" /> {nextSteps.length}
                    <span className={styles.unseen}>{t('matrix.nextSteps', { count: nextSteps.length })}</span>
                  </span>
                )}
              </span>
            )}
          </MatrixCell>
        );
      })}
    </tr>
  );
});

/** Problems of a row by column, written so that equal ones are equal. */
export function writeProblems(problems: readonly (readonly [number, string])[]): RowProblems {
  return problems.length === 0 ? '' : JSON.stringify(problems);
}

function readProblems(problems: RowProblems): ReadonlyMap<number, string> {
  return new Map(problems === '' ? [] : (JSON.parse(problems) as [number, string][]));
}
