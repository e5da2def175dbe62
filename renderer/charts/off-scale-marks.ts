import type { AnswerKind } from '../../core/assessment/answer.ts';
import type { Lane } from './scale-layout.ts';

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
