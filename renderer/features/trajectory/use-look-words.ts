import { useTranslation } from 'react-i18next';
import type { Dimension } from '../../../core/practice-model/model.ts';
import { descriptorsAt } from '../../../core/trajectory/outlook.ts';
import { saidThen } from '../../../core/trajectory/told.ts';
import type { Trajectory, TrajectoryPoint } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';

/** What there is to say about one look at one dimension, the same to see and to hear. */
export interface LookWords {
  readonly day: string;
  readonly isBaseline: boolean;
  readonly place: string;
  readonly confidence: string | undefined;
  readonly descriptors: readonly { readonly level: string; readonly descriptor: string }[];
  readonly evidence: string;
  /** What the dimension was called then; empty when that is the same. */
  readonly title: string;
  /** What a second look said, and when; empty when there is none. */
  readonly hindsight: string;
}

export interface LookWording {
  of(dimension: Dimension, look: TrajectoryPoint): LookWords;
  /** All of it as one text. */
  spoken(look: LookWords): string;
}

export function useLookWords(trajectory: Trajectory): LookWording {
  const { t } = useTranslation(['trajectory', 'terms']);
  const words = useWords();
  const placeOf = (look: TrajectoryPoint) => {
    const { answer, scale, isOtherScale } = saidThen(trajectory.model, look);
    const place = words.answer(scale, answer);
    return isOtherScale ? t('told.scale', { place }) : place;
  };
  return {
    of: (dimension, look) => ({
      day: words.day(look.at),
      isBaseline: look.assessmentId === trajectory.baselineId,
      place: placeOf(look),
      confidence: look.confidence === undefined ? undefined : t(`terms:confidence.${look.confidence}`),
      descriptors:
        look.position === undefined
          ? []
          : descriptorsAt(trajectory, dimension, look.position).map(({ level, descriptor }) => ({
              level: level.name,
              descriptor,
            })),
      evidence: look.evidence.trim(),
      title: look.told?.title === undefined ? '' : t('told.title', { title: look.told.title }),
      hindsight:
        look.hindsight === undefined
          ? ''
          : t('tip.hindsight', {
              day: words.day(look.hindsight.madeAt),
              place: words.answer(trajectory.model, look.hindsight.answer),
            }),
    }),
    spoken: ({ day, isBaseline, place, confidence, descriptors, evidence, title, hindsight }) => {
      const more = [
        ...(isBaseline ? [`${t('tip.baseline')}.`] : []),
        ...(title === '' ? [] : [title]),
        ...descriptors.map((described) => t('tip.descriptor', described)),
        ...(evidence === '' ? [] : [t('tip.wrote', { evidence })]),
        ...(hindsight === '' ? [] : [hindsight]),
      ];
      const said = confidence === undefined ? place : `${place}, ${confidence}`;
      return t('tip.spoken', { day, said, more: more.join(' ') });
    },
  };
}
