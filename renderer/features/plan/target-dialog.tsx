import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate, LevelId } from '../../../core/brand.ts';
import { type Dimension, descriptionAt, type PracticeModel } from '../../../core/practice-model/model.ts';
import { positionAtLevel, type ScalePosition } from '../../../core/practice-model/scale.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { DayField } from '../../components/day-field.tsx';
import { Dialog } from '../../components/dialog.tsx';

interface Aim {
  readonly levelId: LevelId;
  readonly dueOn: CalendarDate | undefined;
}

export interface TargetDialogProps {
  readonly title: string;
  /** What the button that takes it says. */
  readonly action: string;
  readonly model: PracticeModel;
  readonly dimension: Dimension;
  /** Where the dimension stands; levels below are not offered. */
  readonly position: ScalePosition | undefined;
  readonly levelId: LevelId;
  readonly dueOn?: CalendarDate | undefined;
  readonly onTake: (aim: Aim) => void;
  readonly onClose: () => void;
}

/** Which level to aim at, and perhaps by which day. */
export function TargetDialog(props: TargetDialogProps) {
  const { t } = useTranslation('plan');
  const [levelId, setLevelId] = useState(props.levelId);
  const [dueOn, setDueOn] = useState(props.dueOn);
  const { model, dimension, position } = props;
  const levels = model.levels.filter(
    ({ id }, index) => id === props.levelId || position === undefined || positionAtLevel(index) > position,
  );
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t('target.notNow')}</Button>
          <Button kind="primary" onPress={() => props.onTake({ levelId, dueOn })}>
            {props.action}
          </Button>
        </>
      }
    >
      <Choice
        label={t('target.level')}
        options={levels.map(({ id, name }) => ({
          key: id,
          label: name,
          hint: descriptionAt(dimension, id).descriptor,
        }))}
        selected={levelId}
        onSelect={setLevelId}
      />
      <DayField label={t('target.day')} value={dueOn} onChange={setDueOn} />
    </Dialog>
  );
}
