import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContextKind, contextKinds } from '../../../core/assessment/assessment.ts';
import type { ListedContext } from '../../../core/contract/contexts.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LineField } from '../../components/line-field.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { asChildError } from '../../use-loaded.ts';
import styles from './contexts-page.module.css';

export interface ContextFormProps {
  /** All there are, to tell a taken name. */
  readonly contexts: readonly ListedContext[];
  /** The one to rename; absent for a new one. */
  readonly context?: ListedContext | undefined;
  readonly onClose: () => void;
  readonly onSaved: () => void;
  /** The person says that the taken name is of the same place. */
  readonly onMerge: (from: ListedContext, into: ListedContext) => void;
}

/** What a context is called and what kind it is, for a new one and for one that has a name. */
export function ContextForm({ contexts, context, onClose, onSaved, onMerge }: ContextFormProps) {
  const { t } = useTranslation(['contexts', 'terms']);
  const [kind, setKind] = useState<ContextKind>(context?.kind ?? 'team');
  const [name, setName] = useState(context?.name ?? '');
  const [isMissing, setMissing] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const [error, setError] = useState<ChildError>();
  const wanted = name.trim();
  const other = contexts.find((one) => one.id !== context?.id && one.kind === kind && one.name === wanted);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(wanted === '');
    if (wanted === '') return;
    // An archived one of this name is brought back; one in use would silently stay what it is.
    if (context === undefined && other !== undefined && other.archivedAt === undefined) return setTaken(true);
    try {
      if (context === undefined) await api.contexts.create({ kind, name: wanted });
      else await api.contexts.rename({ contextId: context.id, kind, name: wanted });
      onSaved();
    } catch (failure) {
      const refused = asChildError(failure);
      if (refused.kind === 'conflict') setTaken(true);
      else setError(refused);
    }
  };

  const taken = isTaken
    ? t(context !== undefined && other !== undefined ? 'form.takenMerge' : 'form.taken', { name: wanted })
    : undefined;
  return (
    <Dialog
      title={context === undefined ? t('form.addTitle') : t('form.renameTitle', { name: context.name })}
      isOpen
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={save} noValidate>
        <SelectField
          label={t('form.kind')}
          options={contextKinds.map((one) => ({
            key: one,
            label: t(`terms:contextKind.${one}`),
            hint: t(`terms:contextKindMeaning.${one}`),
          }))}
          selected={kind}
          onSelect={(chosen) => {
            setKind(chosen);
            setTaken(false);
          }}
        />
        <LineField
          label={t('form.name')}
          value={name}
          autoFocus
          onChange={(text) => {
            setName(text.slice(0, 120));
            setTaken(false);
          }}
          problem={isMissing && wanted === '' ? t('form.missing') : taken}
        />
        {error === undefined ? null : <ErrorNotice error={error} />}
        <div className={styles.formActions}>
          {isTaken && context !== undefined && other !== undefined ? (
            <Button onPress={() => onMerge(context, other)}>{t('form.mergeInstead')}</Button>
          ) : null}
          <Button onPress={onClose}>{t('form.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t(context === undefined ? 'form.add' : 'form.rename')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
