import { Fragment, type ReactElement, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { listFormat } from '../../words/formats.ts';
import { regional } from '../../words/use-words.ts';

type SentenceKey = `summary.${
  | 'since'
  | 'moved'
  | 'downMany'
  | 'downOne'
  | 'heldOne'
  | 'newOne'
  | 'begunOne'
  | 'otherScaleOne'
  | 'strongest'
  | 'nearest'}`;

export interface SentenceProps {
  readonly of: SentenceKey;
  /** May hold any sign: they are escaped before the sentence's own marks are read. */
  readonly values?: Readonly<Record<string, string>>;
  /** Stands where the sentence says `<moves/>`. */
  readonly moves?: ReactElement;
}

/** A sentence of the summary, in which the names of dimensions stand out. */
export function Sentence({ of, values = {}, moves = <Nothing /> }: SentenceProps) {
  const { t } = useTranslation('trajectory');
  return (
    <Trans
      t={t}
      i18nKey={of}
      values={values}
      components={{ strong: <strong />, moves }}
      tOptions={{ interpolation: { escapeValue: true } }}
      shouldUnescape
    />
  );
}

function Nothing() {
  return null;
}

export interface InARowProps {
  readonly items: readonly { readonly key: string; readonly node: ReactNode }[];
}

/** Parts of a sentence with the commas and the "and" of the language between them. */
export function InARow({ items }: InARowProps) {
  const { i18n } = useTranslation();
  const list = listFormat(regional(i18n.language));
  // Each part is named by its index, so that the list's own words are told from the parts.
  const parts = list.formatToParts(items.map((_, index) => String(index)));
  return parts.map(({ type, value }) => {
    const item = type === 'element' ? items[Number(value)] : undefined;
    return item === undefined ? value : <Fragment key={item.key}>{item.node}</Fragment>;
  });
}
