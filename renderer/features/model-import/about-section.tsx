import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../core/brand.ts';
import type { About, Choices } from '../../../core/model-import/mapping.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { DayField } from '../../components/day-field.tsx';
import { LineField } from '../../components/line-field.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import { useImportActions } from './import.store.ts';
import styles from './sections.module.css';

export interface AboutSectionProps {
  readonly draft: PracticeModel;
  readonly choices: Choices;
}

/** What a table cannot say about the model as a whole. */
export function AboutSection({ draft, choices }: AboutSectionProps) {
  const { t } = useTranslation('model-import');
  const { decide } = useImportActions();
  const about = { ...draft, ...choices.about };
  const change = (changes: Partial<About>) => void decide({ ...choices, about: { ...choices.about, ...changes } });
  const line = (field: 'title' | 'id' | 'version' | 'language' | 'licence') => (
    <LineField
      label={t(`about.${field}`)}
      hint={t(`about.${field}Hint`)}
      value={about[field]}
      onChange={(text) => change({ [field]: text })}
    />
  );
  return (
    <section className={styles.section} aria-labelledby="import-about">
      <h2 id="import-about" className={styles.heading}>
        {t('about.heading')}
      </h2>
      <p className={styles.hint}>{t('about.hint')}</p>
      {line('title')}
      <WritingField
        label={t('about.summary')}
        value={about.summary}
        lines={3}
        onChange={(summary) => change({ summary })}
      />
      <Authors authors={about.authors} onAuthors={(authors) => change({ authors })} />
      <div className={styles.fields}>
        {line('language')}
        {line('licence')}
        {line('version')}
        <DayField
          label={t('about.reviewBy')}
          value={about.reviewBy === '' ? undefined : (about.reviewBy as CalendarDate)}
          onChange={(reviewBy) => change({ reviewBy: reviewBy ?? '' })}
        />
      </div>
      {line('id')}
    </section>
  );
}

interface AuthorsProps {
  readonly authors: readonly string[];
  readonly onAuthors: (authors: readonly string[]) => void;
}

/** Keeps what is typed: an author without a name yet is none, but must not vanish under the hand. */
function Authors({ authors, onAuthors }: AuthorsProps) {
  const { t } = useTranslation('model-import');
  const [typed, setTyped] = useState<string>();
  return (
    <LineField
      label={t('about.authors')}
      hint={t('about.authorsHint')}
      value={typed ?? authors.join('; ')}
      onChange={(text) => {
        setTyped(text);
        onAuthors(text.split(';').flatMap((name) => name.trim() || []));
      }}
    />
  );
}
