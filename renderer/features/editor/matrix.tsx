import { type MouseEvent, type PointerEvent, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cell, gridRows } from '../../../core/model-editing/grid.ts';
import type { PlacedProblems } from '../../../core/model-editing/problems.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';
import { useEditor } from './editor.store.ts';
import { useGrid, useGridActions } from './grid.store.ts';
import styles from './matrix.module.css';
import { AreaRow, DimensionRow, LevelsRow, type RowProblems, writeProblems } from './matrix-rows.tsx';
import { MatrixTools } from './matrix-tools.tsx';
import { keepInside } from './row-actions.ts';
import { useGridClipboard } from './use-grid-clipboard.ts';
import { rowOf, useGridKeys } from './use-grid-keys.ts';

/** How many rows are drawn in one turn, so that two hundred dimensions hold up nothing. */
const rowsAtOnce = 16;

/** A table whose cells one moves between with the keyboard. */
const asGrid = { role: 'grid', 'aria-multiselectable': true } as const;

/** The model as a grid to write in: a row for each dimension, a column for each level. */
export function Matrix({ draft }: { readonly draft: ModelDraft }) {
  const { t } = useTranslation('editor');
  const problems = useEditor((state) => state.problems);
  const clipboard = useGridClipboard();
  const onKeyDown = useGridKeys();
  const mouse = useMouse();
  const { areas, dimensions, levels } = draft;
  const rows = useMemo(() => gridRows({ areas, dimensions }), [areas, dimensions]);
  const shown = useMoreEachTurn(rows.length);
  const size = `${rows.length} ${levels.length}`;
  useEffect(() => {
    // Rows and columns may have gone.
    if (size !== '') keepInside({ takesFocus: false });
  }, [size]);
  const { want } = useGridActions();
  useEffect(() => {
    const { wanted } = useGrid.getState();
    const row = wanted === undefined ? -1 : rowOf(wanted);
    // Rows are drawn in turns; only one that is there can be gone to.
    if (row === -1 || row >= shown) return;
    want(undefined);
    useGrid.getState().actions.goTo({ row, column: 0 });
  }, [shown, want]);
  const areaById = useMemo(() => new Map(areas.map((area) => [area.id, area])), [areas]);
  const dimensionById = useMemo(() => new Map(dimensions.map((one) => [one.id, one])), [dimensions]);
  return (
    <>
      <MatrixTools said={clipboard.said} />
      <p className={styles.hint} id="matrix-hint">
        {t('matrix.hint')}
      </p>
      <div className={styles.region}>
        <table
          className={styles.grid}
          {...asGrid}
          aria-label={t('matrix.label')}
          aria-describedby="matrix-hint"
          aria-rowcount={rows.length}
          aria-colcount={levels.length + 1}
          style={{ '--levels': levels.length }}
          onKeyDown={onKeyDown}
          onCopy={clipboard.onCopy}
          onCut={clipboard.onCut}
          onPaste={clipboard.onPaste}
          {...mouse}
        >
          <tbody>
            {rows.slice(0, shown).map((row, index) => {
              if (row.kind === 'levels') {
                return <LevelsRow key="levels" levels={levels} problems={levelProblems(draft, problems, t)} />;
              }
              if (row.kind === 'area') {
                const area = areaById.get(row.areaId);
                if (area === undefined) return null;
                const wrong = problems.areas.get(row.areaId)?.get('title');
                return (
                  <AreaRow
                    key={`area ${row.areaId}`}
                    row={index}
                    area={area}
                    columnCount={levels.length + 1}
                    problems={writeProblems(wrong === undefined ? [] : [[0, t('problem', { expected: wrong })]])}
                  />
                );
              }
              const dimension = dimensionById.get(row.id);
              return dimension === undefined ? null : (
                <DimensionRow
                  key={row.id}
                  row={index}
                  dimension={dimension}
                  levels={levels}
                  problems={dimensionProblems(draft, problems, row.id, t)}
                />
              );
            })}
          </tbody>
        </table>
        {dimensions.length === 0 ? <p className={styles.nothing}>{t('matrix.empty')}</p> : null}
      </div>
    </>
  );
}

/** Draws what is there in turns: the first rows at once, more of them before each next picture. */
function useMoreEachTurn(count: number): number {
  const [shown, setShown] = useState(rowsAtOnce);
  useEffect(() => {
    if (shown >= count) return;
    const frame = requestAnimationFrame(() => setShown(shown + rowsAtOnce));
    return () => cancelAnimationFrame(frame);
  }, [shown, count]);
  return shown;
}

/** Choosing cells with the mouse: a press, a press with Shift, drawing over several; a second press opens a cell. */
function useMouse() {
  const { goTo, write } = useGridActions();
  return {
    onPointerDown: (event: PointerEvent) => {
      const cell = cellAt(event.target);
      if (cell === undefined || event.button !== 0 || isField(event.target)) return;
      // The keyboard goes to the cell by itself, and words are not marked while drawing over cells.
      event.preventDefault();
      const { active, anchor, isWriting } = useGrid.getState();
      const isAgain =
        !isWriting && isSame(cell, active) && isSame(active, anchor) && document.activeElement === elementAt(cell);
      if (isAgain && !event.shiftKey) return write();
      goTo(cell, { extends: event.shiftKey });
    },
    onPointerOver: (event: PointerEvent) => {
      if (event.buttons !== 1 || useGrid.getState().isWriting) return;
      const cell = cellAt(event.target);
      if (cell !== undefined && !isSame(cell, useGrid.getState().active)) goTo(cell, { extends: true });
    },
    onDoubleClick: (event: MouseEvent) => {
      if (cellAt(event.target) !== undefined && !isField(event.target)) write();
    },
  };
}

const isSame = (a: Cell, b: Cell) => a.row === b.row && a.column === b.column;
const isField = (target: EventTarget) => target instanceof HTMLTextAreaElement;

function cellAt(target: EventTarget): Cell | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell === null ? undefined : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

function elementAt({ row, column }: Cell): Element | null {
  return document.querySelector(`[data-row="${row}"][data-column="${column}"]`);
}

type Translate = ReturnType<typeof useTranslation<'editor'>>['t'];

function levelProblems({ levels }: ModelDraft, problems: PlacedProblems, t: Translate): RowProblems {
  return writeProblems(
    levels.flatMap(({ id }, index) => {
      const expected = problems.levels.get(id)?.get('name');
      return expected === undefined ? [] : [[index + 1, t('problem', { expected })] as const];
    }),
  );
}

/** In the column of a level stands whatever is wrong at it; in the first one all the rest. */
function dimensionProblems(
  { levels }: ModelDraft,
  { dimensions }: PlacedProblems,
  id: string,
  t: Translate,
): RowProblems {
  const columns = new Map<number, string>();
  for (const [field, expected] of dimensions.get(id) ?? []) {
    const [first = '', levelId, part] = field.split('.');
    const column = first === 'levels' ? levels.findIndex((level) => level.id === levelId) + 1 : 0;
    if (columns.has(column)) continue;
    const name = names[first === 'levels' ? (part ?? '') : first];
    const sentence = t('problem', { expected });
    columns.set(column, name === undefined ? sentence : t('problemOf', { part: t(name), problem: sentence }));
  }
  return writeProblems([...columns]);
}

/** What a problem is about that is not about the words in the cell itself. */
const names: Readonly<
  Record<string, `details.${'description' | 'recall' | 'area' | 'indicators' | 'nextSteps'}` | undefined>
> = {
  description: 'details.description',
  recall: 'details.recall',
  area: 'details.area',
  indicators: 'details.indicators',
  nextSteps: 'details.nextSteps',
};
