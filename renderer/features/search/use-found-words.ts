import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../core/brand.ts';
import type { Found } from '../../../core/search/found.ts';
import { useWords } from '../../words/use-words.ts';

/** What a text that was found is called: "Opening well · Evidence", and "4 March 2026 · Riverside". */
export function useFoundWords(): { title(found: Found): string; where(found: Found): string } {
  const { t } = useTranslation('search');
  const words = useWords();
  return {
    title({ kind, part, dimension, model }) {
      const about = dimension?.title ?? model?.title ?? '';
      if (kind === 'rating' || kind === 'hindsight') return `${about} · ${t(`part.${part}`)}`;
      return t(`where.${kind}`, { dimension: about });
    },
    where({ kind, day, context, isDraft }) {
      const when = words.day(new Date(`${day}T12:00`).getTime() as Instant);
      const place = kind === 'context' ? undefined : context?.name;
      return [when, place, isDraft ? t('draft') : undefined].filter((part) => part !== undefined).join(' · ');
    },
  };
}
