import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { useUndo, useUndoActions } from './undo.store.ts';
import styles from './undo-line.module.css';

/** How long the line stays, in milliseconds: long enough to change one's mind. */
const shownFor = 12_000;

/** A quiet line at the foot of the window that says what was removed, undone or done again, and how to turn it round. */
export function UndoLine() {
  const { t } = useTranslation('undo');
  const said = useUndo((state) => state.said);
  const error = useUndo((state) => state.error);
  const { undo, redo, fallSilent } = useUndoActions();
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(fallSilent, shownFor);
    return () => clearTimeout(timer);
  }, [said, fallSilent]);
  const isUndone = said?.what === 'undone';
  return (
    <div className={styles.place}>
      {error === undefined ? null : <ErrorNotice error={error} />}
      <div role="status" className={styles.line} data-shown={said !== undefined || undefined}>
        {said === undefined ? null : (
          <>
            <span>{t(`said.${said.what}`, { step: t(`step.${said.kind}`) })}</span>
            <Button kind="plain" size="small" onPress={() => void (isUndone ? redo() : undo())}>
              {t(isUndone ? 'redo' : 'undo')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
