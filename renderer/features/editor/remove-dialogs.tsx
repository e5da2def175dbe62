import { useTranslation } from 'react-i18next';
import type { AreaId, LevelId } from '../../../core/brand.ts';
import { heirOfArea } from '../../../core/model-editing/areas.ts';
import { contentsOfLevel, removeLevel } from '../../../core/model-editing/levels.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../words/use-words.ts';
import { useEditor, useEditorActions } from './editor.store.ts';
import { keepInside, removeAreaNow } from './row-actions.ts';

interface RemoveProps<Id> {
  readonly id: Id;
  readonly onClose: () => void;
}

/** Says what goes with a level before it goes. */
export function RemoveLevel({ id, onClose }: RemoveProps<LevelId>) {
  const { t } = useTranslation('editor');
  const words = useWords();
  const draft = useEditor((state) => state.draft);
  const hasBase = useEditor((state) => state.base !== undefined);
  const { edit } = useEditorActions();
  const level = draft?.levels.find((one) => one.id === id);
  if (draft === undefined || level === undefined) return null;
  const { descriptors, indicators, nextSteps } = contentsOfLevel(draft, id);
  const parts = [
    { key: 'descriptors', count: descriptors } as const,
    { key: 'indicators', count: indicators } as const,
    { key: 'nextSteps', count: nextSteps } as const,
  ].filter(({ count }) => count > 0);
  const list = words.list(parts.map(({ key, count }) => t(`contents.${key}`, { count, number: words.count(count) })));
  const name = level.name === '' ? t('tools.untitled') : level.name;
  const remove = () => {
    edit(`remove ${id}`, (before) => removeLevel(before, id));
    onClose();
    keepInside();
  };
  return (
    <Dialog
      title={t('removeLevel.title', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={remove}>{t('removeLevel.remove')}</Button>
          <Button kind="primary" onPress={onClose}>
            {t('keep')}
          </Button>
        </>
      }
    >
      <p>{parts.length === 0 ? t('removeLevel.nothing') : t('removeLevel.loses', { list })}</p>
      <p>{t(hasBase ? 'removeLevel.earlier' : 'removeLevel.undo')}</p>
    </Dialog>
  );
}

/** Says where the dimensions of an area go before it goes. */
export function RemoveArea({ id, onClose }: RemoveProps<AreaId>) {
  const { t } = useTranslation('editor');
  const words = useWords();
  const draft = useEditor((state) => state.draft);
  const area = draft?.areas.find((one) => one.id === id);
  if (draft === undefined || area === undefined) return null;
  const heir = heirOfArea(draft, id);
  const count = draft.dimensions.filter((dimension) => dimension.area === id).length;
  const nameOf = (title: string) => (title === '' ? t('tools.untitled') : title);
  const isStuck = heir === undefined && count > 0;
  const text = isStuck
    ? t('removeArea.last')
    : count === 0
      ? t('removeArea.empty')
      : t('removeArea.moves', { count, number: words.count(count), heir: nameOf(heir?.title ?? '') });
  const remove = () => {
    removeAreaNow(id);
    onClose();
  };
  return (
    <Dialog
      title={t('removeArea.title', { name: nameOf(area.title) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          {isStuck ? null : <Button onPress={remove}>{t('removeArea.remove')}</Button>}
          <Button kind="primary" onPress={onClose}>
            {t('keep')}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}
