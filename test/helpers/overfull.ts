import type { ContextId, ModelVersionId } from '../../core/brand.ts';
import type { WholePractice } from '../../core/export/whole-practice.ts';
import type { PracticeModel } from '../../core/practice-model/model.ts';
import { aDimension, aModel, assessmentId, fiveLevels } from './builders.ts';

const day = 86_400_000;
const isoOf = (at: number) => new Date(at).toISOString();

const titles = [
  'Reading the ground before a spade goes in',
  'Water',
  'Choosing what to grow with the people who will eat it',
  'Seeds',
  'Working through a dry year',
  'Compost',
  'Sharing tools',
  'Keeping records that somebody else can use',
  'Teaching while the work goes on',
  'Paths and beds',
  'Deciding together what to give up',
  'Harvest',
];

/** A practice larger than life: twelve dimensions, sixty assessments over ten years in three contexts, two wordings. */
export function anOverfullPractice(now: number): WholePractice {
  const versions = ['a', 'b'].map((sign) => sign.repeat(64) as ModelVersionId);
  const dimensions = titles.map((title, index) => aDimension(`dimension-${index}`, { title }));
  const model = (version: string): PracticeModel => aModel({ version, title: 'Growing a garden', dimensions });
  const contexts = ['The garden behind the school', 'Hill farm', 'Town allotments'].map((name, index) => ({
    id: `00000000-0000-4000-8000-00000000090${index}` as ContextId,
    kind: 'site' as const,
    name,
    createdAt: isoOf(now - 3700 * day),
  }));
  const counts = [40, 14, 6];
  let number = 0;
  const assessments = contexts.flatMap((context, place) =>
    Array.from({ length: counts[place] ?? 0 }, (_, index) => {
      number += 1;
      const share = index / (counts[place] ?? 1);
      const at = isoOf(now - Math.round((1 - share) * 3600 - place * 20) * day);
      return {
        id: assessmentId(number),
        modelVersionId: versions[share > 0.6 ? 1 : 0] ?? versions[0] ?? ('' as ModelVersionId),
        contextId: context.id,
        startedAt: at,
        changedAt: at,
        completedAt: at,
        place: { dimensionId: dimensions[0]?.id ?? ('' as never), step: 'review' as const },
        ratings: dimensions.map(({ id }, dimension) => ratingOf(id, dimension, index, share, at)),
      };
    }),
  );
  return {
    format: 'child-desktop-practice',
    version: 2,
    exportedAt: isoOf(now),
    appVersion: '0.1.0',
    models: [
      { versionId: versions[0] ?? ('' as ModelVersionId), addedAt: isoOf(now - 3650 * day), model: model('1.0.0') },
      { versionId: versions[1] ?? ('' as ModelVersionId), addedAt: isoOf(now - 1500 * day), model: model('2.0.0') },
    ],
    contexts,
    assessments,
    baselines: [{ assessmentId: assessmentId(5), pinnedAt: isoOf(now - 3000 * day) }],
    hindsights: [],
    journal: [],
    pickedEntries: [],
    targets: [],
    rhythms: [],
    noteStatuses: [],
    modelDrafts: [],
    modelStandings: [],
    settings: [],
    exports: [],
  };
}

function ratingOf(
  dimensionId: PracticeModel['dimensions'][number]['id'],
  dimension: number,
  index: number,
  share: number,
  changedAt: string,
): WholePractice['assessments'][number]['ratings'][number] {
  const silent = (index * 7 + dimension * 5) % 23 === 0;
  const quarters = Math.max(0, Math.min(16, Math.round(share * (6 + dimension) + ((index * 5 + dimension * 3) % 4))));
  const level = fiveLevels[Math.floor(quarters / 4)];
  const written = {
    evidence: `What was seen at look ${index + 1}: the beds were marked and somebody else led the morning.`,
    indicatorsSeen: [],
    offTheMap: '',
    whatChanged: '',
    changedAt,
    committedAt: changedAt,
  };
  if (silent || level === undefined) return { dimensionId, answer: { kind: 'not-observed' }, ...written };
  const confidence = (['low', 'medium', 'high'] as const)[(index + dimension) % 3] ?? 'medium';
  return {
    dimensionId,
    answer: { kind: 'placed', level: level.id, quartersAbove: quarters % 4 },
    confidence,
    ...written,
  };
}
