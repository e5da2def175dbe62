import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaId, DimensionId, LevelId } from '../../../core/brand.ts';
import { changeArea, mostAreas, moveArea } from '../../../core/model-editing/areas.ts';
import { draftGroups, moveDimension } from '../../../core/model-editing/dimensions.ts';
import { canAddLevel, canRemoveLevel, moveLevel, renameLevel } from '../../../core/model-editing/levels.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';
import { Button } from '../../components/button.tsx';
import { LineField } from '../../components/line-field.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { useEditor, useEditorActions } from './editor.store.ts';
import styles from './order-view.module.css';
import { RemoveArea, RemoveLevel } from './remove-dialogs.tsx';
import { ReorderList } from './reorder-list.tsx';
import { addAreaAtEnd, addLevelAt } from './row-actions.ts';

/** The parts of a model without their words: levels, areas and dimensions, to be ordered, named, added and removed. */
export function OrderView({ draft }: { readonly draft: ModelDraft }) {
  return (
    <div className={styles.order}>
      <div className={styles.side}>
        <Levels draft={draft} />
        <Areas draft={draft} />
      </div>
      <Dimensions draft={draft} />
    </div>
  );
}

function Section({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <p className={styles.hint}>{hint}</p>
      {children}
    </section>
  );
}

function Levels({ draft }: { readonly draft: ModelDraft }) {
  const { t } = useTranslation('editor');
  const { edit } = useEditorActions();
  const wrong = useEditor((state) => state.problems.levels);
  const [wanted, setWanted] = useState<LevelId>();
  const [removing, setRemoving] = useState<LevelId>();
  const chosen = draft.levels.find(({ id }) => id === wanted) ?? draft.levels[0];
  const put = (id: LevelId, before: LevelId | undefined) =>
    edit(`move level ${id}`, (now) => moveLevel(now, indexOf(now.levels, id), targetOf(now.levels, id, before)));
  const problem = chosen === undefined ? undefined : wrong.get(chosen.id)?.get('name');
  return (
    <Section title={t('order.levels')} hint={t('order.levelsHint')}>
      <ReorderList
        label={t('order.levels')}
        kind="level"
        items={draft.levels.map(({ id, name }) => ({ id, name: name === '' ? t('matrix.noLevelName') : name }))}
        chosen={chosen?.id}
        onChoose={setWanted}
        onPut={put}
      />
      {chosen === undefined ? null : (
        <div className={styles.form}>
          <LineField
            label={t('details.levelName')}
            value={chosen.name}
            onChange={(name) => edit(`name ${chosen.id}`, (now) => renameLevel(now, chosen.id, name))}
            problem={problem === undefined ? undefined : t('problem', { expected: problem })}
          />
          <div className={styles.actions}>
            <Button
              size="small"
              isDisabled={!canAddLevel(draft)}
              onPress={() => addLevelAt(indexOf(draft.levels, chosen.id) + 1)}
            >
              {t('order.addLevelAfter')}
            </Button>
            <Button size="small" isDisabled={!canRemoveLevel(draft)} onPress={() => setRemoving(chosen.id)}>
              {t('order.removeLevel')}
            </Button>
          </div>
        </div>
      )}
      {removing === undefined ? null : <RemoveLevel id={removing} onClose={() => setRemoving(undefined)} />}
    </Section>
  );
}

