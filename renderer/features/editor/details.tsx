import { useTranslation } from 'react-i18next';
import type { AreaId, DimensionId, LevelId } from '../../../core/brand.ts';
import { changeArea } from '../../../core/model-editing/areas.ts';
import {
  changeDimension,
  describeLevel,
  indicatorsFrom,
  moveDimension,
} from '../../../core/model-editing/dimensions.ts';
import { gridRows } from '../../../core/model-editing/grid.ts';
import { contentsOfLevel, renameLevel } from '../../../core/model-editing/levels.ts';
import { problemsAtLevel } from '../../../core/model-editing/problems.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';
import { type Area, type Dimension, descriptionAt, type Level } from '../../../core/practice-model/model.ts';
import { LineField } from '../../components/line-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './details.module.css';
import { useEditor, useEditorActions } from './editor.store.ts';
import { useGrid } from './grid.store.ts';
import { LinesField } from './lines-field.tsx';

/** Everything about the cell one is in that has no room in the matrix. */
export function Details({ draft }: { readonly draft: ModelDraft }) {
  const { t } = useTranslation('editor');
  const { row: at, column } = useGrid((state) => state.active);
  const row = gridRows(draft)[at];
  const level = row?.kind === 'area' ? undefined : draft.levels[column - 1];
  const dimension = row?.kind === 'dimension' ? draft.dimensions.find(({ id }) => id === row.id) : undefined;
  const area = row?.kind === 'area' ? draft.areas.find(({ id }) => id === row.areaId) : undefined;
  return (
    <aside className={styles.details} aria-label={t('details.label')}>
      {dimension !== undefined && level !== undefined ? (
        <AtLevel key={`${dimension.id} ${level.id}`} draft={draft} dimension={dimension} level={level} />
      ) : dimension !== undefined ? (
        <OfDimension key={dimension.id} draft={draft} dimension={dimension} />
      ) : area !== undefined ? (
        <OfArea key={area.id} area={area} />
      ) : level !== undefined ? (
        <OfLevel key={level.id} draft={draft} level={level} />
      ) : (
        <p className={styles.quiet}>{t('details.nothing')}</p>
      )}
    </aside>
  );
}

function Problem({ expected }: { readonly expected: string | undefined }) {
  const { t } = useTranslation('editor');
  return expected === undefined ? null : <p className={styles.problem}>{t('problem', { expected })}</p>;
}

interface OfDimensionProps {
  readonly draft: ModelDraft;
  readonly dimension: Dimension;
}

function OfDimension({ draft, dimension }: OfDimensionProps) {
  const { t } = useTranslation('editor');
  const { edit } = useEditorActions();
  const wrong = useEditor((state) => state.problems.dimensions.get(dimension.id));
  const change = (field: 'title' | 'description' | 'recall') => (text: string) =>
    edit(`${field} ${dimension.id}`, (before) => changeDimension(before, dimension.id, { [field]: text }));
  return (
    <>
      <LineField
        label={t('details.title')}
        value={dimension.title}
        onChange={change('title')}
        problem={sentence(t, wrong?.get('title'))}
      />
      <SelectField
        label={t('details.area')}
        options={draft.areas.map(({ id, title }) => ({
          key: id,
          label: title === '' ? t('matrix.noAreaTitle') : title,
        }))}
        selected={draft.areas.some(({ id }) => id === dimension.area) ? dimension.area : undefined}
        onSelect={(area: AreaId) =>
          edit(`area ${dimension.id}`, (before) => moveDimension(before, dimension.id as DimensionId, area))
        }
        placeholder={t('details.noArea')}
      />
      <WritingField
        label={t('details.description')}
        value={dimension.description}
        onChange={change('description')}
        lines={4}
      />
      <Problem expected={wrong?.get('description')} />
      <WritingField
        label={t('details.recall')}
        hint={t('details.recallHint')}
        value={dimension.recall ?? ''}
        onChange={change('recall')}
        lines={2}
      />
      <Problem expected={wrong?.get('recall')} />
    </>
  );
}

