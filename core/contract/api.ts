import type { Steps } from '../undo/steps.ts';
import type { Envelope } from './call.ts';
import type { CallName, EventName, Feature } from './channels.ts';
import type { InputOf, OutputOf } from './contract.ts';
import type { ImportProgress } from './model-import.ts';

/** A call as the window sees it: no argument where the contract asks for nothing. */
export type ApiCall<Input, Output> = [Input] extends [undefined]
  ? () => Promise<Envelope<Output>>
  : (input: Input) => Promise<Envelope<Output>>;

/** What main may tell the window, with what it carries. */
export interface EventPayloads {
  /** A menu entry asks for a page, by its hash route. */
  readonly navigate: string;
  /** The window is about to close or to be locked: save what is not saved, then call `app.leave`. */
  readonly leaving: { readonly reason: 'close' | 'lock' };
  /** The store was replaced under the page (a backup was restored): everything shown is to be asked for again. */
  readonly practiceChanged: undefined;
  /** What undo would do now is something else than before. */
  readonly steps: Steps;
  /** A step was undone or done again: what pages show is to be asked for again. */
  readonly changed: undefined;
  /** A menu entry asks for a new journal entry, whatever page is in sight. */
  readonly capture: undefined;
  /** Files were opened from outside the window: `modelImport.opened` hands them out. */
  readonly filesOpened: undefined;
  /** How far the reading of an import has come. */
  readonly importProgress: ImportProgress;
  /** A menu entry asks for the palette. */
  readonly palette: undefined;
}

/** `window.child`: one method per call of the contract, and one subscription per event. Nothing else crosses. */
export type ChildApi = {
  readonly [F in Feature]: { readonly [Name in CallName<F>]: ApiCall<InputOf<F, Name>, OutputOf<F, Name>> };
} & {
  readonly on: {
    readonly [Name in EventName]: (listener: (payload: EventPayloads[Name]) => void) => () => void;
  };
};

/** What main registers: the input is already checked, the output is checked in development. */
export type Handlers = {
  readonly [F in Feature]: {
    readonly [Name in CallName<F>]: (input: InputOf<F, Name>) => OutputOf<F, Name> | Promise<OutputOf<F, Name>>;
  };
};
