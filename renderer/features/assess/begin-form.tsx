import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentSummary, Context, ContextKind } from '../../../core/assessment/assessment.ts';
import type { ContextId, ModelVersionId } from '../../../core/brand.ts';
import type { ChildError } from '../../../core/errors.ts';
import type { ModelSummary } from '../../../core/practice-model/model.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './begin-form.module.css';
import { NewContext } from './new-context.tsx';

const elsewhere = 'elsewhere';

export interface BeginFormProps {
  readonly models: readonly ModelSummary[];
  readonly contexts: readonly Context[];
  readonly suggestedModel: ModelSummary | undefined;
  readonly suggestedContext: Context | undefined;
  readonly onBegun: (assessment: AssessmentSummary) => void;
}

/** Which practice, and where: all that is needed before the first dimension. */
export function BeginForm({ models, contexts, suggestedModel, suggestedContext, onBegun }: BeginFormProps) {
  const { t } = useTranslation(['assess', 'terms']);
  const words = useWords();
  const [model, setModel] = useState<ModelVersionId | undefined>(suggestedModel?.versionId);
  const [place, setPlace] = useState<ContextId | typeof elsewhere | undefined>(
    suggestedContext?.id ?? (contexts.length === 0 ? elsewhere : undefined),
  );
  const [kind, setKind] = useState<ContextKind>('team');
  const [name, setName] = useState('');
  const [missing, setMissing] = useState<'chooseModel' | 'chooseContext' | 'nameMissing'>();
  const [error, setError] = useState<ChildError>();
  const [isBeginning, setIsBeginning] = useState(false);

  if (models.length === 0) return <Notice tone="caution" title={t('begin.noModels')} />;

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (model === undefined) return setMissing('chooseModel');
    if (place === undefined) return setMissing('chooseContext');
    if (place === elsewhere && name.trim() === '') return setMissing('nameMissing');
    setMissing(undefined);
    setIsBeginning(true);
    try {
      const contextId = place === elsewhere ? (await api.contexts.create({ kind, name: name.trim() })).id : place;
      setPlace(contextId);
      onBegun(await api.assessments.start({ modelVersionId: model, contextId }));
    } catch (failure) {
      setError(asChildError(failure));
      setIsBeginning(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={begin} noValidate>
      <Choice
        label={t('begin.model')}
        layout="cards"
        selected={model}
        onSelect={setModel}
        options={models.map((one) => ({
          key: one.versionId,
          label: one.title,
          hint: t('begin.modelHint', { count: one.dimensionCount, areas: words.list(one.areaTitles) }),
        }))}
      />
      {contexts.length === 0 ? (
        <div>
          <h2 className={styles.question}>{t('begin.context')}</h2>
          <p className={styles.hint}>{t('begin.firstContextHint')}</p>
        </div>
      ) : (
        <Choice
          label={t('begin.context')}
          layout="cards"
          selected={place}
          onSelect={setPlace}
          options={[
            ...contexts.map((one) => ({ key: one.id, label: one.name, hint: t(`terms:contextKind.${one.kind}`) })),
            { key: elsewhere as typeof elsewhere, label: t('begin.newContext'), hint: t('begin.newContextHint') },
          ]}
        />
      )}
      {place === elsewhere ? (
        <NewContext kind={kind} name={name} onKind={setKind} onName={setName} isMissing={missing === 'nameMissing'} />
      ) : null}
      {error === undefined ? null : <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button kind="primary" type="submit" isDisabled={isBeginning}>
          {t('begin.start')}
        </Button>
        <p className={styles.missing} role="alert">
          {missing === undefined ? '' : t(`begin.${missing}`)}
        </p>
      </div>
    </form>
  );
}