interface AtLevelProps extends OfDimensionProps {
  readonly level: Level;
}

function AtLevel({ draft, dimension, level }: AtLevelProps) {
  const { t } = useTranslation('editor');
  const { edit } = useEditorActions();
  const ofDimension = useEditor((state) => state.problems.dimensions.get(dimension.id));
  const { descriptor, others } = problemsAtLevel(ofDimension, level.id);
  const said = descriptionAt(dimension, level.id);
  const isLast = draft.levels.at(-1)?.id === level.id;
  const place = (part: string) => `${part} ${dimension.id} ${level.id}`;
  const changeIndicators = (texts: readonly string[]) =>
    edit(place('indicators'), (before) => {
      const now = before.dimensions.find(({ id }) => id === dimension.id) ?? dimension;
      const elsewhere = Object.entries(now.levels).flatMap(([id, one]) =>
        id === level.id ? [] : one.indicators.map((indicator) => indicator.id),
      );
      const indicators = indicatorsFrom(texts, descriptionAt(now, level.id).indicators, elsewhere);
      return describeLevel(before, dimension.id, level.id, { indicators });
    });
  return (
    <>
      <header>
        <h2 className={styles.heading}>{level.name === '' ? t('matrix.noLevelName') : level.name}</h2>
        <p className={styles.quiet}>{dimension.title === '' ? t('matrix.noTitle') : dimension.title}</p>
      </header>
      <WritingField
        label={t('details.descriptor')}
        value={said.descriptor ?? ''}
        onChange={(text) =>
          edit(place('descriptor'), (before) => describeLevel(before, dimension.id, level.id, { descriptor: text }))
        }
        lines={4}
      />
      <Problem expected={descriptor} />
      <LinesField
        label={t('details.indicators')}
        hint={t('details.onePerLine')}
        things={said.indicators.map(({ text }) => text)}
        onChange={changeIndicators}
      />
      <LinesField
        label={t(isLast ? 'details.passingOn' : 'details.nextSteps')}
        hint={t('details.onePerLine')}
        things={said.nextSteps}
        onChange={(nextSteps) =>
          edit(place('steps'), (before) => describeLevel(before, dimension.id, level.id, { nextSteps }))
        }
      />
      {others.map((expected) => (
        <Problem key={expected} expected={expected} />
      ))}
    </>
  );
}

function OfArea({ area }: { readonly area: Area }) {
  const { t } = useTranslation('editor');
  const { edit } = useEditorActions();
  const wrong = useEditor((state) => state.problems.areas.get(area.id));
  return (
    <>
      <LineField
        label={t('details.areaTitle')}
        value={area.title}
        onChange={(title) => edit(`title ${area.id}`, (before) => changeArea(before, area.id, { title }))}
        problem={sentence(t, wrong?.get('title'))}
      />
      <WritingField
        label={t('details.areaDescription')}
        value={area.description ?? ''}
        onChange={(description) =>
          edit(`description ${area.id}`, (before) => changeArea(before, area.id, { description }))
        }
        lines={3}
      />
      <Problem expected={wrong?.get('description')} />
    </>
  );
}

function OfLevel({ draft, level }: { readonly draft: ModelDraft; readonly level: Level }) {
  const { t } = useTranslation('editor');
  const words = useWords();
  const { edit } = useEditorActions();
  const wrong = useEditor((state) => state.problems.levels.get(level.id));
  const { descriptors } = contentsOfLevel(draft, level.id as LevelId);
  return (
    <>
      <LineField
        label={t('details.levelName')}
        value={level.name}
        onChange={(name) => edit(`name ${level.id}`, (before) => renameLevel(before, level.id, name))}
        problem={sentence(t, wrong?.get('name'))}
      />
      <p className={styles.quiet}>
        {t('details.levelHolds', { count: descriptors, number: words.count(descriptors) })}
      </p>
    </>
  );
}

function sentence(t: ReturnType<typeof useTranslation<'editor'>>['t'], expected: string | undefined) {
  return expected === undefined ? undefined : t('problem', { expected });
}
