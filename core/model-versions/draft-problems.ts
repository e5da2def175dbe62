import type { LevelDescription, PracticeModel } from '../practice-model/model.ts';
import { modelReferenceFaults } from '../practice-model/model-references.ts';
import type { ReferenceFault } from '../practice-model/reference-fault.ts';
import { practiceModelSchema } from '../practice-model/schema.ts';
import type { ModelDraft } from './draft.ts';

/** What is still missing in a draft or wrong with it: where, and what was expected there. */
export type DraftProblem = ReferenceFault;

export type DraftReading =
  | { readonly ok: true; readonly model: PracticeModel }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] };

/**
 * What keeps a draft from being published, each at its place in the draft, in the order of the fields. Empty optional
 * parts are no problem. The history is left aside: it is written when the draft is published.
 */
export function draftProblems(draft: ModelDraft): readonly DraftProblem[] {
  const { history: _, ...rest } = draft;
  const checked = practiceModelSchema.safeParse(rest);
  const inFields = checked.success
    ? []
    : checked.error.issues
        .filter(({ path }) => !isBlankOption(rest, path))
        .map(({ path, message }) => ({ path: path.map(stepOf), expected: message }));
  // The schema leaves references aside while the shape itself is not as it should be.
  const seen = new Set<string>();
  return [...inFields, ...modelReferenceFaults(rest)].filter(({ path }) => {
    const place = path.join('\n');
    const isFirst = !seen.has(place);
    seen.add(place);
    return isFirst;
  });
}

/** The model a draft has become, without its empty optional parts and without a history; or what keeps it from that. */
export function modelOfDraft(draft: ModelDraft): DraftReading {
  const problems = draftProblems(draft);
  if (problems.length > 0) return { ok: false, problems };
  const checked = practiceModelSchema.safeParse(tidied(draft));
  if (checked.success) return { ok: true, model: checked.data };
  return {
    ok: false,
    problems: checked.error.issues.map(({ path, message }) => ({ path: path.map(stepOf), expected: message })),
  };
}

/** A draft without what was left empty and may be. */
function tidied({ history: _, ...draft }: ModelDraft): Omit<ModelDraft, 'history'> {
  return {
    ...draft,
    authors: draft.authors.filter(isWritten),
    areas: draft.areas.map(({ description, ...area }) => ({ ...area, ...optional('description', description) })),
    dimensions: draft.dimensions.map(({ recall, levels, ...dimension }) => ({
      ...dimension,
      ...optional('recall', recall),
      levels: Object.fromEntries(
        Object.entries(levels)
          .map(([id, description]) => [id, tidiedLevel(description)] as const)
          .filter(([, description]) => saysSomething(description)),
      ),
    })),
  };
}

function tidiedLevel({ descriptor, indicators, nextSteps }: LevelDescription): LevelDescription {
  return {
    ...optional('descriptor', descriptor),
    indicators: indicators.filter(({ text }) => isWritten(text)),
    nextSteps: nextSteps.filter(isWritten),
  };
}

/** Whether a level has anything to say about a dimension. */
export function saysSomething({ descriptor, indicators, nextSteps }: LevelDescription): boolean {
  return descriptor !== undefined || indicators.length > 0 || nextSteps.length > 0;
}

function optional<Name extends string>(name: Name, value: string | undefined): { readonly [N in Name]?: string } {
  const group: { [N in Name]?: string } = {};
  if (value !== undefined && isWritten(value)) group[name] = value;
  return group;
}

function isWritten(value: string): boolean {
  return value.trim() !== '';
}

const optionalFields: ReadonlySet<PropertyKey> = new Set(['recall', 'descriptor']);
const optionalItems: ReadonlySet<PropertyKey> = new Set(['authors', 'nextSteps']);

/** Whether an issue is only about a text that may as well not be there. */
function isBlankOption(draft: object, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>((part, step) => partOf(part, step), draft);
  if (typeof value !== 'string' || isWritten(value)) return false;
  const [last, before] = [path.at(-1), path.at(-2)];
  if (last === undefined) return false;
  if (typeof last === 'number') {
    // The only author there is may not be empty.
    return before !== undefined && optionalItems.has(before) && (before !== 'authors' || hasAuthors(draft));
  }
  if (last === 'description') return path[0] === 'areas';
  if (last === 'text') return path.at(-3) === 'indicators';
  return optionalFields.has(last);
}

function hasAuthors(draft: object): boolean {
  const authors = partOf(draft, 'authors');
  return Array.isArray(authors) && authors.some((author) => typeof author === 'string' && isWritten(author));
}

function partOf(part: unknown, step: PropertyKey): unknown {
  return typeof part === 'object' && part !== null && Object.hasOwn(part, step) ? Reflect.get(part, step) : undefined;
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step);
}
