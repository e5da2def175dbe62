import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DimensionId } from '../../../core/brand.ts';
import {
  fatesOfPair,
  isPlainlySame,
  partnersFor,
  retell,
  type Side,
  tie,
  untie,
} from '../../../core/model-editing/told-changes.ts';
import type { DimensionChange, DimensionFate } from '../../../core/practice-model/changes.ts';
import type { Dimension } from '../../../core/practice-model/model.ts';
import { Button } from '../../components/button.tsx';
import { Picker } from '../../components/picker.tsx';
import { Tick } from '../../components/tick.tsx';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './publish-page.module.css';

export interface FatesProps {
  readonly base: { readonly dimensions: readonly Dimension[] };
  readonly draft: { readonly dimensions: readonly Dimension[] };
  readonly changes: readonly DimensionChange[];
  readonly onChange: (changes: readonly DimensionChange[]) => void;
}

/** How many are drawn in one turn. */
const atOnce = 10;

/** What became of every dimension, as suggested, for the author to correct. */
export function Fates({ base, draft, changes, onChange }: FatesProps) {
  const { t } = useTranslation('publish');
  const words = useWords();
  const [showsSame, setShowsSame] = useState(false);
  // What was told otherwise at first stays in sight when it is told as the same.
  const [told] = useState(() => new Set(changes.filter((change) => !isPlainlySame(change)).flatMap(({ to }) => to)));
  const isQuiet = (change: DimensionChange) => isPlainlySame(change) && !change.to.some((id) => told.has(id));
  const listed = changes.filter((change) => showsSame || !isQuiet(change));
  const quiet = changes.filter(isQuiet).length;
  const shown = useMoreEachTurn(listed.length);
  return (
    <section className={styles.section} aria-label={t('fates.heading')}>
      <h2 className={styles.heading}>{t('fates.heading')}</h2>
      <p className={styles.hint}>{t('fates.hint')}</p>
      {listed.length === 0 ? <p>{t('fates.none')}</p> : null}
      <ul className={styles.fates}>
        {listed.slice(0, shown).map((change) => (
          <Fate
            key={[...change.from, '→', ...change.to].join(' ')}
            index={changes.indexOf(change)}
            base={base}
            draft={draft}
            changes={changes}
            onChange={onChange}
          />
        ))}
      </ul>
      {quiet === 0 || showsSame ? null : (
        <p className={styles.quiet}>
          {capitalised(t('fates.same', { count: quiet, number: words.count(quiet) }))}{' '}
          <Button kind="plain" size="small" onPress={() => setShowsSame(true)}>
            {t('fates.showSame')}
          </Button>
        </p>
      )}
    </section>
  );
}

function useMoreEachTurn(count: number): number {
  const [shown, setShown] = useState(atOnce);
  useEffect(() => {
    if (shown >= count) return;
    const frame = requestAnimationFrame(() => setShown(shown + atOnce));
    return () => cancelAnimationFrame(frame);
  }, [shown, count]);
  return shown;
}

/** One line of what an author says: the dimensions on either side, their fate, and what that means for a trajectory. */
function Fate({ index, base, draft, changes, onChange }: FatesProps & { readonly index: number }) {
  const { t } = useTranslation('publish');
  const words = useWords();
  const change = changes[index];
  if (change === undefined) return null;
  const { fate, from, to, meansSomethingElse } = change;
  const titleOn = (side: Side, id: DimensionId) => {
    const title = (side === 'from' ? base : draft).dimensions.find((one) => one.id === id)?.title ?? '';
    return title.trim() === '' ? t('fates.untitled') : title;
  };
  const before = from.map((id) => titleOn('from', id));
  const after = to.map((id) => titleOn('to', id));
  const isPair = from.length === 1 && to.length === 1;
  const heading =
    before.length === 0 || after.length === 0 || (isPair && before[0] === after[0])
      ? words.list(after.length === 0 ? before : after)
      : `${words.list(before)} → ${words.list(after)}`;
  const fates = fatesOfPair(change);
  return (
    <li className={styles.fate}>
      <p className={styles.name}>{heading}</p>
      <div className={styles.choices}>
        {isPair && fates.length > 1 ? (
          <Picker<DimensionFate>
            label={t('fates.label', { title: heading })}
            options={fates.map((key) => ({ key, label: t(`fates.fate.${key}`) }))}
            isNamedBeside
            selected={fate}
            onSelect={(next) => onChange(retell(changes, index, { fate: next }))}
          />
        ) : (
          <span className={styles.told}>{t(`fates.fate.${fate}`)}</span>
        )}
        {fate === 'new' || fate === 'retired' ? (
          <Origin
            side={fate === 'new' ? 'to' : 'from'}
            id={(fate === 'new' ? to[0] : from[0]) as DimensionId}
            changes={changes}
            onChange={onChange}
            titleOn={titleOn}
          />
        ) : null}
        {isPair ? (
          <Button
            kind="plain"
            size="small"
            aria-label={t('fates.untieNamed', { title: heading })}
            onPress={() => onChange(untie(changes, 'to', to[0] as DimensionId))}
          >
            {t('fates.untie')}
          </Button>
        ) : null}
      </div>
      {fate === 'split' || fate === 'merged' ? (
        <ul className={styles.parts}>
          {(fate === 'split' ? to : from).map((id) => {
            const side: Side = fate === 'split' ? 'to' : 'from';
            return (
              <li key={id} className={styles.piece}>
                <span>{titleOn(side, id)}</span>
                <Button
                  kind="plain"
                  size="small"
                  aria-label={t('fates.takeOutNamed', { title: titleOn(side, id) })}
                  onPress={() => onChange(untie(changes, side, id))}
                >
                  {t('fates.takeOut')}
                </Button>
              </li>
            );
          })}
        </ul>
      ) : null}
      {isPair && fate !== 'same' ? (
        <Tick
          isSelected={meansSomethingElse === true}
          onChange={(selected) => onChange(retell(changes, index, { meansSomethingElse: selected }))}
        >
          {t('fates.means')}
        </Tick>
      ) : null}
      <p className={styles.line}>{t(`fates.line.${meansSomethingElse === true ? 'meansSomethingElse' : fate}`)}</p>
    </li>
  );
}

interface OriginProps {
  readonly side: Side;
  readonly id: DimensionId;
  readonly changes: readonly DimensionChange[];
  readonly onChange: (changes: readonly DimensionChange[]) => void;
  readonly titleOn: (side: Side, id: DimensionId) => string;
}

/** Where a new dimension comes from, or where a retired one went: nowhere, or to one of the other side. */
function Origin({ side, id, changes, onChange, titleOn }: OriginProps) {
  const { t } = useTranslation('publish');
  const isNew = side === 'to';
  const other: Side = isNew ? 'from' : 'to';
  return (
    <Picker
      isNamedBeside
      label={t(isNew ? 'fates.from' : 'fates.to', { title: titleOn(side, id) })}
      options={[
        { key: '', label: t(isNew ? 'fates.nowhere' : 'fates.gone') },
        ...partnersFor(changes, side, id).map((partner) => ({
          key: partner as string,
          label: t(isNew ? 'fates.comesFrom' : 'fates.wentTo', { title: titleOn(other, partner) }),
        })),
      ]}
      selected=""
      onSelect={(key) => {
        if (key === '') return;
        const partner = key as DimensionId;
        onChange(isNew ? tie(changes, partner, id) : tie(changes, id, partner));
      }}
    />
  );
}
