import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useUndo, useUndoActions } from './undo.store.ts';
import styles from './undo-buttons.module.css';
import { redoKey, undoKey } from './use-undo.ts';

/** Undo and redo with the name of what they would do. */
export function UndoButtons() {
  const { t } = useTranslation('undo');
  const { undo: back, redo: on } = useUndo((state) => state.steps);
  const { undo, redo } = useUndoActions();
  if (back === undefined && on === undefined) return null;
  const undoName = back === undefined ? t('nothingToUndo') : t('undoStep', { step: t(`step.${back}`) });
  const redoName = on === undefined ? t('nothingToRedo') : t('redoStep', { step: t(`step.${on}`) });
  return (
    <fieldset className={styles.pair} aria-label={t('label')}>
      <span title={`${undoName} (${undoKey})`}>
        <Button
          kind="plain"
          size="small"
          aria-label={undoName}
          isDisabled={back === undefined}
          onPress={() => void undo()}
        >
          <Undo2 size={16} aria-hidden="true" />
        </Button>
      </span>
      <span title={`${redoName} (${redoKey})`}>
        <Button
          kind="plain"
          size="small"
          aria-label={redoName}
          isDisabled={on === undefined}
          onPress={() => void redo()}
        >
          <Redo2 size={16} aria-hidden="true" />
        </Button>
      </span>
    </fieldset>
  );
}
