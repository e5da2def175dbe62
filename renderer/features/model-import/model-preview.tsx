import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dimensionsByArea } from '../../../core/practice-model/areas.ts';
import { countsOf } from '../../../core/practice-model/counts.ts';
import type { Dimension, PracticeModel } from '../../../core/practice-model/model.ts';
import { SelectField } from '../../components/select-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { LevelRamp } from '../models/level-ramp.tsx';
import { DimensionLevels } from '../models/level-section.tsx';
import styles from './model-preview.module.css';

/** What the model will be, as somebody who assesses with it will see it: its scale, and one dimension at a time. */
export function ModelPreview({ model }: { readonly model: PracticeModel }) {
  const { t } = useTranslation('model-import');
  const words = useWords();
  const [chosen, setChosen] = useState<string>();
  const groups = dimensionsByArea(model);
  const ordered = groups.flatMap(({ area, dimensions }) => dimensions.map((dimension) => ({ area, dimension })));
  const shown = ordered.find(({ dimension }) => dimension.id === chosen) ?? ordered[0];
  const counts = countsOf(model);
  const number = (count: number) => ({ count, number: words.count(count) });
  return (
    <section className={styles.preview} aria-labelledby="import-preview">
      <h2 id="import-preview" className={styles.heading}>
        {t('preview.title')}
      </h2>
      <p className={styles.counts} data-testid="import-counts">
        {t('preview.counts', {
          dimensions: t('preview.dimensions', number(model.dimensions.length)),
          areas: t('preview.areas', number(model.areas.length)),
          levels: t('preview.levels', number(model.levels.length)),
          descriptors: t('preview.descriptors', number(counts.descriptors)),
          indicators: t('preview.indicators', number(counts.indicators)),
          nextSteps: t('preview.nextSteps', number(counts.nextSteps)),
        })}
      </p>
      {model.levels.length === 0 ? null : <LevelRamp names={model.levels.map(({ name }) => name)} />}
      {shown === undefined ? (
        <p className={styles.none}>{t('preview.none')}</p>
      ) : (
        <>
          <SelectField
            label={t('preview.choose')}
            selected={shown.dimension.id as string}
            onSelect={setChosen}
            options={ordered.map(({ area, dimension }) => ({
              key: dimension.id as string,
              label: dimension.title === '' ? dimension.id : dimension.title,
              hint: area.title,
            }))}
          />
          <OneDimension model={model} dimension={shown.dimension} />
        </>
      )}
    </section>
  );
}

function OneDimension({ model, dimension }: { readonly model: PracticeModel; readonly dimension: Dimension }) {
  return (
    <div className={styles.dimension}>
      <p className={styles.description} dir="auto">
        {dimension.description}
      </p>
      <DimensionLevels model={model} dimension={dimension} />
    </div>
  );
}
