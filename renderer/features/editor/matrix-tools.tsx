import { ArrowDown, ArrowUp, Columns3, PanelRight, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { AreaId, LevelId } from '../../../core/brand.ts';
import { mostAreas } from '../../../core/model-editing/areas.ts';
import { mostDimensions } from '../../../core/model-editing/dimensions.ts';
import { gridRows } from '../../../core/model-editing/grid.ts';
import { canAddLevel, canRemoveLevel } from '../../../core/model-editing/levels.ts';
import { Button } from '../../components/button.tsx';
import { useDetails } from './details.store.ts';
import { useEditor } from './editor.store.ts';
import { useGrid } from './grid.store.ts';
import styles from './matrix-tools.module.css';
import { RemoveArea, RemoveLevel } from './remove-dialogs.tsx';
import { addAreaAtEnd, addDimensionHere, addLevelAt, moveRow, removeDimensionNow } from './row-actions.ts';
import { openForWriting, rowOf } from './use-grid-keys.ts';

/** What can be done with the row or the column one is in, and with the whole. */
export function MatrixTools({ said }: { readonly said: string }) {
  const { t } = useTranslation('editor');
  const draft = useEditor((state) => state.draft);
  const active = useGrid((state) => state.active);
  const { isOpen, toggle } = useDetails();
  const [removing, setRemoving] = useState<{ readonly level: LevelId } | { readonly area: AreaId }>();
  const [removed, setRemoved] = useState('');
  if (draft === undefined) return null;
  const row = gridRows(draft)[active.row];
  const level = row?.kind === 'levels' ? draft.levels[active.column - 1] : undefined;
  const dimension = row?.kind === 'dimension' ? draft.dimensions.find(({ id }) => id === row.id) : undefined;
  const area = row?.kind === 'area' ? draft.areas.find(({ id }) => id === row.areaId) : undefined;
  const title = level?.name ?? dimension?.title ?? area?.title ?? '';
  const name = title === '' ? t('tools.untitled') : title;
  const isOver = level !== undefined;
  const addDimension = () => {
    const made: { id?: string | undefined } = {};
    flushSync(() => {
      made.id = addDimensionHere(t('matrix.firstArea'));
    });
    if (made.id !== undefined) openForWriting(rowOf(made.id), 0);
  };
  const addArea = () => {
    const made: { id?: string | undefined } = {};
    flushSync(() => {
      made.id = addAreaAtEnd();
    });
    if (made.id !== undefined) openForWriting(rowOf(made.id), 0);
  };
  const addLevel = () => {
    const index = active.column > 0 && row?.kind !== 'area' ? active.column : draft.levels.length;
    flushSync(() => addLevelAt(index));
    openForWriting(0, index + 1);
  };
  const remove = () => {
    if (level !== undefined) setRemoving({ level: level.id });
    else if (area !== undefined) setRemoving({ area: area.id });
    else if (dimension !== undefined) {
      removeDimensionNow(dimension.id);
      setRemoved(t('tools.removed', { name }));
    }
  };
  const canRemove = dimension !== undefined || area !== undefined || (level !== undefined && canRemoveLevel(draft));
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('tools.label')}>
      <Button size="small" onPress={addDimension} isDisabled={draft.dimensions.length >= mostDimensions}>
        <Plus size={15} aria-hidden="true" />
        {t('tools.addDimension')}
      </Button>
      <Button size="small" onPress={addArea} isDisabled={draft.areas.length >= mostAreas}>
        <Plus size={15} aria-hidden="true" />
        {t('tools.addArea')}
      </Button>
      <Button size="small" onPress={addLevel} isDisabled={!canAddLevel(draft)}>
        <Columns3 size={15} aria-hidden="true" />
        {t('tools.addLevel')}
      </Button>
      <span className={styles.group}>
        <Button
          size="small"
          aria-label={t(isOver ? 'tools.left' : 'tools.up', { name })}
          isDisabled={row === undefined || (row.kind === 'levels' && !isOver)}
          onPress={() => moveRow(-1, isOver ? 'level' : 'row')}
        >
          <ArrowUp className={isOver ? styles.turned : undefined} size={15} aria-hidden="true" />
        </Button>
        <Button
          size="small"
          aria-label={t(isOver ? 'tools.right' : 'tools.down', { name })}
          isDisabled={row === undefined || (row.kind === 'levels' && !isOver)}
          onPress={() => moveRow(1, isOver ? 'level' : 'row')}
        >
          <ArrowDown className={isOver ? styles.turned : undefined} size={15} aria-hidden="true" />
        </Button>
        <Button size="small" aria-label={t('tools.remove', { name })} isDisabled={!canRemove} onPress={remove}>
          <Trash2 size={15} aria-hidden="true" />
        </Button>
      </span>
      <p className={styles.said} role="status">
        {said === '' ? removed : said}
      </p>
      <Button size="small" kind={isOpen ? 'quiet' : 'plain'} aria-pressed={isOpen} onPress={toggle}>
        <PanelRight size={15} aria-hidden="true" />
        {t('tools.details')}
      </Button>
      {removing !== undefined && 'level' in removing ? (
        <RemoveLevel id={removing.level} onClose={() => setRemoving(undefined)} />
      ) : null}
      {removing !== undefined && 'area' in removing ? (
        <RemoveArea id={removing.area} onClose={() => setRemoving(undefined)} />
      ) : null}
    </div>
  );
}
