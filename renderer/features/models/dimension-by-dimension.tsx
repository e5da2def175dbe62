import type { DimensionId } from '../../../core/brand.ts';
import { dimensionsByArea } from '../../../core/practice-model/areas.ts';
import type { Dimension, PracticeModel } from '../../../core/practice-model/model.ts';
import styles from './dimension-by-dimension.module.css';
import { DimensionList } from './dimension-list.tsx';
import { DimensionPage } from './dimension-page.tsx';

export interface DimensionByDimensionProps {
  readonly model: PracticeModel;
  readonly chosen: DimensionId | undefined;
  readonly onOpen: (dimension: Dimension) => void;
  /** Leaves out those not chosen, where nothing is printed from: a draft may be long, and opens anew at every change. */
  readonly isOnlyChosen?: boolean;
}

/** The dimension chosen from a list, with all its levels; the others wait out of sight and come along on paper. */
export function DimensionByDimension({ model, chosen, onOpen, isOnlyChosen = false }: DimensionByDimensionProps) {
  const groups = dimensionsByArea(model);
  const ordered = groups.flatMap(({ area, dimensions }) => dimensions.map((dimension) => ({ area, dimension })));
  return (
    <div className={styles.reader}>
      <DimensionList groups={groups} chosen={chosen} onOpen={onOpen} />
      <div>
        {ordered.map(({ area, dimension }, index) =>
          isOnlyChosen && dimension.id !== chosen ? null : (
            <DimensionPage
              key={dimension.id}
              model={model}
              area={area}
              dimension={dimension}
              isOpen={dimension.id === chosen}
              before={ordered[index - 1]?.dimension}
              after={ordered[index + 1]?.dimension}
              onOpen={onOpen}
            />
          ),
        )}
      </div>
    </div>
  );
}
