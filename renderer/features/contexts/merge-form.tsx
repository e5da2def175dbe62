import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContextId } from '../../../core/brand.ts';
import type { ListedContext } from '../../../core/contract/contexts.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { asChildError } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './contexts-page.module.css';

export interface MergeFormProps {
  readonly contexts: readonly ListedContext[];
  readonly from: ListedContext;
  /** The one already thought of, if any. */
  readonly suggested?: ListedContext | undefined;
  readonly onClose: () => void;
  readonly onMerged: () => void;
}

/** Makes two contexts one, and says beforehand what that does. */
export function MergeForm({ contexts, from, suggested, onClose, onMerged }: MergeFormProps) {
  const { t } = useTranslation(['contexts', 'terms']);
  const [intoId, setIntoId] = useState<ContextId | undefined>(suggested?.id);
  const [error, setError] = useState<ChildError>();
  const into = contexts.find(({ id }) => id === intoId);

  const merge = async () => {
    if (into === undefined) return;
    try {
      await api.contexts.merge({ fromId: from.id, intoId: into.id });
      onMerged();
    } catch (failure) {
      setError(asChildError(failure));
    }
  };

  return (
    <Dialog
      title={t('mergeForm.title', { name: from.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('mergeForm.cancel')}</Button>
          <Button kind="primary" isDisabled={into === undefined} onPress={() => void merge()}>
            {t('mergeForm.merge')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('mergeForm.into')}
        placeholder={t('mergeForm.choose')}
        options={contexts
          .filter(({ id }) => id !== from.id)
          .map(({ id, name, kind }) => ({ key: id, label: name, hint: t(`terms:contextKind.${kind}`) }))}
        selected={intoId}
        onSelect={setIntoId}
      />
      <div aria-live="polite" className={styles.preview}>
        {into === undefined ? null : <Preview from={from} into={into} />}
      </div>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </Dialog>
  );
}

function Preview({ from, into }: { readonly from: ListedContext; readonly into: ListedContext }) {
  const { t } = useTranslation('contexts');
  const words = useWords();
  const things = [
    ...(from.assessmentCount > 0
      ? [t('assessments', { count: from.assessmentCount, number: words.count(from.assessmentCount) })]
      : []),
    ...(from.entryCount > 0 ? [t('entries', { count: from.entryCount, number: words.count(from.entryCount) })] : []),
  ];
  const names = { from: from.name, into: into.name };
  return (
    <p>
      {things.length === 0
        ? t('mergeForm.previewEmpty', names)
        : t('mergeForm.preview', { ...names, things: words.list(things) })}{' '}
      {t('mergeForm.targets', names)}{' '}
      {into.archivedAt !== undefined && from.archivedAt === undefined ? `${t('mergeForm.comesBack', names)} ` : ''}
      {t('mergeForm.undo')}
    </p>
  );
}
