import type { ContextId, ModelVersionId } from '../../core/brand.ts';
import type { WholePractice } from '../../core/export/whole-practice.ts';
import type { Level, PracticeModel } from '../../core/practice-model/model.ts';
import { aDimension, aModel, assessmentId, dimensionId, fiveLevels, levelId } from './builders.ts';

export const bakery = '00000000-0000-4000-8000-000000000900' as ContextId;
export const versionIds = ['a', 'b', 'c'].map((digit) => digit.repeat(64) as ModelVersionId);

/** The scale of the third version: the two lowest levels are one, and there is a new one in the middle. */
const fourLevels: readonly Level[] = [
  { id: levelId('starting'), name: 'Starting' },
  { id: levelId('steady'), name: 'Steady' },
  { id: levelId('guiding'), name: 'Guiding' },
  { id: levelId('lasting'), name: 'Lasting' },
];

const first = aModel({
  dimensions: [
    aDimension('kneading'),
    aDimension('proving'),
    aDimension('shaping'),
    aDimension('baking'),
    aDimension('selling'),
  ],
});

/** The baking is split in two; the proving gets another name; the selling is gone. */
const second: PracticeModel = {
  ...first,
  version: '2.0.0',
  dimensions: [
    aDimension('kneading'),
    aDimension('resting', { title: 'Letting it rest' }),
    aDimension('shaping'),
    aDimension('crust', { title: 'The crust' }),
    aDimension('crumb', { title: 'The crumb' }),
  ],
  history: [
    {
      from: '1.0.0',
      to: '2.0.0',
      summary: 'Two things were asked in one.',
      dimensions: [
        { fate: 'renamed', from: [dimensionId('proving')], to: [dimensionId('resting')] },
        { fate: 'split', from: [dimensionId('baking')], to: [dimensionId('crust'), dimensionId('crumb')] },
        { fate: 'retired', from: [dimensionId('selling')], to: [] },
      ],
    },
  ],
};

/** Kneading and shaping are one now, and the scale has four levels. */
const third: PracticeModel = {
  ...second,
  version: '3.0.0',
  levels: fourLevels,
  dimensions: [
    aDimension('handling', { title: 'Handling the dough' }, fourLevels),
    aDimension('resting', { title: 'Letting it rest' }, fourLevels),
    aDimension('crust', { title: 'The crust' }, fourLevels),
    aDimension('crumb', { title: 'The crumb' }, fourLevels),
  ],
  history: [
    ...(second.history ?? []),
    {
      from: '2.0.0',
      to: '3.0.0',
      summary: 'One movement of the hands, and fewer levels.',
      dimensions: [
        { fate: 'merged', from: [dimensionId('kneading'), dimensionId('shaping')], to: [dimensionId('handling')] },
      ],
      levels: fiveLevels.map(({ id }, index) => {
        const to = [fourLevels[0], fourLevels[0], fourLevels[1], fourLevels[2], fourLevels[3]][index]?.id;
        return { from: id, ...(to === undefined ? {} : { to }) };
      }),
    },
  ],
};

export const threeVersions: readonly PracticeModel[] = [first, second, third];

/** Seven looks in three years: three with the first version, two with the second, two with the third. */
const looks: readonly (readonly [version: number, day: string, quarters: readonly number[]])[] = [
  [0, '2023-03-01', [2, 0, 4, 3, 5]],
  [0, '2023-09-01', [4, 3, 4, 6, 6]],
  [0, '2024-03-01', [6, 4, 7, 8, 6]],
  [1, '2024-09-01', [8, 6, 8, 8, 4]],
  [1, '2025-03-01', [9, 8, 8, 11, 8]],
  [2, '2025-09-01', [6, 5, 8, 6]],
  [2, '2026-03-01', [8, 7, 9, 8]],
];

/** A practice that went through three versions of its model: a split, a new name, a merge and another scale. */
export function aPracticeOfThreeVersions(): WholePractice {
  const moment = (day: string) => `${day}T09:00:00.000Z`;
  const begun = moment('2023-01-01');
  return {
    format: 'child-desktop-practice',
    version: 2,
    exportedAt: moment('2026-04-01'),
    appVersion: '0.1.0',
    models: threeVersions.map((model, index) => ({
      versionId: versionIds[index] ?? ('' as ModelVersionId),
      addedAt: moment(`202${3 + index}-01-01`),
      origin: 'own' as const,
      model,
    })),
    contexts: [{ id: bakery, kind: 'team', name: 'The night shift', createdAt: begun }],
    assessments: looks.map(([version, day, quarters], index) => {
      const model = threeVersions[version] ?? first;
      const at = moment(day);
      return {
        id: assessmentId(index + 1),
        modelVersionId: versionIds[version] ?? ('' as ModelVersionId),
        contextId: bakery,
        startedAt: at,
        changedAt: at,
        completedAt: at,
        place: { dimensionId: model.dimensions[0]?.id ?? dimensionId('kneading'), step: 'review' as const },
        ratings: model.dimensions.map(({ id }, place) => {
          const position = quarters[place] ?? 0;
          return {
            dimensionId: id,
            answer: {
              kind: 'placed' as const,
              level: model.levels[Math.floor(position / 4)]?.id ?? '',
              quartersAbove: position % 4,
            },
            confidence: 'medium' as const,
            evidence: `What ${id} was like at look ${index + 1}.`,
            indicatorsSeen: [],
            offTheMap: '',
            whatChanged: '',
            committedAt: at,
            changedAt: at,
          };
        }),
      };
    }),
    baselines: [],
    hindsights: [],
    journal: [],
    pickedEntries: [],
    targets: [],
    rhythms: [],
    noteStatuses: [],
    modelDrafts: [],
    modelStandings: [{ modelId: first.id, versionInUse: versionIds[2] }],
    settings: [],
    exports: [],
  };
}
