import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../core/assessment/answer.ts';
import type { AssessmentId } from '../../../core/brand.ts';
import type { CarriedRating } from '../../../core/trajectory/carry.ts';
import { type ComparedDimension, compareAssessments } from '../../../core/trajectory/compare-assessments.ts';
import { saidThen } from '../../../core/trajectory/told.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { Picker } from '../../components/picker.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './compare-view.module.css';
import { LongText } from './long-text.tsx';

export interface CompareViewProps {
  /** All looks, whatever stretch the charts show. */
  readonly trajectory: Trajectory;
  readonly nameOf: (id: AssessmentId) => string;
}

/** Any two assessments beside each other, dimension by dimension, each with what was written then. */
export const CompareView = memo(function CompareView({ trajectory, nameOf }: CompareViewProps) {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const [picked, setPicked] = useState<{ readonly first?: AssessmentId; readonly second?: AssessmentId }>({});
  const { assessments, model } = trajectory;
  const byId = (id: AssessmentId | undefined) => assessments.find((assessment) => assessment.id === id);
  const first = byId(picked.first) ?? byId(trajectory.baselineId);
  const second = byId(picked.second) ?? assessments.at(-1);
  if (first === undefined || second === undefined) return null;
  const looks = assessments.toReversed().map(({ id, completedAt }) => {
    const day = words.day(completedAt);
    const name = nameOf(id);
    return { key: id, label: name === day ? day : t('compare.namedDay', { day, name }) };
  });
  const heading = (id: AssessmentId) => looks.find(({ key }) => key === id)?.label ?? '';
  return (
    <section className={styles.view} aria-labelledby="compare">
      <h2 className={styles.heading} id="compare">
        {t('compare.title')}
      </h2>
      <div className={styles.pickers}>
        <Picker
          label={t('compare.first')}
          options={looks}
          selected={first.id}
          onSelect={(id) => setPicked((before) => ({ ...before, first: id }))}
        />
        <Picker
          label={t('compare.second')}
          options={looks}
          selected={second.id}
          onSelect={(id) => setPicked((before) => ({ ...before, second: id }))}
        />
      </div>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('compare.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.dimension')}</th>
            <th scope="col">{heading(first.id)}</th>
            <th scope="col">{heading(second.id)}</th>
          </tr>
        </thead>
        <tbody>
          {compareAssessments(model, first, second).map((compared) => (
            <tr key={compared.dimension.id}>
              <th scope="row">
                {compared.dimension.title}
                <p className={styles.moved}>{t(`compare.${movedHow(compared)}`)}</p>
              </th>
              <Then trajectory={trajectory} rating={compared.first} seenLater={compared.firstSeenLater} />
              <Then trajectory={trajectory} rating={compared.second} seenLater={compared.secondSeenLater} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});

function movedHow({ quarters }: ComparedDimension): 'apart' | 'up' | 'down' | 'held' {
  if (quarters === undefined) return 'apart';
  if (quarters === 0) return 'held';
  return quarters > 0 ? 'up' : 'down';
}

interface ThenProps {
  readonly trajectory: Trajectory;
  readonly rating: CarriedRating | undefined;
  readonly seenLater: Answer | undefined;
}

/** What one assessment said of a dimension, and what a second look says of that. */
function Then({ trajectory: { model }, rating, seenLater }: ThenProps) {
  const said = saidThen(model, rating ?? {});
  const { t } = useTranslation(['trajectory', 'terms']);
  const words = useWords();
  const evidence = rating?.evidence.trim() ?? '';
  return (
    <td>
      <p className={styles.place}>{words.answer(said.scale, said.answer)}</p>
      {rating?.confidence === undefined ? null : (
        <p className={styles.sure}>{t(`terms:confidence.${rating.confidence}`)}</p>
      )}
      {seenLater === undefined ? null : (
        <p className={styles.sure}>{t('table.hindsight', { place: words.answer(model, seenLater) })}</p>
      )}
      {evidence === '' ? null : <LongText className={styles.text ?? ''} text={evidence} />}
    </td>
  );
}
