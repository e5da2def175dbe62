import { readModel } from '../../core/practice-model/read-model.ts';

/** Each problem of a text as `line:column path expected`, in one string each; "ok" when it is a model. */
export function problemsOf(text: string): readonly string[] | 'ok' {
  const reading = readModel(text, 'bread.yaml');
  if (reading.ok) return 'ok';
  return reading.problems.map(({ line, column, path, expected }) => `${line}:${column} ${path} ${expected}`);
}
