import { Trans, useTranslation } from 'react-i18next';

type SentenceKey = 'moved.strongest' | 'moved.strongestUp' | 'moved.up' | 'moved.furthest' | 'moved.down';

export interface SentenceProps {
  readonly of: SentenceKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A sentence in which the names of dimensions stand out; a name may hold any sign, so it is escaped on its way. */
export function Sentence({ of, values }: SentenceProps) {
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
