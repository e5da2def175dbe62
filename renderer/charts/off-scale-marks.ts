import type { Answer, AnswerKind } from '../../core/assessment/answer.ts';
import { type Lane, laneAt, type ScaleLayout } from './scale-layout.ts';

export type OffScaleKind = Exclude<AnswerKind, 'placed'>;

/** How an answer that is not on the scale is drawn: in which lane and with which sign, never as a dot on a level. */
export const offScaleMarks: Readonly<
  Record<OffScaleKind, { readonly lane: Lane; readonly sign: 'rect' | 'crossRot' | 'triangle'; readonly turn: number }>
> = {
  'below-first-level': { lane: 'below-first-level', sign: 'triangle', turn: 180 },
  'not-observed': { lane: 'off-scale', sign: 'rect', turn: 0 },
  'not-applicable': { lane: 'off-scale', sign: 'crossRot', turn: 0 },
};

/** The lanes that some answers need, nearest to the scale first. */
export function lanesFor(kinds: Iterable<AnswerKind>): readonly Lane[] {
  const needed = new Set([...kinds].flatMap((kind) => (kind === 'placed' ? [] : [offScaleMarks[kind].lane])));
  return (['below-first-level', 'off-scale'] as const).filter((lane) => needed.has(lane));
}

export function offScaleKind(answer: Answer | undefined): OffScaleKind | undefined {
  return answer === undefined || answer.kind === 'placed' ? undefined : answer.kind;
}

/** Where on the axis an answer that is not on the scale is drawn; undefined for one that is. */
export function offScalePlace(answer: Answer | undefined, layout: ScaleLayout): number | undefined {
  const kind = offScaleKind(answer);
  return kind === undefined ? undefined : laneAt(layout, offScaleMarks[kind].lane);
}