function Areas({ draft }: { readonly draft: ModelDraft }) {
  const { t } = useTranslation('editor');
  const { edit } = useEditorActions();
  const wrong = useEditor((state) => state.problems.areas);
  const [wanted, setWanted] = useState<AreaId>();
  const [removing, setRemoving] = useState<AreaId>();
  const chosen = draft.areas.find(({ id }) => id === wanted) ?? draft.areas[0];
  const put = (id: AreaId, before: AreaId | undefined) =>
    edit(`move area ${id}`, (now) => moveArea(now, indexOf(now.areas, id), targetOf(now.areas, id, before)));
  const problem = chosen === undefined ? undefined : wrong.get(chosen.id)?.get('title');
  return (
    <Section title={t('order.areas')} hint={t('order.areasHint')}>
      <ReorderList
        label={t('order.areas')}
        kind="area"
        items={draft.areas.map(({ id, title }) => ({ id, name: title === '' ? t('matrix.noAreaTitle') : title }))}
        chosen={chosen?.id}
        onChoose={setWanted}
        onPut={put}
        empty={t('order.noAreas')}
      />
      {chosen === undefined ? null : (
        <div className={styles.form}>
          <LineField
            label={t('details.areaTitle')}
            value={chosen.title}
            onChange={(title) => edit(`title ${chosen.id}`, (now) => changeArea(now, chosen.id, { title }))}
            problem={problem === undefined ? undefined : t('problem', { expected: problem })}
          />
          <WritingField
            label={t('details.areaDescription')}
            value={chosen.description ?? ''}
            onChange={(description) =>
              edit(`description ${chosen.id}`, (now) => changeArea(now, chosen.id, { description }))
            }
            lines={2}
          />
        </div>
      )}
      <div className={styles.actions}>
        <Button size="small" isDisabled={draft.areas.length >= mostAreas} onPress={() => setWanted(addAreaAtEnd())}>
          {t('tools.addArea')}
        </Button>
        <Button size="small" isDisabled={chosen === undefined} onPress={() => setRemoving(chosen?.id)}>
          {t('order.removeArea')}
        </Button>
      </div>
      {removing === undefined ? null : <RemoveArea id={removing} onClose={() => setRemoving(undefined)} />}
    </Section>
  );
}

function Dimensions({ draft }: { readonly draft: ModelDraft }) {
  const { t } = useTranslation('editor');
  const words = useWords();
  const { edit } = useEditorActions();
  const groups = draftGroups(draft);
  const shown = useOneMoreEachTurn(groups.length);
  return (
    <Section title={t('order.dimensions')} hint={t('order.dimensionsHint')}>
      {groups.slice(0, shown).map(({ area, dimensions }) => {
        const title =
          area === undefined ? t('order.homeless') : area.title === '' ? t('matrix.noAreaTitle') : area.title;
        const put = (id: DimensionId, before: DimensionId | undefined) => {
          if (area !== undefined) edit(`move ${id}`, (now) => moveDimension(now, id, area.id, before));
        };
        return (
          <div key={area?.id ?? ''} className={styles.group}>
            <h3 className={styles.area}>{title}</h3>
            <ReorderList
              label={t('order.dimensionsOf', { area: title })}
              kind="dimension"
              items={dimensions.map((dimension) => {
                const written = Object.values(dimension.levels).filter(
                  ({ descriptor }) => (descriptor ?? '').trim() !== '',
                ).length;
                const count = draft.levels.length - written;
                return {
                  id: dimension.id,
                  name: dimension.title === '' ? t('matrix.noTitle') : dimension.title,
                  note: count > 0 ? t('order.unwritten', { count, number: words.count(count) }) : undefined,
                };
              })}
              onPut={put}
              empty={t('order.noDimensions')}
            />
          </div>
        );
      })}
    </Section>
  );
}

/** One area a turn, so that a long model holds up nothing. */
function useOneMoreEachTurn(count: number): number {
  const [shown, setShown] = useState(2);
  useEffect(() => {
    if (shown >= count) return;
    const frame = requestAnimationFrame(() => setShown(shown + 1));
    return () => cancelAnimationFrame(frame);
  }, [shown, count]);
  return shown;
}

function indexOf(items: readonly { readonly id: string }[], id: string): number {
  return items.findIndex((item) => item.id === id);
}

/** The place that puts an item before another one, once it has left its own. */
function targetOf(items: readonly { readonly id: string }[], id: string, before: string | undefined): number {
  const others = items.filter((item) => item.id !== id);
  const index = before === undefined ? -1 : indexOf(others, before);
  return index === -1 ? others.length : index;
}
