import { Trans, useTranslation } from 'react-i18next';
import { latestPlaced } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';
import type { LatestSubject } from './home-facts.ts';

/** Names in a row before the rest is counted. */
const mostNames = 3;

/** The title of the first page: what has happened since the baseline, as one sentence. */
export function useHeadline(): (latest: LatestSubject) => string {
  const { t } = useTranslation('home');
  const words = useWords();
  return ({ trajectory, summary }) => {
    const moved = summary.movedUp.length + summary.movedDown.length;
    const since = summary.since === undefined ? '' : words.month(summary.since);
    const number = words.count(moved);
    if (summary.assessmentCount === 1) return t('headline.first');
    if (moved > 0) {
      return t('headline.moved', { count: moved, number, all: words.count(trajectory.model.dimensions.length), since });
    }
    if (summary.held.length > 0) return t('headline.held', { since });
    return t('headline.looked', { times: words.count(summary.assessmentCount) });
  };
}

/** A few sentences below the title: strengths first, then what moved and what held. */
export function WhatMoved({ latest }: { readonly latest: LatestSubject }) {
  const { t } = useTranslation('home');
  const words = useWords();
  const { trajectory, summary } = latest;
  const { model } = trajectory;
  const [up] = summary.movedUp;
  const [down] = summary.movedDown;
  const [strongest] = summary.strongest;
  const line = trajectory.dimensions.find((candidate) => candidate.dimension === strongest);
  const place = line === undefined ? undefined : latestPlaced(line);
  const names = summary.strongest.slice(0, mostNames).map((dimension) => dimension.title);
  const more = summary.strongest.length - names.length;
  if (more > 0) names.push(t('andMore', { count: more, number: words.count(more) }));
  const held = { count: summary.held.length, number: words.count(summary.held.length) };
  const movedDown = { count: summary.movedDown.length, number: words.count(summary.movedDown.length) };
  return (
    <p>
      {place === undefined ? (
        t('moved.unplaced')
      ) : (
        <Sentence
          of="moved.strongest"
          values={{
            count: summary.strongest.length,
            names: words.list(names),
            place: words.place(model, place.position),
          }}
        />
      )}{' '}
      {summary.assessmentCount === 1 ? t('moved.first') : null}
      {up === undefined ? null : (
        <Sentence
          of={summary.movedUp.length === 1 ? 'moved.up' : 'moved.furthest'}
          values={{ name: up.dimension.title, from: words.place(model, up.from), to: words.place(model, up.to) }}
        />
      )}{' '}
      {down === undefined ? null : (
        <Sentence
          of="moved.down"
          values={{ ...movedDown, name: down.dimension.title, to: words.place(model, down.to) }}
        />
      )}{' '}
      {summary.held.length === 0
        ? null
        : t(up === undefined && down === undefined ? 'moved.allHeld' : 'moved.held', held)}
    </p>
  );
}

type SentenceKey = 'moved.strongest' | 'moved.up' | 'moved.furthest' | 'moved.down';

interface SentenceProps {
  readonly of: SentenceKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A sentence in which the names of dimensions stand out; the names may hold any sign, so they are escaped. */
function Sentence({ of, values }: SentenceProps) {
  const { t } = useTranslation('home');
  return (
    <Trans
      t={t}
      i18nKey={of}
      values={values}
      components={{ strong: <strong /> }}
      tOptions={{ interpolation: { escapeValue: true } }}
      shouldUnescape
      {...(typeof values.count === 'number' ? { count: values.count } : {})}
    />
  );
}
