import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Handlers } from '../../core/contract/api.ts';
import type { Call, Envelope } from '../../core/contract/call.ts';
import { channelOf, channels } from '../../core/contract/channels.ts';
import type { Contract } from '../../core/contract/contract.ts';
import { ChildError } from '../../core/errors.ts';
import { envelopeOf } from './failure.ts';

/** The part of a call's event that says who is calling. */
export interface Caller {
  readonly sender: Pick<IpcMainInvokeEvent['sender'], 'id'>;
  readonly senderFrame: Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'origin' | 'parent'> | null;
}

/** Who may call: the main frame of one window, showing pages of exactly one origin. */
export interface Trust {
  /** The id of the window's contents, or undefined while there is no window. */
  readonly contentsId: () => number | undefined;
  /** Such as `app://child`. */
  readonly origin: string;
}

/** What answers calls. It is loaded while the window is, so that the window does not wait for it. */
export interface Desk {
  readonly contract: Contract;
  readonly handlers: Handlers;
  /** Whether answers are checked against the contract too: during development. */
  readonly checkOutput: boolean;
  readonly isDiskFull: () => boolean;
  /** Told after every call that was answered. */
  readonly onAnswered?: () => void;
  /** Told every error before it becomes an envelope. */
  readonly onError: (channel: string, error: unknown) => void;
}

interface HandleOptions {
  readonly trust: Trust;
  readonly desk: () => Promise<Desk>;
}

/** Registers every call of the contract. The only place that touches `ipcMain.handle`. */
export function handleCalls(ipcMain: Pick<IpcMain, 'handle'>, options: HandleOptions): void {
  for (const [feature, names] of Object.entries(channels)) {
    for (const name of names) {
      ipcMain.handle(channelOf(feature, name), (event, input: unknown) =>
        answerCall({ feature, name, caller: event, input }, options),
      );
    }
  }
}

interface IncomingCall {
  readonly feature: string;
  readonly name: string;
  readonly caller: Caller;
  readonly input: unknown;
}

/** Answers one call. Never throws: whatever goes wrong comes back as an envelope. */
export async function answerCall(incoming: IncomingCall, { trust, desk }: HandleOptions): Promise<Envelope<unknown>> {
  if (!isTrusted(incoming.caller, trust)) {
    return envelopeOf(new ChildError('forbidden-caller', 'a call from outside the window'), () => false);
  }
  let open: Desk | undefined;
  try {
    open = await desk();
    const value = await run(incoming, open);
    open.onAnswered?.();
    return { ok: true, value };
  } catch (error) {
    open?.onError(channelOf(incoming.feature, incoming.name), error);
    return envelopeOf(error, open?.isDiskFull ?? (() => false));
  }
}

function isTrusted({ sender, senderFrame }: Caller, trust: Trust): boolean {
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    sender.id === trust.contentsId() &&
    senderFrame.origin === trust.origin
  );
}

async function run({ feature, name, input }: IncomingCall, desk: Desk): Promise<unknown> {
  const call = memberOf<Call>(desk.contract, feature, name);
  const handler = memberOf<(input: unknown) => unknown>(desk.handlers, feature, name);
  const reading = call.input.safeParse(input);
  if (!reading.success) throw invalidInput(reading.error.issues);
  const output = await handler(reading.data);
  if (desk.checkOutput) assertPromised(call, output);
  return output;
}

function memberOf<Member>(rooms: object, feature: string, name: string): Member {
  const members = Object.entries(rooms).find(([candidate]) => candidate === feature)?.[1] as Record<string, Member>;
  const member = members?.[name];
  if (member === undefined) throw new ChildError('unexpected', `nothing answers to ${feature}.${name}`);
  return member;
}

/** Names the field that does not fit, never its value. */
function invalidInput(issues: readonly { readonly path: readonly PropertyKey[] }[]): ChildError {
  const field = issues[0]?.path.map(String).join('.') ?? '';
  return new ChildError('invalid-input', 'the input is not what the contract says', { field: field.slice(0, 80) });
}

function assertPromised(call: Call, output: unknown): void {
  const reading = call.output.safeParse(output);
  if (reading.success) return;
  const places = reading.error.issues.map((issue) => `${issue.path.map(String).join('.')} (${issue.code})`);
  throw new ChildError('unexpected', `the answer is not what the contract says at ${places.slice(0, 5).join(', ')}`);
}
