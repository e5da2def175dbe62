import { ArrowLeftRight, Table } from 'lucide-react';
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ContextId, ModelId } from '../../../core/brand.ts';
import { type ContextComparison, compareContexts } from '../../../core/compare/compare-contexts.ts';
import { comparisonCsv } from '../../../core/compare/comparison-csv.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useSave } from '../../use-save.ts';
import { capitalised } from '../../words/capitalised.ts';
import { fileName } from '../../words/file-name.ts';
import { useWords } from '../../words/use-words.ts';
import type { CompareFacts, ShownComparison } from './compare-facts.ts';
import styles from './compare-room.module.css';
import { ComparedSection } from './compared-section.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { useDifferenceWords } from './use-difference-words.ts';

export interface CompareRoomProps {
  /** The practices that were looked at in two contexts or more. */
  readonly models: CompareFacts['models'];
  readonly shown: ShownComparison;
}

/** Two contexts beside each other: what is furthest apart in words, every dimension in pictures, all of it as a table. */
export function CompareRoom({ models, shown }: CompareRoomProps) {
  const { t } = useTranslation(['compare', 'terms']);
  const [, go] = useLocation();
  const { chosen, model, assessments, first, second } = shown;
  const { saving, save } = useSave();
  const comparison = useMemo(
    () => compareContexts(model, assessments, first.id, second.id),
    [model, assessments, first.id, second.id],
  );
  const [widest] = comparison.inBoth;
  const show = (modelId: ModelId, a: ContextId, b: ContextId) => go(`/compare/${modelId}/${a}/${b}`);
  const options = chosen.contexts.map(({ id, name, kind }) => ({
    key: id,
    label: name,
    hint: t(`terms:contextKind.${kind}`),
  }));
  const title =
    widest === undefined
      ? t('title.none')
      : widest.quarters === 0
        ? t('title.alike')
        : t('title.apart', { dimension: widest.dimension.title });
  const saveTable = () =>
    save(async () => ({
      kind: 'csv',
      suggestedName: fileName(t('save.name', { model: model.title, first: first.name, second: second.name }), 'csv'),
      text: comparisonCsv(comparison, first, second, -new Date().getTimezoneOffset()),
    }));
  return (
    <Page
      context={`${t('context')} · ${model.title}`}
      title={title}
      summary={<SummaryText comparison={comparison} shown={shown} />}
    >
      <div className={styles.bar}>
        {models.length > 1 ? (
          <SelectField
            label={t('pick.model')}
            options={models.map(({ id, title: label }) => ({ key: id, label }))}
            selected={chosen.id}
            onSelect={(id) => go(`/compare/${id}`)}
          />
        ) : null}
        <SelectField
          label={t('pick.first')}
          options={options}
          selected={first.id}
          onSelect={(id) => show(chosen.id, id, id === second.id ? first.id : second.id)}
        />
        <Button kind="quiet" onPress={() => show(chosen.id, second.id, first.id)}>
          <ArrowLeftRight size={15} aria-hidden="true" />
          {t('pick.swap')}
        </Button>
        <SelectField
          label={t('pick.second')}
          options={options}
          selected={second.id}
          onSelect={(id) => show(chosen.id, id === first.id ? second.id : first.id, id)}
        />
        <div className={styles.save}>
          <span role="status" className={styles.saved}>
            {saving.state === 'saved' ? t('save.saved') : ''}
          </span>
          <Button kind="plain" size="small" isDisabled={saving.state === 'saving'} onPress={saveTable}>
            <Table size={15} aria-hidden="true" />
            {t('save.table')}
          </Button>
        </div>
      </div>
      {saving.state === 'failed' ? <ErrorNotice error={saving.error} onRetry={saving.again} /> : null}
      <div className={styles.sections}>
        {(['inBoth', 'inOne', 'inNeither'] as const).map((part) => (
          <ComparedSection
            key={part}
            part={part}
            model={model}
            lines={comparison[part]}
            first={first}
            second={second}
          />
        ))}
        <ComparisonTable comparison={comparison} first={first} second={second} />
      </div>
    </Page>
  );
}

interface SummaryTextProps {
  readonly comparison: ContextComparison;
  readonly shown: ShownComparison;
}

/** What is furthest apart, how many more differ and how many stand alike. Nothing is added up. */
function SummaryText({ comparison: { inBoth }, shown: { first, second } }: SummaryTextProps) {
  const { t } = useTranslation('compare');
  const words = useWords();
  const { size } = useDifferenceWords();
  const names = { first: first.name, second: second.name };
  const [widest] = inBoth;
  if (widest === undefined) return <p>{t('summary.none', names)}</p>;
  if (widest.quarters === 0) return <p>{t('summary.alike', names)}</p>;
  const apart = inBoth.filter(({ quarters }) => quarters !== 0).length - 1;
  const alike = inBoth.length - apart - 1;
  const [higher, lower] = widest.quarters > 0 ? [first, second] : [second, first];
  const values = {
    dimension: widest.dimension.title,
    size: size(widest.quarters),
    higher: higher.name,
    lower: lower.name,
  };
  return (
    <p>
      <Trans
        t={t}
        i18nKey="summary.apart"
        values={values}
        components={{ strong: <strong /> }}
        tOptions={{ interpolation: { escapeValue: true } }}
        shouldUnescape
      />{' '}
      {apart > 0 ? `${t('summary.moreDiffer', { count: apart, number: capitalised(words.count(apart)) })} ` : ''}
      {alike > 0 ? `${t('summary.same', { count: alike, number: capitalised(words.count(alike)) })} ` : ''}
      {t('summary.place')}
    </p>
  );
}
