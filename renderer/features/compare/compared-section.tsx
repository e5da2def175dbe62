import { useTranslation } from 'react-i18next';
import type { Context } from '../../../core/assessment/assessment.ts';
import type { PlacedApart, PlacedInBoth } from '../../../core/compare/compare-contexts.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import type { TrajectoryPoint } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';
import { LongText } from '../trajectory/long-text.tsx';
import styles from './compared-section.module.css';
import { DotRow, Sign } from './dot-row.tsx';
import { useDifferenceWords } from './use-difference-words.ts';

export interface ComparedSectionProps {
  readonly part: 'inBoth' | 'inOne' | 'inNeither';
  readonly model: PracticeModel;
  readonly lines: readonly (PlacedInBoth | PlacedApart)[];
  readonly first: Context;
  readonly second: Context;
}

/** The dimensions that are placed in both, in one or in neither, each with both contexts side by side. */
export function ComparedSection({ part, model, lines, first, second }: ComparedSectionProps) {
  const { t } = useTranslation('compare');
  const { difference } = useDifferenceWords();
  if (lines.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={`compare-${part}`}>
      <h2 id={`compare-${part}`} className={styles.heading}>
        {t(`section.${part}`)}
      </h2>
      {lines.map((line) => (
        <article key={line.dimension.id} className={styles.card}>
          <div className={styles.top}>
            <h3 className={styles.title}>{line.dimension.title}</h3>
            {'quarters' in line ? (
              <p className={styles.difference} data-alike={line.quarters === 0 || undefined}>
                {difference(line.quarters, first, second)}
              </p>
            ) : null}
          </div>
          {part === 'inNeither' ? null : (
            <DotRow levels={model.levels} first={line.first?.position} second={line.second?.position} />
          )}
          <div className={styles.sides}>
            <Side sign="first" context={first} model={model} point={line.first} />
            <Side sign="second" context={second} model={model} point={line.second} />
          </div>
        </article>
      ))}
    </section>
  );
}

interface SideProps {
  readonly sign: 'first' | 'second';
  readonly context: Context;
  readonly model: PracticeModel;
  readonly point: TrajectoryPoint | undefined;
}

/** What one context says: where it stands, how sure, when, and the words written then. */
function Side({ sign, context, model, point }: SideProps) {
  const { t } = useTranslation(['compare', 'terms']);
  const words = useWords();
  const place = point === undefined ? t('side.never') : words.answer(model, point.answer);
  const sure = point?.confidence === undefined ? undefined : t(`terms:confidence.${point.confidence}`);
  const evidence = point?.evidence.trim() ?? '';
  return (
    <div className={styles.side}>
      <p className={styles.where}>
        <Sign of={sign} />
        <span>{context.name}</span>
      </p>
      <p className={styles.place}>{sure === undefined ? place : t('side.said', { place, sure })}</p>
      {point === undefined ? null : <p className={styles.quiet}>{words.day(point.at)}</p>}
      {point?.hindsight === undefined ? null : (
        <p className={styles.quiet}>{t('side.seenLater', { place: words.answer(model, point.hindsight.answer) })}</p>
      )}
      {evidence !== '' ? <LongText text={evidence} className={styles.words ?? ''} /> : null}
      {evidence === '' && point !== undefined ? <p className={styles.quiet}>{t('side.noEvidence')}</p> : null}
    </div>
  );
}
