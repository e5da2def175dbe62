import { useTranslation } from 'react-i18next';
import { latestPlaced } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';
import type { LatestSubject } from './home-facts.ts';
import { Sentence } from './sentence.tsx';

/** Names in a row before the rest is counted. */
const mostNames = 2;

/** A few sentences below the title: strengths first, then what moved and what held. */
export function WhatMoved({ latest }: { readonly latest: LatestSubject }) {
  const { t } = useTranslation('home');
  const words = useWords();
  const { trajectory, summary } = latest;
  const { model } = trajectory;
  const { strongest, movedUp, movedDown, movedOntoScale, movedOffScale, held } = summary;
  const [up] = movedUp;
  const [arrived] = movedOntoScale;
  const [down] = [...movedDown, ...movedOffScale];
  const countDown = movedDown.length + movedOffScale.length;
  const moved = movedUp.length + movedOntoScale.length + countDown;
  const belowFirst = words.answer(model, { kind: 'below-first-level' });
  const downSentence =
    down === undefined ? null : (
      <Sentence
        of="moved.down"
        values={{
          count: countDown,
          name: down.dimension.title,
          to: 'to' in down ? words.place(model, down.to) : belowFirst,
        }}
      />
    );
  const line = trajectory.dimensions.find((candidate) => candidate.dimension === strongest[0]);
  const standing = line === undefined ? undefined : latestPlaced(line);
  if (standing === undefined) return <p>{downSentence ?? t('moved.unplaced')}</p>;

  const place = words.place(model, standing.position);
  const names = strongest.slice(0, mostNames).map((dimension) => dimension.title);
  const more = strongest.length - names.length;
  if (more > 0) names.push(t('andMore', { count: more, number: words.count(more) }));
  const placed = trajectory.dimensions.filter((candidate) => latestPlaced(candidate) !== undefined);
  const isOneHeight = placed.length > 1 && strongest.length === placed.length;
  const isStrongestToo = up !== undefined && strongest.length === 1 && up.dimension === strongest[0];
  return (
    <p>
      {isOneHeight ? (
        t('moved.oneHeight', { place })
      ) : isStrongestToo ? (
        <Sentence
          of="moved.strongestUp"
          values={{ name: up.dimension.title, from: words.place(model, up.from), place }}
        />
      ) : (
        <Sentence of="moved.strongest" values={{ count: strongest.length, names: words.list(names), place }} />
      )}{' '}
      {summary.assessmentCount === 1 ? t('moved.first') : null}
      {up === undefined || isStrongestToo ? null : (
        <Sentence
          of={movedUp.length === 1 ? 'moved.up' : 'moved.furthest'}
          values={{ name: up.dimension.title, from: words.place(model, up.from), to: words.place(model, up.to) }}
        />
      )}{' '}
      {arrived === undefined ? null : (
        <Sentence
          of="moved.up"
          values={{ name: arrived.dimension.title, from: belowFirst, to: words.place(model, arrived.to) }}
        />
      )}{' '}
      {downSentence} {held.length > 0 && moved === 0 ? t('moved.allHeld', { count: held.length }) : null}
    </p>
  );
}
