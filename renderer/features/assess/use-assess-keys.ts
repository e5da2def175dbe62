import { useEffect, useEffectEvent } from 'react';
import type { AnswerKind, Confidence } from '../../../core/assessment/answer.ts';
import {
  moveByQuarters,
  placementOf,
  positionAtLevel,
  type ScalePosition,
} from '../../../core/practice-model/scale.ts';
import { useGuided } from './guided.store.ts';

/** Where the evidence field lives, so that a key can lead to it. */
export const evidenceFieldId = 'evidence';

const confidenceKeys: Readonly<Record<string, Confidence>> = { g: 'low', f: 'medium', v: 'high' };
const answerKeys: Readonly<Record<string, Exclude<AnswerKind, 'placed'>>> = {
  o: 'not-observed',
  n: 'not-applicable',
  b: 'below-first-level',
};

export interface AssessKeys {
  readonly revealsAfter: boolean;
  readonly showShortcuts: () => void;
}

/** The keyboard alone: every key of the guided assessment that is not tied to one control. */
export function useAssessKeys({ revealsAfter, showShortcuts }: AssessKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isInOverlay(event.target)) return;
    if (handleKey(event, revealsAfter, showShortcuts)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Does what a key asks for; true when it meant something here. */
function handleKey(event: KeyboardEvent, revealsAfter: boolean, showShortcuts: () => void): boolean {
  const { place, actions } = useGuided.getState();
  if (place === undefined) return false;
  const isWriting =
    event.target instanceof HTMLTextAreaElement ||
    (event.target instanceof HTMLInputElement && event.target.type === 'text');
  if (event.altKey && event.key === 'ArrowLeft') {
    actions.goBack();
    return true;
  }
  if (event.key === 'Enter' && place.step !== 'review') {
    const isMeant = isWriting ? event.ctrlKey || event.metaKey : !isOnControl(event.target);
    if (isMeant) actions.goOn(revealsAfter);
    return isMeant;
  }
  if (isWriting) {
    if (event.key === 'Escape') (event.target as HTMLElement).blur();
    return false;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === '?') {
    showShortcuts();
    return true;
  }
  if (event.key === 'e' && place.step !== 'review') {
    document.getElementById(evidenceFieldId)?.querySelector('textarea')?.focus();
    return true;
  }
  if (place.step !== 'locate' && place.step !== 'reveal') return false;
  return placeByKey(event);
}

function placeByKey(event: KeyboardEvent): boolean {
  const { assessment, place, ratings, actions } = useGuided.getState();
  const levelCount = assessment?.model.levels.length ?? 0;
  const answer = ratings.find((rating) => rating.dimensionId === place?.dimensionId)?.answer;
  const position = answer?.kind === 'placed' ? answer.position : undefined;

  const next = positionByKey(event, position, levelCount);
  if (next !== undefined) {
    actions.change({ answer: { kind: 'placed', position: next } });
    focusLevel(placementOf(next).lower);
    return true;
  }
  const confidence = confidenceKeys[event.key];
  if (confidence !== undefined && answer !== undefined) {
    actions.change({ confidence });
    return true;
  }
  const kind = answerKeys[event.key];
  if (kind !== undefined) {
    actions.change({ answer: { kind } });
    return true;
  }
  return false;
}

/** Digits name a level, arrows go from level to level (from between two, to the nearest one that way), brackets by quarters. */
function positionByKey(
  event: KeyboardEvent,
  position: ScalePosition | undefined,
  levelCount: number,
): ScalePosition | undefined {
  if (/^[1-9]$/.test(event.key)) {
    const index = Number(event.key) - 1;
    return index < levelCount ? positionAtLevel(index) : undefined;
  }
  const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  if (isArrow && !isPlaceFocus(event.target)) return undefined;
  if (isArrow && position === undefined) return positionAtLevel(0);
  if (position === undefined) return undefined;
  const { lower, upper, quarters } = placementOf(position);
  switch (event.key) {
    case 'ArrowUp':
      return positionAtLevel(Math.min(levelCount - 1, quarters === 0 ? lower + 1 : upper));
    case 'ArrowDown':
      return positionAtLevel(Math.max(0, quarters === 0 ? lower - 1 : lower));
    case ']':
      return moveByQuarters(position, 1, levelCount);
    case '[':
      return moveByQuarters(position, -1, levelCount);
    default:
      return undefined;
  }
}

/** Arrows place only from the levels or from nowhere in particular; elsewhere they belong to the control in focus. */
function isPlaceFocus(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return true;
  return target === document.body || target.id === 'page' || target.matches('[data-level]');
}

function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role=menuitem], input:not([type=radio])') !== null;
}

function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog], [role=menu]') !== null;
}

function focusLevel(index: number): void {
  if (!isPlaceFocus(document.activeElement)) return;
  document.querySelector<HTMLElement>(`[data-level="${index}"]`)?.focus();
}
