import { Check } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../core/assessment/assessment.ts';
import { progressOf } from '../../../core/assessment/progress.ts';
import type { DimensionId } from '../../../core/brand.ts';
import { useGuided, useGuidedActions } from './guided.store.ts';
import styles from './jump-list.module.css';

const mostDots = 12;
const review = 'review';

/** Where the person is among the dimensions, about how long the rest takes, and a way to any of them. */
export function JumpList({
  assessment,
  dimensionId,
}: {
  readonly assessment: Assessment;
  readonly dimensionId: DimensionId;
}) {
  const { t } = useTranslation('assess');
  const { goTo, goToReview } = useGuidedActions();
  const ratings = useGuided((state) => state.ratings);
  const { model } = assessment;
  const { answered, minutesLeft } = progressOf(model, ratings);
  const place = model.dimensions.findIndex((dimension) => dimension.id === dimensionId) + 1;
  const counts = { place, total: model.dimensions.length };
  return (
    <div className={styles.progress}>
      <MenuTrigger>
        <AriaButton className={styles.button ?? ''} aria-label={t('progress.jump', counts)}>
          <span>{t('progress.place', counts)}</span>
          {model.dimensions.length > mostDots ? null : (
            <span className={styles.dots} aria-hidden="true">
              {model.dimensions.map((dimension) => (
                <span
                  key={dimension.id}
                  className={styles.dot}
                  data-answered={answered.has(dimension.id) || undefined}
                  data-current={dimension.id === dimensionId || undefined}
                />
              ))}
            </span>
          )}
        </AriaButton>
        <Popover className={styles.popover ?? ''} placement="bottom end">
          <Menu
            className={styles.menu ?? ''}
            onAction={(key) => (key === review ? goToReview() : goTo(key as DimensionId))}
          >
            {model.dimensions.map((dimension) => (
              <MenuItem key={dimension.id} id={dimension.id} className={styles.item ?? ''} textValue={dimension.title}>
                <span className={styles.tick}>
                  {answered.has(dimension.id) ? <Check size={15} aria-label={t('progress.answered')} /> : null}
                </span>
                {dimension.title}
              </MenuItem>
            ))}
            <Separator className={styles.separator ?? ''} />
            <MenuItem id={review} className={styles.item ?? ''} textValue={t('progress.review')}>
              <span className={styles.tick} />
              {t('progress.review')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <span className={styles.minutes}>
        {minutesLeft === 0 ? t('progress.all') : t('progress.minutes', { count: minutesLeft, minutes: minutesLeft })}
      </span>
    </div>
  );
}
