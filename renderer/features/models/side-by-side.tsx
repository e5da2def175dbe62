import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ModelVersionId } from '../../../core/brand.ts';
import type { ListedVersion } from '../../../core/contract/models.ts';
import { diffModels } from '../../../core/model-versions/diff.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { Button } from '../../components/button.tsx';
import { keyed } from '../../words/keyed.ts';
import { useWords } from '../../words/use-words.ts';
import { LevelRamp } from './level-ramp.tsx';
import styles from './versions-page.module.css';

export interface SideBySideProps {
  /** The version in use first. */
  readonly side: readonly { readonly version: ListedVersion; readonly model: PracticeModel }[];
  readonly onUse: (versionId: ModelVersionId) => void;
}

/** Titles of dimensions in sight before the rest is only counted. */
const mostTitles = 8;

/** Versions of which none came from another, beside each other: what each says that the one in use does not. */
export function SideBySide({ side, onUse }: SideBySideProps) {
  const { t } = useTranslation('models');
  const words = useWords();
  const [, go] = useLocation();
  const first = side[0];
  if (first === undefined) return null;
  return (
    <section aria-labelledby="versions-beside">
      <h2 id="versions-beside" className={styles.heading}>
        {t('versions.besideTitle')}
      </h2>
      <ul className={styles.side}>
        {side.map(({ version, model }) => (
          <li key={version.versionId} className={styles.one} data-in-use={version.isInUse || undefined}>
            <h3 className={styles.name}>
              {t('versions.one', { version: version.version })}{' '}
              {version.isInUse ? <span className={styles.mark}>{t('versions.inUse')}</span> : null}
            </h3>
            <p className={styles.line} dir="auto">
              {t('versions.by', { authors: words.list(model.authors) })} {t(`origin.${version.origin}`)}{' '}
              {t('versions.since', { day: words.day(version.addedAt) })}
            </p>
            <LevelRamp names={model.levels.map(({ name }) => name)} />
            <p className={styles.line}>
              {t('versions.dimensions', {
                count: model.dimensions.length,
                number: words.count(model.dimensions.length),
              })}{' '}
              {t('versions.assessments', {
                count: version.assessmentCount,
                number: words.count(version.assessmentCount),
              })}
            </p>
            {version.isInUse ? null : <Differences inUse={first.model} other={model} />}
            <div className={styles.actions}>
              {version.isInUse ? null : (
                <Button
                  onPress={() => onUse(version.versionId)}
                  aria-label={t('versions.useNamed', { version: version.version })}
                >
                  {t('versions.use')}
                </Button>
              )}
              <Button
                kind="plain"
                onPress={() => go(`/models/${version.versionId}`)}
                aria-label={t('versions.readNamed', { version: version.version })}
              >
                {t('card.read')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one version has, lacks or says otherwise than the one in use, by the titles of dimensions. */
function Differences({ inUse, other }: { readonly inUse: PracticeModel; readonly other: PracticeModel }) {
  const { t } = useTranslation('models');
  const { dimensions, levels, unchangedCount } = diffModels(inUse, other);
  const words = useWords();
  const titles = (those: readonly { readonly title: string }[]) => those.map(({ title }) => title);
  const groups = [
    { key: 'onlyHere', titles: titles(dimensions.filter(({ fate }) => fate === 'new').flatMap(({ after }) => after)) },
    {
      key: 'notHere',
      titles: titles(dimensions.filter(({ fate }) => fate === 'retired').flatMap(({ before }) => before)),
    },
    {
      key: 'otherwise',
      titles: titles(
        dimensions.filter(({ fate }) => fate !== 'new' && fate !== 'retired').flatMap(({ after }) => after),
      ),
    },
    {
      key: 'levels',
      titles: [...levels.added, ...levels.removed, ...levels.changed.map(({ after }) => after)].map(({ name }) => name),
    },
  ] as const;
  return (
    <>
      {groups.map(({ key, titles: those }) =>
        those.length === 0 ? null : (
          <div key={key}>
            <h4 className={styles.group}>{t(`versions.differs.${key}`, { count: those.length })}</h4>
            <ul className={styles.titles}>
              {keyed(those.slice(0, mostTitles), (title) => title).map(({ key: titleKey, item: title }) => (
                <li key={titleKey} dir="auto">
                  {title}
                </li>
              ))}
              {those.length <= mostTitles ? null : (
                <li>
                  {t('versions.differs.more', {
                    count: those.length - mostTitles,
                    number: words.count(those.length - mostTitles),
                  })}
                </li>
              )}
            </ul>
          </div>
        ),
      )}
      <p className={styles.line}>
        {t('versions.differs.same', { count: unchangedCount, number: words.count(unchangedCount) })}
      </p>
    </>
  );
}
