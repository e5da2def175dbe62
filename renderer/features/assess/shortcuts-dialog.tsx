import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { paletteKey, searchKey } from '../palette/use-palette-keys.ts';
import styles from './shortcuts-dialog.module.css';

const shortcuts = [
  'digits',
  'arrows',
  'brackets',
  'confidence',
  'off',
  'enter',
  'back',
  'evidence',
  'escape',
  'palette',
  'search',
  'help',
] as const;

export interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly levelCount: number;
  readonly onClose: () => void;
}

/** Every key of the guided assessment. */
export function ShortcutsDialog({ isOpen, levelCount, onClose }: ShortcutsDialogProps) {
  const { t } = useTranslation('assess');
  return (
    <Dialog
      title={t('shortcuts.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('shortcuts.close')}
        </Button>
      }
    >
      <dl className={styles.list}>
        {shortcuts.map((key) => (
          <div key={key} className={styles.row}>
            <dt>
              <kbd className={styles.keys}>
                {t(`shortcuts.${key}`, { last: levelCount, palette: paletteKey, search: searchKey })}
              </kbd>
            </dt>
            <dd>{t(`shortcuts.${key}Does`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
