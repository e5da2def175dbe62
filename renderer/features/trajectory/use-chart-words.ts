import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import type { LookChartWords } from '../../charts/look-chart.ts';
import { dateFormat } from '../../words/formats.ts';
import { regional, useWords } from '../../words/use-words.ts';

/** The words a chart of a model needs; the same ones until model or language changes. */
export function useChartWords(model: PracticeModel): LookChartWords {
  const { t, i18n } = useTranslation(['trajectory', 'terms']);
  const words = useWords();
  const language = i18n.language;
  return useMemo(() => {
    // Time marks are laid out in UTC, so that a chart reads the same on every machine.
    const format = (parts: Intl.DateTimeFormatOptions) => dateFormat(regional(language), { ...parts, timeZone: 'UTC' });
    const formats = {
      day: format({ day: 'numeric', month: 'short' }),
      month: format({ month: 'short', year: 'numeric' }),
      year: format({ year: 'numeric' }),
    };
    return {
      place: (position) => words.place(model, position),
      lane: (lane) =>
        lane === 'off-scale'
          ? t('lane.off-scale')
          : t('terms:answer.below-first-level', { first: model.levels[0]?.name ?? '' }),
      change: (mark) => (mark.kind === 'context' ? mark.to.name : t('mark.version', { version: mark.to })),
      mark: ({ at, unit }) => formats[unit].format(at),
      beyond: (at) => t('target.beyond', { month: formats.month.format(at) }),
    };
  }, [model, words, t, language]);
}
