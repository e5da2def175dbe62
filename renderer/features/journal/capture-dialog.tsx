import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { useCapture, useCaptureActions } from './capture.store.ts';
import styles from './capture-dialog.module.css';
import { EntryFields } from './entry-fields.tsx';
import { askLinkable } from './links.ts';

const isMac = navigator.userAgent.includes('Mac OS');
const saveKey = isMac ? '⌘ ⏎' : 'Ctrl ⏎';

/** A new entry, or one that is changed, over whatever page is in sight; leaving it asks about words not kept yet. */
export default function CaptureDialog() {
  const { t } = useTranslation('journal');
  const { open, isAsking, isSaving, problem, error } = useCapture();
  const { change, save, leave } = useCaptureActions();
  const [linkable] = useLoaded('linkable', askLinkable);
  if (open === undefined) return null;
  const isNew = open.entryId === undefined;
  return (
    <>
      <Dialog
        title={t(isNew ? 'write.titleNew' : 'write.titleEdit')}
        isOpen
        onClose={leave}
        actions={
          <>
            <Button onPress={leave}>{t('write.cancel')}</Button>
            <Button kind="primary" shortcut={saveKey} isBusy={isSaving} onPress={() => void save()}>
              {t(isSaving ? 'write.saving' : 'write.save')}
            </Button>
          </>
        }
      >
        {error === undefined ? null : <ErrorNotice error={error} />}
        <Keyboard onSave={() => void save()}>
          <EntryFields
            content={open.content}
            linkable={linkable.state === 'ready' ? linkable.value : undefined}
            onChange={change}
          />
        </Keyboard>
        <p className={styles.problem} role="status">
          {problem === undefined ? '' : t(`problem.${problem}`)}
        </p>
      </Dialog>
      {isAsking ? <Question isNew={isNew} /> : null}
    </>
  );
}

/** Keeps the entry at the press of the shortcut, from whatever field. */
function Keyboard({ onSave, children }: { readonly onSave: () => void; readonly children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(isMac ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    onSave();
  };
  return (
    <div className={styles.fields} role="presentation" onKeyDownCapture={onKeyDown}>
      {children}
    </div>
  );
}

function Question({ isNew }: { readonly isNew: boolean }) {
  const { t } = useTranslation('journal');
  const { goOn, putAside, letGo, save } = useCaptureActions();
  return (
    <Dialog
      title={t('ask.title')}
      isOpen
      onClose={goOn}
      actions={
        <>
          <Button kind="plain" onPress={letGo}>
            {t('ask.letGo')}
          </Button>
          <Button onPress={goOn}>{t('ask.goOn')}</Button>
          <Button kind="primary" autoFocus onPress={() => (isNew ? putAside() : void save())}>
            {t(isNew ? 'ask.keep' : 'ask.save')}
          </Button>
        </>
      }
    >
      {t(isNew ? 'ask.textNew' : 'ask.textEdit')}
    </Dialog>
  );
}
