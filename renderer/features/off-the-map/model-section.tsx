import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { dayOf } from '../../../core/assessment/assessment.ts';
import type { CalendarDate, Instant } from '../../../core/brand.ts';
import type { ChildError } from '../../../core/errors.ts';
import { monthsBetween } from '../../../core/off-the-map/months.ts';
import type { ModelNotes, NoteStatus, OffTheMapNote } from '../../../core/off-the-map/notes.ts';
import { noteStatuses } from '../../../core/off-the-map/notes.ts';
import { isReviewOverdue } from '../../../core/practice-model/review-date.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { asChildError } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { routeOfDraft } from '../editor/editor.store.ts';
import { useGrid } from '../editor/grid.store.ts';
import { useOpenLook } from '../search/use-open-look.ts';
import styles from './off-the-map-page.module.css';

export interface ModelSectionProps {
  readonly about: ModelNotes;
  /** How many notes, shown or not, say that the scale may be missing something. */
  readonly missing: number;
  readonly onChanged: () => void;
}

/** What was noted about one model, dimension by dimension, under how fresh its scale is. */
export function ModelSection({ about: { model, dimensions }, missing, onChanged }: ModelSectionProps) {
  const { t } = useTranslation('off-the-map');
  const words = useWords();
  const heading = useId();
  const standing = useStanding(model.reviewBy);
  return (
    <section className={styles.model} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 className={styles.title} id={heading}>
          {model.title}
        </h2>
        <p className={styles.standing}>
          {t('standing.says', { count: missing, number: words.count(missing), standing })}{' '}
          <Link href={`/models/${model.versionId}`}>{t('readModel')}</Link>
        </p>
      </header>
      {dimensions.map((dimension) => (
        <section key={dimension.id} className={styles.dimension} aria-label={dimension.title}>
          <h3 className={styles.name}>{dimension.title}</h3>
          <ul className={styles.notes}>
            {dimension.notes.map((note) => (
              <Note key={`${note.assessmentId} ${note.dimensionId}`} note={note} onChanged={onChanged} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** By when the scale is to be looked at again, or how long ago it was to be. */
function useStanding(reviewBy: CalendarDate): string {
  const { t } = useTranslation('off-the-map');
  const words = useWords();
  const [today] = useState(() => dayOf(Date.now() as Instant, -new Date().getTimezoneOffset()));
  const month = words.month(new Date(`${reviewBy}T12:00`).getTime() as Instant);
  if (!isReviewOverdue(reviewBy, today)) return t('standing.due', { month });
  const months = monthsBetween(reviewBy, today);
  if (months === 0) return t('standing.overdueNow', { month });
  return t('standing.overdue', { month, count: months, number: words.count(months) });
}

function Note({ note, onChanged }: { readonly note: OffTheMapNote; readonly onChanged: () => void }) {
  const { t } = useTranslation('off-the-map');
  const words = useWords();
  const [, go] = useLocation();
  const openLook = useOpenLook();
  const { assessmentId, dimensionId, dimensionTitle: dimension } = note;
  const [error, setError] = useState<ChildError>();
  const day = words.day(note.at);
  const setStatus = async (status: NoteStatus) => {
    try {
      await api.offTheMap.setStatus({ assessmentId, dimensionId, status });
      setError(undefined);
      onChanged();
    } catch (failure) {
      setError(asChildError(failure));
    }
  };
  const promote = async () => {
    try {
      const made = await api.modelDrafts.promote({ assessmentId, dimensionId });
      useGrid.getState().actions.want(made.dimensionId);
      go(routeOfDraft(made.modelId));
    } catch (failure) {
      setError(asChildError(failure));
    }
  };
  return (
    <li className={styles.note}>
      <p className={styles.text}>{note.text.trim()}</p>
      {note.status === 'in-the-model' ? null : (
        <div className={styles.promote}>
          <Button
            size="small"
            kind="plain"
            aria-label={t('promoteNamed', { dimension, day })}
            onPress={() => void promote()}
          >
            {t('promote')}
          </Button>
        </div>
      )}
      <div className={styles.foot}>
        <Segmented
          label={t('statusOf', { dimension })}
          options={noteStatuses.map((key) => ({ key, label: t(`status.${key}`) }))}
          selected={note.status}
          onSelect={(status) => void setStatus(status)}
        />
        <p className={styles.where}>
          {t('where', { day, place: note.context.name })}
          {note.isDraft ? ` · ${t('draft')}` : ''}
          {' · '}
          <button
            type="button"
            className={styles.open}
            aria-label={t('openNamed', { dimension, day })}
            onClick={() => void openLook({ ...note, contextId: note.context.id })}
          >
            {t('open')}
          </button>
        </p>
      </div>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </li>
  );
}
