import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CalendarDate, ContextId, IndicatorId } from '../../../core/brand.ts';
import type { EntryContent, EntryDimension } from '../../../core/journal/entry.ts';
import { DayField } from '../../components/day-field.tsx';
import { PickSeveral } from '../../components/pick-several.tsx';
import { Tick } from '../../components/tick.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import styles from './entry-fields.module.css';
import { contextNameOf, indicatorsIn, keyOf, type Linkable, linkOf, titleOf } from './links.ts';

export interface EntryFieldsProps {
  readonly content: EntryContent;
  /** Undefined while it is on its way: writing need not wait for it. */
  readonly linkable: Linkable | undefined;
  readonly onChange: (change: Partial<EntryContent>) => void;
}

/** The words first; when, about what and where can wait. */
export function EntryFields({ content, linkable, onChange }: EntryFieldsProps) {
  const { t } = useTranslation('journal');
  return (
    <>
      <WritingField
        label={t('write.text')}
        placeholder={t('write.placeholder')}
        lines={5}
        autoFocus
        value={content.text}
        onChange={(text) => onChange({ text })}
      />
      <div className={styles.day}>
        <DayField
          label={t('write.day')}
          value={content.happenedOn}
          onChange={(day) => onChange({ happenedOn: day ?? ('' as CalendarDate) })}
        />
      </div>
      {linkable === undefined ? null : (
        <>
          <About content={content} linkable={linkable} onChange={onChange} />
          <Where content={content} linkable={linkable} onChange={onChange} />
        </>
      )}
    </>
  );
}

type LinksProps = EntryFieldsProps & { readonly linkable: Linkable };

function About({ content, linkable, onChange }: LinksProps) {
  const { t } = useTranslation('journal');
  const { dimensions } = content;
  const change = (next: readonly EntryDimension[]) => onChange({ dimensions: next });
  const groups = linkable.models.map((model) => ({
    title: model.title,
    options: model.dimensions.map(({ id, title }) => ({
      key: keyOf({ modelId: model.id, dimensionId: id }),
      label: title,
    })),
  }));
  const tick = (about: EntryDimension, id: IndicatorId, seen: boolean) =>
    change(
      dimensions.map((one) =>
        one !== about
          ? one
          : { ...one, indicators: seen ? [...one.indicators, id] : one.indicators.filter((other) => other !== id) },
      ),
    );
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t('write.dimensions')}</legend>
      <div className={styles.chosen}>
        {dimensions.map((about) => (
          <Chosen
            key={keyOf(about)}
            name={titleOf(linkable, about)}
            onTakeOff={() => change(dimensions.filter((one) => one !== about))}
          />
        ))}
        <PickSeveral
          label={t('write.addDimension')}
          groups={groups}
          selected={new Set(dimensions.map(keyOf))}
          onSelect={(keys) => {
            const kept = dimensions.filter((one) => keys.has(keyOf(one)));
            const known = new Set(kept.map(keyOf));
            const added = [...keys].filter((key) => !known.has(key)).map((key) => ({ ...linkOf(key), indicators: [] }));
            change([...kept, ...added]);
          }}
        />
      </div>
      {dimensions.map((about) => {
        const indicators = indicatorsIn(linkable, about);
        return indicators.length === 0 ? null : (
          <details key={keyOf(about)} className={styles.seen}>
            <summary>{t('write.seen', { dimension: titleOf(linkable, about) })}</summary>
            {indicators.map(({ id, text }) => (
              <Tick key={id} isSelected={about.indicators.includes(id)} onChange={(seen) => tick(about, id, seen)}>
                {text}
              </Tick>
            ))}
          </details>
        );
      })}
    </fieldset>
  );
}

function Where({ content, linkable, onChange }: LinksProps) {
  const { t } = useTranslation('journal');
  const { contextIds } = content;
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t('write.contexts')}</legend>
      {linkable.contexts.length === 0 ? (
        <p className={styles.hint}>{t('write.noContexts')}</p>
      ) : (
        <div className={styles.chosen}>
          {contextIds.map((id) => (
            <Chosen
              key={id}
              name={contextNameOf(linkable, id)}
              onTakeOff={() => onChange({ contextIds: contextIds.filter((other) => other !== id) })}
            />
          ))}
          <PickSeveral
            label={t('write.addContext')}
            groups={[{ options: linkable.contexts.map(({ id, name }) => ({ key: id, label: name })) }]}
            selected={new Set(contextIds)}
            onSelect={(keys) => onChange({ contextIds: [...keys] as ContextId[] })}
          />
        </div>
      )}
    </fieldset>
  );
}

function Chosen({ name, onTakeOff }: { readonly name: string; readonly onTakeOff: () => void }) {
  const { t } = useTranslation('journal');
  return (
    <span className={styles.chip}>
      <span className={styles.name}>{name}</span>
      <Button className={styles.off ?? ''} aria-label={t('write.takeOff', { name })} onPress={onTakeOff}>
        <X size={13} aria-hidden="true" />
      </Button>
    </span>
  );
}
