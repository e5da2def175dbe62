import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearBlock, copyBlock, pasteBlock } from '../../../core/model-editing/block.ts';
import { readTable, writeTable } from '../../../core/model-editing/tab-separated.ts';
import { useWords } from '../../words/use-words.ts';
import { reservedIds, useEditor } from './editor.store.ts';
import { chosenRange, useGrid } from './grid.store.ts';

export interface GridClipboard {
  /** What the last paste did, in words; nothing before the first. */
  readonly said: string;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Blocks of cells, to and from any spreadsheet. Inside an open cell the clipboard is the field's own affair. */
export function useGridClipboard(): GridClipboard {
  const { t } = useTranslation('editor');
  const words = useWords();
  const [said, setSaid] = useState('');
  const copy = (event: ClipboardEvent) => {
    const { draft } = useEditor.getState();
    if (draft === undefined || useGrid.getState().isWriting) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTable(copyBlock(draft, chosenRange())));
    return true;
  };
  return {
    said,
    onCopy: copy,
    onCut: (event) => {
      if (!copy(event)) return;
      const range = chosenRange();
      useEditor.getState().actions.edit(`cut ${Date.now()}`, (draft) => clearBlock(draft, range));
    },
    onPaste: (event) => {
      if (useGrid.getState().isWriting) return;
      event.preventDefault();
      const block = readTable(event.clipboardData.getData('text/plain'));
      const range = chosenRange();
      useEditor.getState().actions.edit(`paste ${Date.now()}`, (draft) => {
        const pasted = pasteBlock(draft, range, block, {
          reserved: reservedIds('dimensions'),
          areaTitle: t('matrix.firstArea'),
        });
        const { cells, added, rowsLeft, columnsLeft } = pasted;
        setSaid(
          [
            t('pasted.cells', { count: cells, number: words.count(cells) }),
            added === 0 ? '' : t('pasted.added', { count: added, number: words.count(added) }),
            rowsLeft === 0 ? '' : t('pasted.rowsLeft', { count: rowsLeft, number: words.count(rowsLeft) }),
            columnsLeft === 0 ? '' : t('pasted.columnsLeft', { count: columnsLeft, number: words.count(columnsLeft) }),
          ]
            .filter((sentence) => sentence !== '')
            .join(' '),
        );
        return pasted.draft;
      });
    },
  };
}
