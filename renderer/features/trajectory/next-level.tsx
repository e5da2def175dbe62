import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DimensionId } from '../../../core/brand.ts';
import { type Outlook, outlookOf } from '../../../core/trajectory/outlook.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { levelColour } from '../../charts/level-colour.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { LongText } from './long-text.tsx';
import styles from './next-level.module.css';
import { useTrajectoryActions } from './trajectory.store.ts';

export interface NextLevelProps {
  /** All looks, whatever stretch the charts show. */
  readonly trajectory: Trajectory;
  readonly dimensionId: DimensionId;
  /** Offers to show the dimension alone. */
  readonly hasLink?: boolean;
}

const titles = {
  'on-the-way': 'next.title',
  'at-last-level': 'next.titleLast',
  'below-first-level': 'next.titleFirst',
  'never-placed': 'next.titleUnplaced',
} as const;

/** Where a dimension could go from here: the next level in the model's words, what is not yet seen, the person's words. */
export function NextLevel({ trajectory, dimensionId, hasLink = false }: NextLevelProps) {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const { open } = useTrajectoryActions();
  const heading = useId();
  const outlook = outlookOf(trajectory, dimensionId);
  if (outlook === undefined) return null;
  const { dimension, standing, level, words: own } = outlook;
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <div className={styles.level}>
        <p className={styles.label}>{dimension.title}</p>
        <h2 className={styles.title} id={heading}>
          {t(titles[standing])}
        </h2>
        {level === undefined ? (
          <p className={styles.descriptor}>{t('next.unplaced')}</p>
        ) : (
          <div
            className={styles.described}
            style={{
              borderInlineStartColor: levelColour(
                trajectory.model.levels.indexOf(level),
                trajectory.model.levels.length,
              ),
            }}
          >
            <p className={styles.name}>{level.name}</p>
            <p className={styles.descriptor}>{outlook.descriptor ?? t('next.silent')}</p>
          </div>
        )}
      </div>
      <Signs outlook={outlook} />
      <div>
        {own === undefined ? null : (
          <>
            <h3 className={styles.label}>{t('next.words', { day: words.day(own.at) })}</h3>
            <LongText className={styles.own ?? ''} text={own.text} />
          </>
        )}
        {hasLink ? (
          <div className={styles.link}>
            <Button size="small" onPress={() => open(dimensionId)}>
              {t('next.open')}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}

/** What has not been seen yet of the next level; at the last one, how the practice is passed on. */
function Signs({ outlook: { standing, named, unseen, nextSteps } }: { readonly outlook: Outlook }) {
  const { t } = useTranslation('trajectory');
  const isLast = standing === 'at-last-level';
  const items = isLast ? nextSteps.map((text) => ({ id: text, text })) : unseen;
  if (isLast ? items.length === 0 : named === 0) return null;
  return (
    <div>
      <h3 className={styles.label}>{t(isLast ? 'next.passOn' : 'next.unseen')}</h3>
      {items.length === 0 ? (
        <p className={styles.quiet}>{t('next.unseenNone')}</p>
      ) : (
        <ul className={styles.signs}>
          {items.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
