import { ChildError, errorKinds } from '../../core/errors.ts';
import { knownCode } from './error-codes.ts';

/** Classes of errors that the platform, its libraries and this application throw. */
const knownClasses: ReadonlySet<string> = new Set([
  'AbortError',
  'AggregateError',
  'DOMException',
  'Error',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SqliteError',
  'SyntaxError',
  'SystemError',
  'TypeError',
  'URIError',
  'ZodError',
]);

const mostFrames = 6;
const mostCauses = 3;
/** Looked at in one stack; V8 itself keeps ten places. */
const mostLines = 50;

/**
 * An error as it may be noted: class, kind or code, and where in the program, for itself and for what caused it. Never
 * its message, and nothing else of it that could carry what a person wrote or where they keep it. Never throws.
 *
 * @param root the folder of the application, from which the places in the program are told.
 */
export function noteOf(error: unknown, root: string): string {
  try {
    return causesOf(error)
      .map((one) => noteOfOne(one, root))
      .join(' < ');
  } catch {
    // An error can be made so that looking at it throws.
    return 'an unreadable error';
  }
}

function causesOf(error: unknown): readonly unknown[] {
  const causes = [error];
  let cause = error instanceof Error ? error.cause : undefined;
  while (cause !== undefined && causes.length < mostCauses) {
    causes.push(cause);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return causes;
}

function noteOfOne(error: unknown, root: string): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? knownCode(error.code) : undefined;
  return [classOf(error), ...(code === undefined ? [] : [code]), ...framesOf(error, root)].join(' ');
}

function classOf(error: Error): string {
  if (error instanceof ChildError) {
    return `ChildError ${errorKinds.find((kind) => kind === error.kind) ?? 'of no kind'}`;
  }
  return knownClasses.has(error.name) ? error.name : 'Error';
}

/** A place in the program's own files; the name of the function is left out, since it is the one part that is free. */
const placeInProgram = /^(?:out|main|core|preload|node_modules)\/[\w./@-]{1,200}\.(?:c|m)?[jt]s:\d{1,7}:\d{1,7}$/;
const placeInNode = /^node:[a-z/_]{1,60}:\d{1,7}:\d{1,7}$/;

/** Where the error was thrown, innermost first: `app/out/main/desk.js:12:5`; places that are not ours are left out. */
function framesOf(error: Error, root: string): readonly string[] {
  return traceOf(error)
    .map((line) => shortPlaceOf(line, root))
    .filter((place) => place !== undefined)
    .slice(0, mostFrames);
}

/** The place of one line of a stack: `at place`, `at async place` or `at function (place)`. */
function shortPlaceOf(line: string, root: string): string | undefined {
  const [, frame] = /^\s{1,20}at (?:async )?(\S.*)$/.exec(line) ?? [];
  if (frame === undefined) return undefined;
  // The folder of an application may have brackets in it too: "Program Files (x86)".
  const place = frame.endsWith(')') ? frame.slice(frame.indexOf(' (') + 2, -1) : frame;
  if (placeInNode.test(place)) return place;
  const path = plainPath(place);
  const folder = plainPath(root).replace(/\/$/, '');
  if (!path.startsWith(`${folder}/`)) return undefined;
  const inside = path.slice(folder.length + 1);
  return placeInProgram.test(inside) ? `app/${inside}` : undefined;
}

/** A path with forward slashes, from a path of any system or a file URL. */
function plainPath(path: string): string {
  const plain = path.startsWith('file://') ? decodeURI(path.slice('file://'.length)) : path;
  return plain.replaceAll('\\', '/').replace(/^\/(?=[A-Za-z]:\/)/, '');
}

/** The lines of a stack after the message, which may look like one of them. */
function traceOf({ stack = '', message }: Error): readonly string[] {
  const messageAt = stack.indexOf(message);
  return messageAt < 0 ? [] : stack.slice(messageAt + message.length).split('\n', mostLines);
}
