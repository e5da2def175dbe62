import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../core/assessment/answer.ts';
import { dayOf } from '../../../core/assessment/assessment.ts';
import type { DimensionId, Instant } from '../../../core/brand.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';
import { dimensionsByArea } from '../../../core/practice-model/areas.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { Picker } from '../../components/picker.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Staircase } from '../assess/staircase.tsx';
import { DimensionByDimension } from '../models/dimension-by-dimension.tsx';
import styles from './preview.module.css';
import { previewed } from './previewed.ts';

export interface PreviewProps {
  readonly draft: ModelDraft;
  /** On paper it is read. */
  readonly isPrinting: boolean;
}

type Way = 'read' | 'assess';

/** The draft as a learner will meet it: to read, and to place oneself on. Nothing placed here is kept. */
export function Preview({ draft, isPrinting }: PreviewProps) {
  const { t } = useTranslation('editor');
  const [way, setWay] = useState<Way>('read');
  const model = useMemo(
    () =>
      previewed(
        draft,
        {
          title: t('untitled'),
          area: t('matrix.noAreaTitle'),
          dimension: t('matrix.noTitle'),
          level: t('matrix.noLevelName'),
        },
        dayOf(Date.now() as Instant, 0),
      ),
    [draft, t],
  );
  const [chosen, setChosen] = useState<DimensionId | undefined>(dimensionsByArea(model)[0]?.dimensions[0]?.id);
  if (model.dimensions.length === 0) return <p className={styles.nothing}>{t('preview.empty')}</p>;
  return (
    <div className={styles.preview}>
      <div className={styles.ways}>
        <Segmented
          label={t('preview.way')}
          options={[
            { key: 'read', label: t('preview.read') },
            { key: 'assess', label: t('preview.assess') },
          ]}
          selected={way}
          onSelect={setWay}
        />
      </div>
      {way === 'read' || isPrinting ? (
        <>
          <p className={styles.summary}>{model.summary}</p>
          <DimensionByDimension
            model={model}
            chosen={chosen}
            onOpen={({ id }) => setChosen(id)}
            isOnlyChosen={!isPrinting}
          />
        </>
      ) : (
        <TryIt model={model} chosen={chosen} onChoose={setChosen} />
      )}
    </div>
  );
}

interface TryItProps {
  readonly model: PracticeModel;
  readonly chosen: DimensionId | undefined;
  readonly onChoose: (id: DimensionId) => void;
}

function TryIt({ model, chosen, onChoose }: TryItProps) {
  const { t } = useTranslation(['editor', 'assess']);
  const [answer, setAnswer] = useState<Answer>();
  const dimension = model.dimensions.find(({ id }) => id === chosen) ?? model.dimensions[0];
  if (dimension === undefined) return null;
  return (
    <div className={styles.try}>
      <Picker
        label={t('matrix.dimension')}
        options={dimensionsByArea(model).flatMap(({ area, dimensions }) =>
          dimensions.map(({ id, title }) => ({ key: id, label: title, hint: area.title })),
        )}
        selected={dimension.id}
        onSelect={(id) => {
          setAnswer(undefined);
          onChoose(id);
        }}
      />
      <p className={styles.description}>{dimension.description}</p>
      {dimension.recall === undefined ? null : (
        <p className={styles.recall}>{t('preview.recall', { recall: dimension.recall })}</p>
      )}
      <Staircase
        key={dimension.id}
        model={model}
        dimension={dimension}
        answer={answer}
        previous={undefined}
        onPlace={(position) => setAnswer({ kind: 'placed', position })}
      />
      <p className={styles.kept}>{t('preview.notKept')}</p>
    </div>
  );
}
