import { useTranslation } from 'react-i18next';
import type { Dimension } from '../../../core/practice-model/model.ts';
import type { ScalePosition } from '../../../core/practice-model/scale.ts';
import type { Headline } from '../../../core/trajectory/headline.ts';
import type { TrajectorySummary } from '../../../core/trajectory/summary.ts';
import { latestPlaced, type Trajectory } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';
import { InARow, Sentence } from './sentence.tsx';

/** Moves told one by one before the rest is counted. */
const mostTold = 2;

export interface SummaryTextProps {
  readonly trajectory: Trajectory;
  readonly summary: TrajectorySummary;
  readonly headline: Headline;
}

/** What the charts say, in sentences: strengths and moves, what held, and the nearest next step. No totals. */
export function SummaryText({ trajectory, summary, headline }: SummaryTextProps) {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const since = summary.since === undefined ? '' : words.month(summary.since);
  const opening = {
    'first-look': t('summary.firstLook', { month: since }),
    'fresh-baseline': t('summary.freshBaseline', { month: since }),
    'nothing-placed': t('summary.nothingPlaced'),
    'nothing-since': t('summary.nothingSince', { month: since }),
    moved: undefined,
    held: undefined,
    'newly-placed': undefined,
  }[headline.kind];
  return (
    <p>
      {opening === undefined ? <SinceBaseline trajectory={trajectory} summary={summary} month={since} /> : opening}{' '}
      {opening === undefined ? null : <Strongest trajectory={trajectory} summary={summary} />}{' '}
      <Nearest summary={summary} />
    </p>
  );
}

interface SinceBaselineProps extends Omit<SummaryTextProps, 'headline'> {
  readonly month: string;
}

/** A move as it is told; a place that is missing is below the first level. */
interface Move {
  readonly dimension: Dimension;
  readonly from?: ScalePosition;
  readonly to?: ScalePosition;
}

function SinceBaseline({ trajectory, summary, month }: SinceBaselineProps) {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const { movedOntoScale, movedOffScale, held, newlyPlaced, begunSince, onOtherScale } = summary;
  const placeOf = (position: ScalePosition | undefined) =>
    position === undefined
      ? words.answer(trajectory.model, { kind: 'below-first-level' })
      : words.place(trajectory.model, position);
  // What came from below the scale, or went there, follows: its way cannot be compared with the others'.
  const movedUp: readonly Move[] = [...summary.movedUp, ...movedOntoScale];
  const movedDown: readonly Move[] = [...summary.movedDown, ...movedOffScale];
  const values = ({ dimension, from, to }: Move) => ({ name: dimension.title, from: placeOf(from), to: placeOf(to) });
  const told = (
    movements: readonly Move[],
    of: 'summary.moved' | 'summary.downOne',
    rest: 'summary.moreMoved' | 'summary.moreDown',
  ) => {
    const items = movements.slice(0, movements.length > mostTold ? 1 : mostTold).map((movement) => ({
      key: movement.dimension.id as string,
      node: <Sentence of={of} values={values(movement)} />,
    }));
    const count = movements.length - items.length;
    if (count > 0) items.push({ key: '', node: <>{t(rest, { count, number: words.count(count) })}</> });
    return <InARow items={items} />;
  };
  const [down] = movedDown;
  const [holding] = held;
  const [fresh] = newlyPlaced;
  const [begun] = begunSince;
  const [other] = onOtherScale;
  return (
    <>
      {movedUp.length === 0 ? null : (
        <Sentence of="summary.since" values={{ month }} moves={told(movedUp, 'summary.moved', 'summary.moreMoved')} />
      )}{' '}
      {down === undefined ? null : (
        <Sentence of="summary.downMany" moves={told(movedDown, 'summary.downOne', 'summary.moreDown')} />
      )}{' '}
      {holding === undefined ? null : held.length === 1 ? (
        <Sentence of="summary.heldOne" values={{ name: holding.dimension.title, month: words.month(holding.since) }} />
      ) : (
        capital(t('summary.held', { number: words.count(held.length) }))
      )}{' '}
      {fresh === undefined ? null : newlyPlaced.length === 1 ? (
        <Sentence of="summary.newOne" values={{ name: fresh.title }} />
      ) : (
        capital(t('summary.new', { number: words.count(newlyPlaced.length) }))
      )}{' '}
      {begun === undefined ? null : begunSince.length === 1 ? (
        <Sentence of="summary.begunOne" values={{ name: begun.title }} />
      ) : (
        capital(t('summary.begun', { number: words.count(begunSince.length) }))
      )}{' '}
      {other === undefined ? null : onOtherScale.length === 1 ? (
        <Sentence of="summary.otherScaleOne" values={{ name: other.title }} />
      ) : (
        capital(t('summary.otherScale', { number: words.count(onOtherScale.length) }))
      )}
    </>
  );
}

/** Strengths are named only while they stand out: where many share the highest place, none does. */
function Strongest({ trajectory, summary }: Pick<SummaryTextProps, 'trajectory' | 'summary'>) {
  const words = useWords();
  const [only] = summary.strongest;
  const line = trajectory.dimensions.find(({ dimension }) => dimension === only);
  const now = line === undefined ? undefined : latestPlaced(line);
  if (only === undefined || now === undefined || summary.strongest.length > 1) return null;
  return (
    <Sentence
      of="summary.strongest"
      values={{ name: only.title, place: words.place(trajectory.model, now.position) }}
    />
  );
}

function Nearest({ summary: { nearestNext } }: Pick<SummaryTextProps, 'summary'>) {
  if (nearestNext === undefined) return null;
  const { dimension, level, nextSteps } = nearestNext;
  return (
    <Sentence of="summary.nearest" values={{ name: dimension.title, level: level.name, step: nextSteps[0] ?? '' }} />
  );
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
