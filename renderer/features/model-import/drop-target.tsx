import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RefusedFile } from '../../../core/contract/model-import.ts';
import { listenTo } from '../../api.ts';
import styles from './drop-target.module.css';
import { useImportActions } from './import.store.ts';
import { largestImport } from './largest-import.ts';

const importRoute = '/models/import';

/**
 * Lets files be dropped anywhere on the window, and brings those that were opened from outside it. The page itself
 * reads what is dropped and hands the bytes on: neither side learns where the files lie, and nothing is ever followed.
 */
export function DropTarget() {
  const { t } = useTranslation('model-import');
  const [, go] = useLocation();
  const { hold, refuse, takeOpened } = useImportActions();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const bring = async () => {
      if (await takeOpened()) go(importRoute);
    };
    void bring();
    return listenTo('filesOpened', () => void bring());
  }, [go, takeOpened]);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const dropped = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      go(importRoute);
      void readAll(files).then(async ({ read, refused }) => {
        if (read.length > 0) await hold(read);
        if (refused.length > 0) refuse(refused);
      });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', left);
    window.addEventListener('drop', dropped);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', left);
      window.removeEventListener('drop', dropped);
    };
  }, [go, hold, refuse]);

  if (!isOver) return null;
  return (
    <div className={styles.veil} aria-hidden="true">
      <p className={styles.words}>{t('drop.over')}</p>
    </div>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

interface Dropped {
  readonly read: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  readonly refused: readonly RefusedFile[];
}

async function readAll(files: readonly File[]): Promise<Dropped> {
  const read: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const name = file.name.slice(0, 200) || 'file';
    if (file.size > largestImport) {
      refused.push({ name, why: 'too-large' });
      continue;
    }
    try {
      read.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      // A folder, or a file that went away while it was dragged.
      refused.push({ name, why: 'not-readable' });
    }
  }
  return { read, refused };
}
