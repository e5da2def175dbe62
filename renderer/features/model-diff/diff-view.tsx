import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DimensionDiff, ListChange, ModelDiff } from '../../../core/model-versions/diff.ts';
import type { DimensionTextChange } from '../../../core/model-versions/dimension-diff.ts';
import type { Area, Dimension, Level } from '../../../core/practice-model/model.ts';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { useModelWords } from '../models/model-words.ts';
import styles from './diff-view.module.css';
import { TextChange } from './text-change.tsx';

/** How many dimensions are drawn in one turn. */
const atOnce = 8;

/** What is different between two versions of a model, in words. */
export function DiffView({ diff }: { readonly diff: ModelDiff }) {
  return (
    <div className={styles.diff}>
      <Fields diff={diff} />
      <Levels change={diff.levels} />
      <Areas change={diff.areas} />
      <Dimensions diff={diff} />
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

function Fields({ diff: { fields } }: { readonly diff: ModelDiff }) {
  const { t } = useTranslation('model-diff');
  const { language } = useModelWords();
  if (fields.length === 0) return null;
  const inWords = (field: string, text: string) => {
    if (text === '') return undefined;
    if (field !== 'language') return text;
    try {
      return language(text);
    } catch {
      return text;
    }
  };
  return (
    <Section title={t('fields.heading')}>
      {fields.map(({ field, before, after }) => (
        <TextChange
          key={field}
          label={t(`fields.${field}`)}
          before={inWords(field, before)}
          after={inWords(field, after)}
        />
      ))}
    </Section>
  );
}

function isEmpty({ added, removed, changed, isReordered }: ListChange<unknown>): boolean {
  return added.length + removed.length + changed.length === 0 && !isReordered;
}

function Levels({ change }: { readonly change: ListChange<Level> }) {
  const { t } = useTranslation('model-diff');
  const words = useWords();
  if (isEmpty(change)) return null;
  const names = (levels: readonly Level[]) => words.list(levels.map(({ name }) => name));
  return (
    <Section title={t('levels.heading')}>
      <ul className={styles.lines}>
        {change.added.length === 0 ? null : <li>{t('levels.added', { list: names(change.added) })}</li>}
        {change.removed.length === 0 ? null : <li>{t('levels.removed', { list: names(change.removed) })}</li>}
        {change.changed.map(({ before, after }) => (
          <li key={after.id}>{t('levels.renamed', { before: before.name, after: after.name })}</li>
        ))}
        {change.isReordered ? <li>{t('levels.reordered')}</li> : null}
      </ul>
    </Section>
  );
}

function Areas({ change }: { readonly change: ListChange<Area> }) {
  const { t } = useTranslation('model-diff');
  const words = useWords();
  if (isEmpty(change)) return null;
  const titles = (areas: readonly Area[]) => words.list(areas.map(({ title }) => title));
  return (
    <Section title={t('areas.heading')}>
      <ul className={styles.lines}>
        {change.added.length === 0 ? null : <li>{t('areas.added', { list: titles(change.added) })}</li>}
        {change.removed.length === 0 ? null : <li>{t('areas.removed', { list: titles(change.removed) })}</li>}
        {change.changed.map(({ before, after }) => (
          <li key={after.id}>
            {t(before.title === after.title ? 'areas.described' : 'areas.renamed', {
              before: before.title,
              after: after.title,
            })}
          </li>
        ))}
        {change.isReordered ? <li>{t('areas.reordered')}</li> : null}
      </ul>
    </Section>
  );
}

function Dimensions({ diff }: { readonly diff: ModelDiff }) {
  const { t } = useTranslation('model-diff');
  const words = useWords();
  const { dimensions, unchangedCount, areDimensionsReordered } = diff;
  const [shown, setShown] = useState(atOnce);
  useEffect(() => {
    if (shown >= dimensions.length) return;
    const frame = requestAnimationFrame(() => setShown(shown + atOnce));
    return () => cancelAnimationFrame(frame);
  }, [shown, dimensions.length]);
  return (
    <Section title={t('dimensions.heading')}>
      {dimensions.slice(0, shown).map((dimension) => (
        <OneDimension key={keyOf(dimension)} diff={dimension} gone={diff.levels.removed} />
      ))}
      <p className={styles.quiet}>
        {capitalised(t('dimensions.unchanged', { count: unchangedCount, number: words.count(unchangedCount) }))}
        {areDimensionsReordered ? ` ${t('dimensions.reordered')}` : ''}
      </p>
    </Section>
  );
}

interface OneDimensionProps {
  readonly diff: DimensionDiff;
  /** Levels the later version does not have: what was said there is told in one line. */
  readonly gone: readonly Level[];
}

function OneDimension({ diff, gone }: OneDimensionProps) {
  const { t } = useTranslation('model-diff');
  const words = useWords();
  const { fate, before, after, changes, meansSomethingElse } = diff;
  const title = (one: Dimension) => (one.title.trim() === '' ? t('dimensions.untitled') : one.title);
  const titles = (some: readonly Dimension[]) => words.list(some.map((one) => `“${title(one)}”`));
  const head = fate === 'split' ? before : after.length > 0 ? after : before;
  const told = t(`dimensions.fate.${fate}`, {
    before: fate === 'renamed' ? words.list(before.map(title)) : titles(before),
    after: titles(after),
  });
  const isOnlyMoved = fate === 'same' && changes.every(({ part }) => part === 'area');
  return (
    <article className={styles.dimension}>
      <h3 className={styles.title}>
        {words.list(head.map(title))}
        <span className={styles.fate} data-fate={fate}>
          {isOnlyMoved ? t('dimensions.moved') : told}
          {meansSomethingElse ? ` · ${t('dimensions.means')}` : ''}
        </span>
      </h3>
      {fate === 'renamed' ? null : fate === 'new' || fate === 'retired' ? (
        <p className={styles.description}>{head[0]?.description}</p>
      ) : null}
      {changes
        .filter(({ level }) => !gone.some(({ id }) => id === level?.id))
        .map((change) => (
          <Change key={changeKey(change)} change={change} />
        ))}
      {gone
        .filter(({ id }) => changes.some(({ level }) => level?.id === id))
        .map(({ id, name }) => (
          <p key={id} className={styles.quiet}>
            {t('dimensions.wentWithLevel', { level: name })}
          </p>
        ))}
    </article>
  );
}

function Change({ change: { part, level, before, after } }: { readonly change: DimensionTextChange }) {
  const { t } = useTranslation('model-diff');
  const name = t(`part.${part}`);
  return (
    <TextChange
      label={level === undefined ? name : t('atLevel', { part: name, level: level.name })}
      before={before}
      after={after}
    />
  );
}

function keyOf({ before, after }: DimensionDiff): string {
  return [...before, { id: '→' }, ...after].map(({ id }) => id).join(' ');
}

function changeKey({ part, level, before, after }: DimensionTextChange): string {
  return [part, level?.id, before, after].join('\n');
}
